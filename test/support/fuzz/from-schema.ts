import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile.js';

/** What is looked at in a schema of the OpenAPI document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Ids that the service has given out, so that references lead somewhere. */
export interface Known {
  readonly ids: readonly string[];
}

const DATES = ['2023-03-26', '2024-02-29', '0001-01-01', '9999-12-31', '2023-02-14'];
const WALLS = ['2023-03-14T10:00', '2023-03-26T02:30', '2023-10-29T02:30'];
const WORDS = [
  'violin',
  'Anna',
  '1m1',
  '8.6.4.4.2',
  'Europe/Vienna',
  'EUR',
  'AT',
  'buy-out-vienna',
  'v2',
  '24',
];
const LARGEST = 2 ** 31 - 1;

const textOf = (schema: Schema, known: Known): fc.Arbitrary<unknown> => {
  if (schema.format === 'date-time') {
    return fc.constantFrom('2023-03-14T09:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z');
  }
  if (schema.format === 'date') return fc.constantFrom(...DATES);
  const longest = schema.maxLength ?? 200;
  return fc.oneof(
    fc.nat().map((nth) => known.ids[nth % Math.max(1, known.ids.length)] ?? 'none'),
    fc.constantFrom(...WORDS, ...WALLS, ...DATES),
    fc.constantFrom(schema.minLength ?? 0, longest, longest + 1).map((length) => 'é'.repeat(length)),
    fc.string({ maxLength: 20 }),
  );
};

const numberOf = ({ minimum = -LARGEST, maximum = LARGEST, type }: Schema): fc.Arbitrary<unknown> => {
  const edges = [minimum, maximum, minimum - 1, maximum + 1, 0, 1];
  const within = fc.integer({
    min: Math.max(Math.ceil(minimum), -LARGEST),
    max: Math.min(Math.floor(maximum), LARGEST),
  });
  return fc.oneof(within, fc.constantFrom(...edges), ...(type === 'integer' ? [fc.constant(0.5)] : []));
};

const objectOf = (schema: Schema, schemas: Schemas, known: Known, depth: number): fc.Arbitrary<unknown> => {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, fromSchema(field, schemas, known, depth - 1)] as const,
  );
  const requiredKeys = (schema.required ?? []).filter((name) => name in (schema.properties ?? {}));
  return fc.record(Object.fromEntries(fields), { requiredKeys });
};

const choicesOf = ({ anyOf, oneOf, allOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? allOf ?? [];

const plain = (schema: Schema, schemas: Schemas, known: Known, depth: number): fc.Arbitrary<unknown> => {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values !== undefined) return fc.constantFrom(...values);
  const choices = choicesOf(schema);
  if (choices.length > 0) {
    return fc.oneof(...choices.map((one) => fromSchema(one, schemas, known, depth - 1)));
  }
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  switch (type) {
    case 'string':
      return textOf(schema, known);
    case 'integer':
    case 'number':
      return numberOf({ ...schema, type });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, schemas, known, depth - 1), { maxLength: 3 });
    default:
      return schema.properties === undefined ? hostileValue : objectOf(schema, schemas, known, depth);
  }
};

/** Values of a schema: mostly of its kind and at its edges, sometimes anything at all. */
export const fromSchema = (
  schema: Schema,
  schemas: Schemas,
  known: Known,
  depth = 6,
): fc.Arbitrary<unknown> => {
  if (depth <= 0) return hostileText;
  const named = schema.$ref?.replace('#/components/schemas/', '');
  const meant = named === undefined ? schema : (schemas[named] ?? {});
  return fc.oneof(
    { weight: 12, arbitrary: plain(meant, schemas, known, depth) },
    { weight: 1, arbitrary: hostileValue },
  );
};
