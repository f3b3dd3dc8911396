import { z } from 'zod';
import * as f from '../model/fields.js';
import { type ChangeEntry, type PersonalValues, type RecordedChange } from '../model/history.js';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { readInput } from '../records/read-input.js';
import { DEFAULT_LIMIT, MOST_LIMIT } from '../records/list-records.js';
import { type Result } from '../result.js';

const ACTIONS = [
  'create',
  'change',
  'remove',
  'import',
  'plan',
  'apply',
  'undo',
] as const satisfies readonly ChangeEntry['action'][];

/** What can be asked of the history. All instants with an offset. */
export const changeQuery = z.strictObject({
  recordKind: f.line(40).optional().describe('`session`, `engagement`, `musician` …'),
  recordId: f.id().optional(),
  actor: f.line(60).optional().describe('prefix of the key, or `command line`'),
  action: z.enum(ACTIONS).optional(),
  source: f.line(120).optional().describe('the request, job or command that did it'),
  since: f.instant().optional(),
  until: f.instant().optional().describe('exclusive'),
  limit: z.coerce.number().int().min(1).max(MOST_LIMIT).default(DEFAULT_LIMIT),
  cursor: f.id().optional(),
});
export type ChangeQuery = z.infer<typeof changeQuery>;

export const readChangeQuery = (query: unknown): Result<ChangeQuery> => readInput(changeQuery, query);

const values = z.record(z.string(), z.unknown()).nullable();

/** A change as it is shown, with what is personal of it where that is still kept. */
export const changeView = z
  .object({
    id: z.string(),
    at: z.string().describe('UTC instant'),
    actor: z.string(),
    source: z.string(),
    action: z.enum(ACTIONS),
    recordKind: z.string(),
    recordId: z.string().describe('the first, where there are several'),
    productionId: z.string().nullable(),
    count: z.int().describe('records in it'),
    records: z
      .array(z.object({ id: z.string(), revision: z.int(), before: values, after: values }))
      .nullable()
      .describe('null: many that were made at once, of which only that they were made is noted'),
    detail: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'of an act that is more than its changes of records: what was imported, which plan was applied',
      ),
  })
  .meta({ id: 'Change' });
export type ChangeView = z.infer<typeof changeView>;

export interface ChangePage {
  readonly items: readonly ChangeView[];
  readonly nextCursor: string | null;
}

/** The newest first; of one production where one is named. */
export async function listChanges(
  books: Books,
  production: Production | null,
  { limit, cursor, since, until, ...sought }: ChangeQuery,
): Promise<ChangePage> {
  const page = await books.changes.newest(
    { ...sought, ...utc({ since, until }), productionId: production?.id },
    limit,
    cursor ?? null,
  );
  const items = await withPersonal(books, page.items);
  return {
    items: items.map(({ records, ...entry }) => viewOf(entry, records, sought.recordId)),
    nextCursor: page.nextCursor,
  };
}

const utc = (instants: {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}): typeof instants =>
  Object.fromEntries(
    Object.entries(instants).map(([name, text]) => [
      name,
      text === undefined ? undefined : new Date(text).toISOString(),
    ]),
  );

type Entry = Omit<ChangeEntry, 'records'>;

function viewOf(entry: Entry, records: ChangeEntry['records'], about: string | undefined): ChangeView {
  const { id, createdAt: at, actor, source, action, recordKind, recordId, productionId, count } = entry;
  const { detail } = entry;
  const shown = records?.filter((one) => about === undefined || one.id === about) ?? null;
  return {
    ...{ id, at, actor, source, action, recordKind, productionId, count },
    recordId: about ?? recordId,
    detail: copy(detail),
    records: shown?.map((one) => ({ ...one, before: copy(one.before), after: copy(one.after) })) ?? null,
  };
}

const copy = (fields: RecordedChange['before']): Record<string, unknown> | null =>
  fields === null ? null : { ...fields };

/** The entries with their personal values in place, as far as these are kept. */
export async function withPersonal(
  books: Books,
  entries: readonly ChangeEntry[],
): Promise<readonly ChangeEntry[]> {
  const ids = entries.filter(({ records }) => records !== null).map(({ id }) => id);
  if (ids.length === 0) return entries;
  const kept = await books.personalValues.all({ changeId: ids });
  const of = new Map<string, PersonalValues>(kept.map((one) => [`${one.changeId} ${one.recordId}`, one]));
  return entries.map((entry) => ({
    ...entry,
    records:
      entry.records?.map((one) => {
        const own = of.get(`${entry.id} ${one.id}`);
        return own === undefined
          ? one
          : { ...one, before: joined(one.before, own.before), after: joined(one.after, own.after) };
      }) ?? null,
  }));
}

const joined = (facts: RecordedChange['before'], own: PersonalValues['before']): RecordedChange['before'] =>
  facts === null ? null : { ...facts, ...own };
