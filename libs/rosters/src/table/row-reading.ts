import { saysNothing } from '../cells/blank.js';
import { isExcelError, tidyCell } from '../cells/tidy.js';
import { type Layout } from '../columns/layout.js';
import { withoutPrivateNumbers } from '../columns/private-columns.js';
import { type ImportEntry } from '../outcome.js';
import { type TableRow } from './table-row.js';

interface Change {
  readonly was?: string;
  readonly became?: string;
}

const NO_ENTRIES: readonly ImportEntry[] = [];

/** One row while it is read: its cells by field, and the remarks that reading them gave rise to. */
export class RowReading<F extends string = string> {
  // Most rows have neither: no lists are made for them.
  private remarks: ImportEntry[] | undefined;
  private extraNotes: string[] | undefined;
  private errors = 0;

  constructor(
    private readonly source: TableRow,
    private readonly layout: Layout,
  ) {}

  get row(): number {
    return this.source.row;
  }

  get entries(): readonly ImportEntry[] {
    return this.remarks ?? NO_ENTRIES;
  }

  get failed(): boolean {
    return this.errors > 0;
  }

  has(field: F): boolean {
    return this.layout.places.has(field);
  }

  /** The header of a field's first column; the field's name where the file has none. */
  header(field: F): string {
    return this.layout.headers[this.layout.places.get(field)?.[0] ?? -1] ?? field;
  }

  /** The tidied text of a field, "" where there is none. Cells of several columns are joined by line breaks. */
  raw(field: F): string {
    const places = this.layout.places.get(field);
    if (places === undefined) return '';
    const [only = 0] = places;
    if (places.length === 1) return tidyCell(this.source.cells[only] ?? '');
    return places
      .map((place) => tidyCell(this.source.cells[place] ?? ''))
      .filter((text) => text !== '')
      .join('\n');
  }

  /** Like `raw`, but "" also where the cell says that there is nothing ("n/a", "TBC"), and where Excel failed. */
  text(field: F): string {
    const text = this.raw(field);
    if (text === '' || saysNothing(text)) return '';
    if (!isExcelError(text)) return text;
    this.warn(field, 'IMPORT.EXCEL_ERROR', `${text} is an error of the spreadsheet: taken as empty.`, {
      was: text,
    });
    return '';
  }

  error(field: F | null, code: string, message: string, change: Change = {}): void {
    this.errors += 1;
    this.remark('error', field, code, message, change);
  }

  warn(field: F | null, code: string, message: string, change: Change = {}): void {
    this.remark('warning', field, code, message, change);
  }

  info(field: F | null, code: string, message: string, change: Change = {}): void {
    this.remark('info', field, code, message, change);
  }

  /** Something of the row that the draft has no place for: kept in the notes. */
  note(text: string): void {
    (this.extraNotes ??= []).push(text);
  }

  /** The text of the only cell of the row that holds something; "" where several do. */
  loneText(): string {
    let lone = '';
    for (const cell of this.source.cells) {
      if (!/\S/.test(cell)) continue;
      if (lone !== '') return '';
      lone = cell;
    }
    return tidyCell(lone);
  }

  /** The notes: the text of the kind's own notes column, what was kept, and the cells of unknown columns. */
  notes(own: string): string {
    const lines = own === '' ? [] : [own];
    if (this.extraNotes !== undefined) lines.push(...this.extraNotes);
    for (const place of this.layout.noted) {
      const text = tidyCell(this.source.cells[place] ?? '');
      if (text !== '') lines.push(`${this.layout.headers[place] ?? ''}: ${text}`);
    }
    if (lines.length === 0) return '';
    const notes = lines.join('\n');
    const clean = withoutPrivateNumbers(notes);
    if (clean !== notes) {
      this.warn(null, 'IMPORT.PRIVATE_NUMBER', 'A bank or social-security number was left out of the notes.');
    }
    return clean;
  }

  private remark(
    level: ImportEntry['level'],
    field: F | null,
    code: string,
    message: string,
    change: Change,
  ): void {
    const column = field === null ? {} : { column: this.header(field) };
    (this.remarks ??= []).push({ row: this.row, ...column, level, code, message, ...change });
  }
}
