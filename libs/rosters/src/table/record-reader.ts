import { type TableRow } from './table-row.js';

/** No record of a table that people keep is as long; what is, is an unclosed quotation mark or no table. */
const LONGEST_RECORD = 1_000_000;

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Where a record ended: its cells, the place of its line end, and whether text followed a closing quote. */
interface Found {
  readonly cells: readonly string[];
  readonly end: number;
  readonly stray: boolean;
}

/**
 * Takes a table's text in chunks and gives its records (RFC 4180, with what real files add): lines end in LF, CR or
 * CRLF, quoted cells may hold line ends, blanks before an opening quote are not part of the cell, and a quote inside an
 * unquoted cell is a character. An unclosed quote spoils only its own line, reported where it opened.
 * Where chunks are cut makes no difference. Memory is bounded by the longest record.
 */
export class RecordReader {
  private text = '';
  private at = 0;
  private row = 0;
  private line = 1;
  private skipping = false;
  private final = false;
  /** The next LF, CR and quote at or after `at`: looked for once, not once a record. */
  private nextLf = -2;
  private nextCr = -2;
  private nextQuote = -2;
  private readonly separatorCode: number;

  constructor(private readonly separator: string) {
    this.separatorCode = separator.charCodeAt(0);
  }

  /** The records that are complete with this chunk. */
  push(chunk: string): TableRow[] {
    this.text = this.at === 0 ? this.text + chunk : this.text.slice(this.at) + chunk;
    this.at = 0;
    this.nextLf = this.nextCr = this.nextQuote = -2;
    return this.records();
  }

  /** The last record, where the file does not end with a line end. */
  end(): TableRow[] {
    this.final = true;
    this.nextLf = this.nextCr = this.nextQuote = -2;
    return this.records();
  }

  private records(): TableRow[] {
    const rows: TableRow[] = [];
    if (this.skipping) this.skipLine();
    while (!this.skipping && this.at < this.text.length) {
      const row = this.record();
      if (row === null) break;
      rows.push(row);
    }
    return rows;
  }

  private record(): TableRow | null {
    const lineEnd = this.lineEndFrom(this.at);
    this.nextQuote = this.sought(this.nextQuote, '"');
    if (lineEnd !== -1 && (this.nextQuote === -1 || this.nextQuote > lineEnd)) {
      const cells = this.text.slice(this.at, lineEnd).split(this.separator);
      return this.taken({ cells, end: lineEnd, stray: false });
    }
    const found = this.nextQuote === -1 ? null : this.quotedRecord();
    if (found !== null) return this.taken(found);
    const tooLong = this.text.length - this.at > LONGEST_RECORD;
    return this.final || tooLong ? this.spoilt(lineEnd) : null;
  }

  /** The place of the line end of the line that holds `from`; the end of a final text; -1 when it is still to come. */
  private lineEndFrom(from: number): number {
    this.nextLf = this.sought(this.nextLf, '\n');
    this.nextCr = this.sought(this.nextCr, '\r');
    const lf = this.nextLf < from && this.nextLf !== -1 ? this.text.indexOf('\n', from) : this.nextLf;
    const cr = this.nextCr < from && this.nextCr !== -1 ? this.text.indexOf('\r', from) : this.nextCr;
    const end = lf === -1 ? cr : cr === -1 ? lf : Math.min(lf, cr);
    if (end === -1) return this.final ? this.text.length : -1;
    // A CR at the edge of what has come may be half of a CRLF.
    return end === cr && end === this.text.length - 1 && !this.final ? -1 : end;
  }

  private sought(known: number, mark: string): number {
    return known === -1 || known >= this.at ? known : this.text.indexOf(mark, this.at);
  }

  private quotedRecord(): Found | null {
    const cells: string[] = [];
    let stray = false;
    for (let from = this.at; ;) {
      const cell = this.cellAt(from);
      if (cell === null) return null;
      cells.push(cell.value);
      stray ||= cell.stray;
      if (cell.end >= this.text.length || this.text.charCodeAt(cell.end) !== this.separatorCode) {
        return this.isWholeLineEnd(cell.end) ? { cells, end: cell.end, stray } : null;
      }
      from = cell.end + 1;
    }
  }

  private isWholeLineEnd(end: number): boolean {
    if (this.final) return true;
    return end < this.text.length - 1 || this.text.charCodeAt(end) === LF;
  }

  private cellAt(from: number): { value: string; end: number; stray: boolean } | null {
    let open = from;
    while (this.text.charCodeAt(open) === SPACE) open += 1;
    if (this.text.charCodeAt(open) !== QUOTE) {
      const end = this.cellEnd(from);
      return { value: this.text.slice(from, end), end, stray: false };
    }
    let value = '';
    for (let start = open + 1; ;) {
      const close = this.text.indexOf('"', start);
      if (close === -1 || (close === this.text.length - 1 && !this.final)) return null;
      if (this.text.charCodeAt(close + 1) !== QUOTE) {
        value += this.text.slice(start, close);
        const end = this.cellEnd(close + 1);
        const rest = this.text.slice(close + 1, end);
        const stray = rest.trim() !== '';
        return { value: stray ? value + rest : value, end, stray };
      }
      value += this.text.slice(start, close + 1);
      start = close + 2;
    }
  }

  private cellEnd(from: number): number {
    for (let at = from; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === this.separatorCode || code === LF || code === CR) return at;
    }
    return this.text.length;
  }

  private taken({ cells, end, stray }: Found): TableRow {
    this.row += 1;
    this.passOver(end);
    return stray ? { row: this.row, cells, strayQuote: true } : { row: this.row, cells };
  }

  /** A record that never ends: the line it began in is given up, reading goes on behind it. */
  private spoilt(lineEnd: number): TableRow {
    this.row += 1;
    const line = this.line;
    const quoted = this.nextQuote !== -1 && (lineEnd === -1 || this.nextQuote < lineEnd);
    if (lineEnd === -1) {
      this.skipping = true;
      this.skipLine();
    } else this.passOver(lineEnd);
    return {
      row: this.row,
      cells: [],
      fault: quoted
        ? {
            code: 'IMPORT.UNCLOSED_QUOTE',
            message: `A quotation mark that opens in line ${line} is never closed.`,
          }
        : {
            code: 'IMPORT.ROW_TOO_LONG',
            message: `Line ${line} has more than ${LONGEST_RECORD} characters.`,
          },
    };
  }

  private passOver(end: number): void {
    const crlf = this.text.charCodeAt(end) === CR && this.text.charCodeAt(end + 1) === LF;
    const next = Math.min(end + (crlf ? 2 : 1), this.text.length);
    this.line += this.nextQuote >= this.at && this.nextQuote < end ? this.linesIn(this.at, next) : 1;
    this.at = next;
  }

  private linesIn(from: number, to: number): number {
    return this.text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
  }

  private skipLine(): void {
    const end = this.lineEndFrom(this.at);
    if (end === -1) {
      // Only a CR at the edge is kept: it may be half of a CRLF.
      this.text = this.text.endsWith('\r') ? '\r' : '';
      this.at = 0;
      return;
    }
    this.skipping = false;
    this.passOver(end);
  }
}
