import { type Musician } from '../model/people.js';
import { nameKey } from '../model/person-key.js';

/** What stands where something of a person stood. */
export const ERASED = '(erased)';

/** Fields of a musician that tell who it is, or how the person can be reached. */
export const PERSONAL_FIELDS = ['name', 'city', 'email', 'phone', 'notes', 'personKey'] as const;

type Personal = Partial<Pick<Musician, (typeof PERSONAL_FIELDS)[number]>>;

/** Shorter ones stand in texts by chance. */
const SHORTEST = 4;

const wordsOf = (text: string): readonly string[] => nameKey(text).split(/[ |]+/);

/**
 * Recognises a person in texts: by e-mail, telephone number or note in them, or by all words of the name in any order
 * ("Rossi, Anna"). A name of one word must be the whole text. `known`: the record as it is, and as it was before.
 */
export const tracesOf = (known: readonly Personal[]): ((text: string) => boolean) => {
  const exact = new Set(
    known
      .flatMap(({ email, phone, notes }) => [email, phone, notes])
      .filter((text): text is string => typeof text === 'string' && text.trim().length >= SHORTEST)
      .map((text) => text.toLowerCase()),
  );
  const names = [...new Set(known.flatMap(({ name }) => (name === undefined ? [] : [nameKey(name)])))].map(
    (name) => name.split(' '),
  );
  return (text) => {
    const lower = text.toLowerCase();
    for (const one of exact) if (lower.includes(one)) return true;
    if (names.length === 0) return false;
    const words = new Set(wordsOf(text));
    return names.some(
      (name) => name.every((word) => words.has(word)) && (name.length > 1 || words.size === 1),
    );
  };
};

export interface Scrubbed {
  readonly value: unknown;
  /** How many texts were taken out. */
  readonly texts: number;
}

/** Ids by which a record says whose it is. */
export const isOf = (record: object, id: string): boolean =>
  ('musicianId' in record && record.musicianId === id) || ('subjectId' in record && record.subjectId === id);

/**
 * A value of JSON without what it says of a person: texts that mention them, the personal fields of their own record,
 * and notes of records that name it. Everything else stays as it is.
 */
export const scrub = (value: unknown, id: string, mentions: (text: string) => boolean): Scrubbed => {
  let texts = 0;
  const erase = (): string => {
    texts += 1;
    return ERASED;
  };
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return mentions(one) ? erase() : one;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    const record = one as Readonly<Record<string, unknown>>;
    const own: readonly string[] = record['id'] === id ? PERSONAL_FIELDS : isOf(record, id) ? ['notes'] : [];
    return Object.fromEntries(
      Object.entries(record).map(([field, inner]) => [
        field,
        own.includes(field) && typeof inner === 'string' && inner !== '' ? erase() : walk(inner),
      ]),
    );
  };
  const scrubbed = walk(value);
  return { value: texts === 0 ? value : scrubbed, texts };
};
