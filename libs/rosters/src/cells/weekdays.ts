import { type RowReading } from '../table/row-reading.js';

/** Beginnings of the names of the weekdays in English, German, Italian and French, Monday first. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['mo', 'lun'],
  ['tu', 'di', 'mar'],
  ['we', 'mi', 'mer'],
  ['th', 'do', 'gio', 'jeu'],
  ['fr', 'ven'],
  ['sa', 'sab', 'sam'],
  ['su', 'so', 'dom', 'dim'],
];

const SETS: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  täglich: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  werktags: [1, 2, 3, 4, 5],
  feriali: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
  wochenende: [6, 7],
};

/** 1 = Monday; the longest matching beginning wins, so that `dim` is no Tuesday. */
function weekday(word: string): number {
  const small = word.toLowerCase();
  let best = { length: 0, day: 0 };
  BEGINNINGS.forEach((beginnings, index) => {
    for (const beginning of beginnings) {
      if (small.startsWith(beginning) && beginning.length > best.length)
        best = { length: beginning.length, day: index + 1 };
    }
  });
  return best.day;
}

function range(part: string): readonly number[] | null {
  const [from, to, ...rest] = part.split(/\s*(?:[-–—]|\bto\b|\bbis\b)\s*/).map(weekday);
  if (from === undefined || from === 0 || to === 0 || rest.length > 0) return null;
  if (to === undefined) return [from];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, count) => ((from - 1 + count) % 7) + 1);
}

/** The weekdays of a cell (`Mon-Fri`, `Di, Do`), 1 = Monday; null where the cell is empty: every day. */
export function readWeekdays<F extends string>(row: RowReading<F>, field: F): ReadonlySet<number> | null {
  const text = row.text(field);
  if (text === '') return null;
  const known = SETS[text.toLowerCase()];
  if (known !== undefined) return new Set(known);
  const parts = text.split(/\s*[,;/+&\n]\s*|\s+(?:and|und|e|et)\s+/).map(range);
  if (parts.every((part) => part !== null)) return new Set(parts.flat());
  row.error(field, 'IMPORT.NOT_WEEKDAYS', `"${text}" does not name weekdays like Mon-Fri.`, { was: text });
  return null;
}
