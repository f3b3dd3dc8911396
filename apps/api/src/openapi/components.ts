import {
  citiesView,
  marginalView,
  feedList,
  feedOrder,
  feedView,
  newFeedView,
  conformOrder,
  agreementInput,
  agreementList,
  agreementView,
  KEEPERS,
  keyOrder,
  keyView,
  rotationOrder,
  musicianCalendar,
  newKeyView,
  pictureOrder,
  planOrder,
  replanOrder,
  replanView,
  schemasOf,
  sessionsView,
  substitutesView,
} from '#desk';
import { z } from 'zod';
import { problem } from '../http/problem.js';
import { CUT_SCHEMAS } from './cut-schemas.js';
import { HISTORY_SCHEMAS } from './history-schemas.js';
import { SERVICE_SCHEMAS } from './service-schemas.js';

type JsonSchema = Record<string, unknown>;

const kinds = Object.values(KEEPERS).map((keeper) => schemasOf(keeper.kind));
const WRITTEN: readonly z.ZodType[] = [
  ...kinds.flatMap((one) => [one.create, one.change]),
  keyOrder,
  rotationOrder,
  feedOrder,
  planOrder,
  replanOrder,
  ...[conformOrder, pictureOrder],
  agreementInput,
];
const READ: readonly z.ZodType[] = [
  ...kinds.flatMap((one) => [one.record, one.list]),
  ...[keyView, newKeyView, musicianCalendar, agreementView, agreementList, problem],
  ...[feedView, newFeedView, feedList],
  ...CUT_SCHEMAS,
  ...[replanView, substitutesView, sessionsView, citiesView, marginalView],
  ...HISTORY_SCHEMAS,
  ...SERVICE_SCHEMAS,
];

/** Every named shape of the API, as OpenAPI 3.1 (JSON Schema 2020-12) has it: what is written, and what is read. */
export const components = (): Readonly<Record<string, JsonSchema>> => ({
  ...named(WRITTEN, 'input'),
  ...named(READ, 'output'),
});

/** Where a named shape stands in the document. */
export function refTo(schema: z.ZodType): { readonly $ref: string } {
  const id = schema.meta()?.id;
  if (id === undefined) throw new TypeError('only a shape with an id can be referred to');
  return { $ref: `#/components/schemas/${id}` };
}

function named(schemas: readonly z.ZodType[], io: 'input' | 'output'): Record<string, JsonSchema> {
  const all: Record<string, JsonSchema> = {};
  for (const schema of schemas) {
    const {
      $defs,
      $schema: _,
      ...own
    } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
    const id = schema.meta()?.id;
    if (id !== undefined) all[id] = own;
    Object.assign(all, $defs);
  }
  return inDocument(all) as Record<string, JsonSchema>;
}

/** A JSON Schema keeps its parts in `$defs`; a document keeps them with its components. */
function inDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inDocument);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' || !isComponentName(value))
      .map(([key, part]) => [
        key,
        key === '$ref' && typeof part === 'string'
          ? part.replace('#/$defs/', '#/components/schemas/')
          : inDocument(part),
      ]),
  );
}

/** Zod leaves a shape's own name in it; JSON Schema has no such keyword. */
const isComponentName = (value: object): boolean => 'id' in value && typeof value.id === 'string';
