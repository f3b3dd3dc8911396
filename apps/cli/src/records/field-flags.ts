import { type AnyKeeper } from '#desk';
import { type ArgDef } from 'citty';
import { z } from 'zod';

/** A field of a record as a flag of the command line. */
export interface FieldFlag {
  readonly field: string;
  /** `homeZone` → `home-zone`; `locationId` → `location`, for it takes a slug as well. */
  readonly flag: string;
  readonly type: 'text' | 'number' | 'boolean' | 'list' | 'json';
  readonly isNullable: boolean;
  readonly def: ArgDef;
}

const kebab = (name: string): string => name.replaceAll(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`);

/** `locationId` → `location`, `locationIds` → `locations`, `homeZone` → `home-zone`. */
export const flagName = (field: string): string => kebab(field.replace(/Id(s?)$/, '$1'));

function typeOf(schema: z.ZodType): FieldFlag['type'] {
  switch (schema.def.type) {
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return schema instanceof z.ZodArray && ['string', 'enum'].includes(itemType(schema)) ? 'list' : 'json';
    case 'object':
    case 'record':
      return 'json';
    default:
      return 'text';
  }
}

const itemType = (schema: z.ZodArray): string =>
  schema.element instanceof z.ZodType ? schema.element.def.type : '';

const HINTS: Readonly<Record<FieldFlag['type'], string>> = {
  text: 'text',
  number: 'number',
  boolean: '',
  list: 'a,b,…',
  json: 'json',
};

/** The flags of a kind's fields; those in `derivable` may be left out, like those with a default. */
export function fieldFlags({ kind }: AnyKeeper, derivable: readonly string[] = []): readonly FieldFlag[] {
  return Object.entries(kind.fields.shape).flatMap(([field, schema]): readonly FieldFlag[] => {
    if (!(schema instanceof z.ZodType)) return [];
    const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    const type = inner instanceof z.ZodType ? typeOf(inner) : 'text';
    const fallback = kind.defaults[field];
    const isOptional = field in kind.defaults || derivable.includes(field);
    const about = [schema.description ?? (inner instanceof z.ZodType ? inner.description : '') ?? ''];
    if (inner instanceof z.ZodEnum) about.push(inner.options.join(', '));
    if (typeof fallback === 'string' && fallback !== '') about.push(`default: ${fallback}`);
    const description = about.filter((part) => part !== '').join('; ');
    const def: ArgDef =
      type === 'boolean'
        ? { type: 'boolean', description }
        : { type: 'string', description, required: !isOptional, valueHint: HINTS[type] };
    return [{ field, flag: flagName(field), type, isNullable: schema instanceof z.ZodNullable, def }];
  });
}

/**
 * The value a flag's words stand for, as the record's schema wants it. What cannot be read is passed on as text: the
 * schema then says what is wrong with it.
 */
export function fieldValue({ type, isNullable }: FieldFlag, words: readonly string[]): unknown {
  const text = words.at(-1) ?? '';
  if (isNullable && (text === '' || text === 'null')) return null;
  switch (type) {
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return text === 'true';
    case 'list':
      return words
        .flatMap((word) => word.split(',').map((part) => part.trim()))
        .filter((part) => part !== '');
    case 'json':
      return parsed(text);
    case 'text':
      return text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
