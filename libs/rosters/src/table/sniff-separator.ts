import { findHeader, type HeaderScore } from './find-header.js';
import { recordsOf } from './read-records.js';
import { isBlankRow } from './table-row.js';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const SAMPLE = 64 * 1024;
const ROWS = 200;

/** How regular a separator makes the sample: the share of rows with the commonest width, if that is two or more. */
function regularity(text: string, separator: string, complete: boolean): { share: number; width: number } {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const row of recordsOf(text, separator, complete)) {
    if (isBlankRow(row)) continue;
    widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
    rows += 1;
    if (rows === ROWS) break;
  }
  const [width = 0, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { share: width < 2 ? 0 : count / rows, width };
}

/**
 * What parts the cells: the separator under which a row reads most like the header that is looked for, then the one
 * under which rows are most alike. Excel's own first line `sep=;` is believed.
 */
export function sniffSeparator(
  text: string,
  complete: boolean,
  rate: (cells: readonly string[]) => HeaderScore,
): string {
  const said = /^sep=([,;\t|])\r?\n?/i.exec(text.slice(0, 10))?.[1];
  if (said !== undefined) return said;
  const sample = text.slice(0, SAMPLE);
  const whole = complete && text.length <= SAMPLE;
  const scored = SEPARATORS.map((separator) => {
    const header = findHeader(recordsOf(sample, separator, whole), rate);
    const { share, width } = regularity(sample, separator, whole);
    return { separator, known: header?.known ?? 0, share, width };
  });
  scored.sort((a, b) => b.known - a.known || b.share - a.share || b.width - a.width);
  return scored[0]?.separator ?? ',';
}
