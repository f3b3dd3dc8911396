import { z } from 'zod';
import { type RecordKind } from '../model/record-kind.js';
import { storedFields } from '../model/stored.js';

export type FieldsOf<K extends RecordKind> = Readonly<z.infer<K['fields']>>;
/** `z.infer` of an object without fields allows no field at all, so nothing is derived there. */
type DerivedOf<K extends RecordKind> = string extends keyof z.infer<K['derived']>
  ? unknown
  : Readonly<z.infer<K['derived']>>;
/** A record of a kind as it is stored: `RecordOf<typeof sessions>` is `Session`. */
export type RecordOf<K extends RecordKind> = z.infer<typeof storedFields> & FieldsOf<K> & DerivedOf<K>;

/** The shapes in which a kind is written and read; made once, named for the API's document. */
export interface RecordSchemas {
  /** What a client sends to create one: fields with a default may be left out. */
  readonly create: z.ZodObject;
  /** What a client sends to change one: any of the fields. */
  readonly change: z.ZodObject;
  readonly record: z.ZodObject;
  readonly list: z.ZodObject;
}

const made = new WeakMap<RecordKind, RecordSchemas>();

export function schemasOf(kind: RecordKind): RecordSchemas {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const schemas = makeSchemas(kind);
  made.set(kind, schemas);
  return schemas;
}

function makeSchemas(kind: RecordKind): RecordSchemas {
  const name = kind.name.charAt(0).toUpperCase() + kind.name.slice(1);
  const shape: Readonly<Record<string, unknown>> = kind.fields.shape;
  const defaulted = Object.entries(kind.defaults).map(([field, value]) => [
    field,
    withDefault(shape[field], value),
  ]);
  const record = z
    .object({ ...storedFields.shape, ...kind.fields.shape, ...kind.derived.shape })
    .meta({ id: name });
  return {
    create: kind.fields.extend(Object.fromEntries(defaulted)).meta({ id: `${name}Create` }),
    change: kind.fields.partial().meta({ id: `${name}Change` }),
    record,
    list: z.object({ items: z.array(record), nextCursor: z.string().nullable() }).meta({ id: `${name}List` }),
  };
}

function withDefault(schema: unknown, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodType)) throw new TypeError('a default names no field of its kind');
  return schema.default(value);
}
