import { type ImportEntry } from '#rosters';
import { type RecordKind } from '../model/record-kind.js';
import { type Fresh, type Stored } from '../model/stored.js';
import { type Shelf } from '../ports/shelf.js';
import { type RowEnd } from './row-end.js';
import { isBlank, withoutBlanks } from './merge.js';
import { type Telling } from './telling.js';
import { carryOut, changeEntries, faultEntries, propose, type Proposal } from './proposal.js';

/** What a row would do to one record: looked at, not yet written. */
export interface Look<T extends Stored> extends Proposal<T> {
  readonly key: string;
  readonly said: readonly string[];
  /** Whether an earlier row of the file spoke of this record. */
  readonly seen: boolean;
  /** A field in which an earlier row of the same file said something else. */
  readonly contradicted: { readonly field: string; readonly was: string; readonly became: string } | null;
}

/**
 * The records of one kind while a file is landed, each under a key that is equal for equal records. Remembers what the
 * file said of each, so that two of its rows cannot overwrite each other.
 */
export class Ledger<T extends Stored> {
  readonly #records = new Map<string, T>();
  readonly #said = new Map<string, Set<string>>();

  constructor(
    private readonly kind: RecordKind,
    private readonly shelf: Shelf<T>,
    records: readonly T[],
    private readonly keyOf: (record: T) => string,
  ) {
    this.adopt(records);
  }

  /** Takes in more of what the books have. */
  adopt(records: readonly T[]): void {
    for (const record of records) this.#records.set(this.keyOf(record), record);
  }

  find(key: string): T | null {
    return this.#records.get(key) ?? null;
  }

  all(): readonly T[] {
    return [...this.#records.values()];
  }

  entries(): readonly (readonly [string, T])[] {
    return [...this.#records];
  }

  /** `atFirst` is what a new record gets where the row does not say it. */
  look(key: string, incoming: Partial<Fresh<T>>, atFirst: Partial<Fresh<T>> = {}): Look<T> {
    const earlier = this.#said.get(key);
    const current = this.find(key);
    const proposal = propose(
      this.kind,
      current,
      current === null ? { ...atFirst, ...withoutBlanks(incoming) } : incoming,
    );
    const said = Object.entries(incoming).flatMap(([field, value]) => (isBlank(value) ? [] : [field]));
    const contradicted = proposal.changes.find(({ field }) => earlier?.has(field)) ?? null;
    return { ...proposal, key, said, seen: earlier !== undefined, contradicted };
  }

  /** Writes what was looked at; `references` are ids that were not known yet while looking. */
  async write(look: Look<T>, references: Partial<Fresh<T>> = {}): Promise<T> {
    const isNew = look.current === null;
    const record = await carryOut(
      this.shelf,
      isNew ? { ...look, value: { ...look.value, ...references } } : look,
    );
    this.#records.set(look.key, record);
    const said = this.#said.get(look.key) ?? new Set();
    this.#said.set(look.key, new Set([...said, ...look.said]));
    return record;
  }
}

/** What a look means for its row: the end it comes to, and what there is to say. */
interface Verdict {
  readonly end: RowEnd;
  readonly entries: readonly ImportEntry[];
}

export function verdictOn(look: Look<Stored>, row: number, telling: Telling): Verdict {
  if (look.faults.length > 0) return { end: 'failed', entries: faultEntries(row, look.faults, telling) };
  if (look.contradicted !== null) {
    const { field } = look.contradicted;
    const [was, became] = [telling.named(look.contradicted.was), telling.named(look.contradicted.became)];
    const message = `An earlier row of this file says "${was}", this one "${became}".`;
    const entry: ImportEntry = {
      row,
      column: telling.columnOf(field),
      level: 'error',
      code: 'IMPORT.CONTRADICTION',
      message,
      was,
      became,
    };
    return { end: 'failed', entries: [entry] };
  }
  if (look.current === null) return { end: 'created', entries: [] };
  if (look.changes.length > 0) return { end: 'updated', entries: changeEntries(row, look.changes, telling) };
  return { end: look.seen ? 'skipped' : 'unchanged', entries: [] };
}

const duplicateRow = (row: number): ImportEntry => ({
  row,
  level: 'warning',
  code: 'IMPORT.DUPLICATE_ROW',
  message: 'Another row further up says the same; this row adds nothing.',
});

/** One end for a row that speaks of several records: the first is what the row is about. */
export function together(row: number, verdicts: readonly Verdict[]): Verdict {
  const entries = verdicts.flatMap((verdict) => verdict.entries);
  const ends = verdicts.map((verdict) => verdict.end);
  if (ends.includes('failed')) return { end: 'failed', entries };
  if (ends[0] === 'created') return { end: 'created', entries };
  if (ends.includes('created') || ends.includes('updated')) return { end: 'updated', entries };
  if (ends.every((end) => end === 'skipped'))
    return { end: 'skipped', entries: [...entries, duplicateRow(row)] };
  return { end: 'unchanged', entries };
}
