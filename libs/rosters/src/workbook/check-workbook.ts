import { accepted, refused, type FileResult } from '../outcome.js';
import { unpack, zipDirectory, type ZipEntry } from './zip-directory.js';

/** A workbook is read at once, not streamed, so it is limited; CSV is not. */
export const LARGEST_WORKBOOK = 30 * 1024 * 1024;
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const MOST_CELLS = 3_000_000;

const tooLarge = (what: string): FileResult<never> =>
  refused('IMPORT.TOO_LARGE', `The workbook ${what}: save the sheet as CSV, which has no such limit.`);

const damaged = (): FileResult<never> =>
  refused('IMPORT.NOT_A_TABLE', 'The workbook is damaged: open and save it again, or save the sheet as CSV.');

/** A cell with something in it: `<c r="B7" …>`; `<c r="B7" …/>` is only formatted. */
const CELL = /<c\s([^>]*[^/>])>/g;
const PLACE = /(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"/;

const columnOf = (letters: string): number =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0);

/** The rectangle that the cells of a sheet span: what a reader that fills the gaps would hold. */
class Extent {
  private columns = 0;
  private rows = 0;
  private rest = '';

  take(text: string): void {
    const whole = this.rest + text;
    for (const [, attributes = ''] of whole.matchAll(CELL)) {
      const place = PLACE.exec(attributes);
      if (place === null) continue;
      this.columns = Math.max(this.columns, columnOf(place[1] ?? ''));
      this.rows = Math.max(this.rows, Number(place[2]));
    }
    const open = whole.lastIndexOf('<');
    this.rest = open !== -1 && !whole.includes('>', open) ? whole.slice(open).slice(0, 2_000) : '';
  }

  get cells(): number {
    return this.columns * this.rows;
  }
}

/** Unpacks every part as a reader would, without keeping it: a directory can lie about sizes. */
async function measure(bytes: Uint8Array, parts: readonly ZipEntry[]): Promise<FileResult<null>> {
  let unpacked = 0;
  for (const part of parts) {
    const extent = part.name.includes('worksheets/') ? new Extent() : null;
    const decoder = new TextDecoder();
    for await (const piece of unpack(bytes, part)) {
      unpacked += piece.length;
      if (unpacked > LARGEST_UNPACKED) return tooLarge('is too large when unpacked');
      extent?.take(decoder.decode(piece, { stream: true }));
    }
    if ((extent?.cells ?? 0) > MOST_CELLS) return tooLarge(`has a sheet of more than ${MOST_CELLS} cells`);
  }
  return accepted(null);
}

/**
 * Checks that a ZIP archive is a workbook and unpacks to a size that can be held: neither the sizes it declares nor a
 * lone cell in the last row and column may exhaust the memory. Refused: `IMPORT.NOT_A_TABLE`, `IMPORT.TOO_LARGE`.
 */
export async function checkWorkbook(bytes: Uint8Array): Promise<FileResult<null>> {
  const entries = zipDirectory(bytes);
  if (entries === null) return damaged();
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    return refused(
      'IMPORT.NOT_A_TABLE',
      'The file is an archive, but no Excel workbook. Tables come as CSV or .xlsx.',
    );
  }
  const parts = entries.filter((entry) => /\.xml(?:\.rels)?$/.test(entry.name));
  const declared = parts.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > LARGEST_UNPACKED) return tooLarge('is too large when unpacked');
  try {
    return await measure(bytes, parts);
  } catch {
    return damaged();
  }
}
