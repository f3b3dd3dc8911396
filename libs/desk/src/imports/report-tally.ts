import { type ImportEntry } from '#rosters';
import { ROW_ENDS, type RowEnd } from './row-end.js';

/** Enough to work through by hand; a file of a million bad rows must not fill the memory. */
const KEPT_ENTRIES = 10_000;

type Counts = Readonly<Record<RowEnd, number>>;

interface Tallied extends Counts {
  readonly rows: number;
  readonly entries: readonly ImportEntry[];
  readonly entriesOmitted: number;
  readonly byCode: Readonly<Record<string, number>>;
}

/** Counts the rows of an import and keeps its entries, in memory that does not grow with the file. */
export class ReportTally {
  readonly #counts = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  readonly #byCode = new Map<string, number>();
  readonly #errors: ImportEntry[] = [];
  readonly #others: ImportEntry[] = [];
  #entries = 0;

  constructor(private readonly kept = KEPT_ENTRIES) {}

  get rows(): number {
    return ROW_ENDS.reduce((sum, end) => sum + this.#counts[end], 0);
  }

  get failed(): number {
    return this.#counts.failed;
  }

  add(end: RowEnd, entries: readonly ImportEntry[]): void {
    this.#counts[end] += 1;
    this.remark(entries);
  }

  /** Takes what is to be said, of a row already counted or of the file. */
  remark(entries: readonly ImportEntry[]): void {
    for (const entry of entries) this.#keep(entry);
  }

  /** Errors come first where not all entries can be kept; what is kept stands in the order of the rows. */
  total(): Tallied {
    const room = this.kept - this.#errors.length;
    const entries = [...this.#errors, ...this.#others.slice(0, room)].sort(
      (one, other) => one.row - other.row,
    );
    return {
      rows: this.rows,
      ...this.#counts,
      entries,
      entriesOmitted: this.#entries - entries.length,
      byCode: Object.fromEntries(this.#byCode),
    };
  }

  #keep(entry: ImportEntry): void {
    this.#entries += 1;
    this.#byCode.set(entry.code, (this.#byCode.get(entry.code) ?? 0) + 1);
    const kept = entry.level === 'error' ? this.#errors : this.#others;
    if (kept.length < this.kept) kept.push(entry);
  }
}
