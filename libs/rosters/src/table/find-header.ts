import { isBlankRow, type TableRow } from './table-row.js';

/** Titles and blank lines stand above a header, not a page of text. */
const SEARCHED = 40;

/** How good a row is as the header: how many columns it names, and whether it names all that are needed. */
export interface HeaderScore {
  readonly known: number;
  readonly enough: boolean;
}

export interface HeaderFound extends HeaderScore {
  readonly header: TableRow;
  /** Rows with something in them above the header: titles. */
  readonly titles: number;
}

/** The first row that names enough columns or, failing that, the one that names most; undefined when none names any. */
export function findHeader(
  rows: Iterable<TableRow>,
  rate: (cells: readonly string[]) => HeaderScore,
): HeaderFound | undefined {
  let best: HeaderFound | undefined;
  let searched = 0;
  let titles = 0;
  for (const header of rows) {
    searched += 1;
    if (searched > SEARCHED) return best;
    if (isBlankRow(header)) continue;
    const score = rate(header.cells);
    if (score.enough) return { ...score, header, titles };
    if (score.known > (best?.known ?? 0)) best = { ...score, header, titles };
    titles += 1;
  }
  return best;
}
