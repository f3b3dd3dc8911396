import { z } from 'zod';
import { type PersonalValues } from '../model/history.js';
import { type Stored } from '../model/stored.js';
import { type Books } from '../ports/store.js';
import { type Shelf } from '../ports/shelf.js';
import { KIND_NAMES, shelfOf } from '../records/shelves.js';
import { allOf } from './all-of.js';
import { isOf, PERSONAL_FIELDS } from './traces.js';

/** Where a record that is not the musician's speaks of the musician: in a note, a name, a credit. */
export const spokenOf = z.object({
  recordKind: z.string(),
  recordId: z.string(),
  productionId: z.string().nullable(),
  field: z.string(),
});
export type SpokenOf = Readonly<z.infer<typeof spokenOf>>;

/** What of the values that history keeps apart was written freely, and may speak of anybody. */
export const freeTextsOf = (values: PersonalValues['before']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(([field]) => field === 'notes' || field === 'contact'),
  );

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const productionOf = (kind: string, record: Stored): string | null => {
  if (kind === 'production') return record.id;
  return (record as { readonly productionId?: string | null }).productionId ?? null;
};

/** Another person of the same name is not this one. */
const isNamesake = (kind: string, field: string): boolean =>
  kind === 'musician' && field !== 'notes' && (PERSONAL_FIELDS as readonly string[]).includes(field);

const shelvesOf = (books: Books): readonly (readonly [kind: string, shelf: Shelf<Stored>])[] => [
  ...KIND_NAMES.map((kind) => [kind, shelfOf(books, kind)] as const),
  ['ownAgreement', books.ownAgreements],
  ['calendarFeed', books.calendarFeeds],
  ['apiKey', books.apiKeys],
];

/**
 * Texts of other records that speak of a musician. Nobody but their authors can say what else they are about, so they are
 * told and left as they are.
 */
export async function textsSpeakingOf(
  books: Books,
  id: string,
  mentions: (text: string) => boolean,
): Promise<readonly (SpokenOf & { readonly text: string })[]> {
  const found: (SpokenOf & { readonly text: string })[] = [];
  for (const [recordKind, shelf] of shelvesOf(books))
    for await (const record of allOf(shelf, [], 'id')) {
      if (record.id === id || isOf(record, id)) continue;
      const about = { recordKind, recordId: record.id, productionId: productionOf(recordKind, record) };
      for (const [field, value] of Object.entries(record)) {
        const text = isNamesake(recordKind, field) ? undefined : textsIn(value).find(mentions);
        if (text !== undefined) found.push({ ...about, field, text });
      }
    }
  return found;
}
