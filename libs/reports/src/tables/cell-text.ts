import { type Formats } from '../words/formats.js';
import { type CellValue, type ColumnKind } from '../xlsx/workbook.js';

/** A cell as a person reads it: dates, numbers and money as the locale has them; nothing for nothing. */
export function cellText(kind: ColumnKind, value: CellValue, formats: Formats): string {
  if (value === null || value === '') return '';
  if (typeof kind !== 'string') return formats.amount(Number(value), kind.money);
  switch (kind) {
    case 'text':
      return String(value);
    case 'date':
      return formats.date(String(value));
    case 'time':
      return formats.time(String(value));
    case 'duration':
      return formats.duration(Number(value));
    case 'share':
      return formats.share(Number(value));
    case 'whole':
      return formats.number(Number(value));
  }
}

/** Figures stand flush right; words, dates and times at the left. */
export const isFigure = (kind: ColumnKind): boolean =>
  typeof kind !== 'string' || kind === 'duration' || kind === 'share' || kind === 'whole';
