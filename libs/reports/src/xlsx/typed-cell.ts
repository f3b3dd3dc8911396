import { type Cell } from 'write-excel-file/universal';
import { type CellValue, type Column, type ColumnKind } from './workbook.js';

const SECONDS_OF_A_DAY = 86_400;
const MINUTES_OF_A_DAY = 1_440;

/** As much room as a hyphen: figures stand at the right, and the text beside them at its left. */
const APART = '_-';
const FORMATS = {
  text: '@',
  whole: `#,##0${APART}`,
  share: `0.0%${APART}`,
  date: 'ddd d mmm yyyy',
  time: `hh:mm${APART}`,
  duration: `[h]:mm:ss${APART}`,
} as const;

/** Decimals of a currency, 2 for most: JPY has none. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** How a spreadsheet shows numbers of the column. */
export function formatOf(kind: ColumnKind): string {
  if (typeof kind === 'string') return FORMATS[kind];
  const decimals = decimalsOf(kind.money);
  return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}\\ "${kind.money}"${APART}`;
}

/** The number a spreadsheet keeps for a value of the column. */
export function numberOf(kind: Exclude<ColumnKind, 'text' | 'date'>, value: number | string): number {
  if (typeof kind !== 'string') return Number(value) / 10 ** decimalsOf(kind.money);
  if (kind === 'duration') return Number(value) / SECONDS_OF_A_DAY;
  if (kind !== 'time') return Number(value);
  const [hours = 0, minutes = 0] = String(value).split(':').map(Number);
  return (hours * 60 + minutes) / MINUTES_OF_A_DAY;
}

// What XML cannot carry would make the file unreadable.
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A cell of the type its column has. A text is a text, whatever it begins with. */
export function typedCell({ kind }: Column, value: CellValue): Cell {
  if (value === null || value === '') return null;
  const format = formatOf(kind);
  if (kind === 'text') {
    return { type: String, value: String(value).replaceAll(UNPRINTABLE, ''), format, alignVertical: 'top' };
  }
  if (kind === 'date') {
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format, align: 'left', alignVertical: 'top' };
  }
  return { type: Number, value: numberOf(kind, value), format, alignVertical: 'top' };
}
