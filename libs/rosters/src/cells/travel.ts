import { type TravelDraft } from '../kinds/drafts.js';
import { type RowReading } from '../table/row-reading.js';

const JOURNEY =
  /^(.+?)\s*(?:[:=]|\s)\s*((?:\d+ ?h(?:ours?)? ?)?\d* ?(?:min(?:utes?|s)?|m|')?|\d{1,2}:\d{2})$/i;
const BETWEEN = /\s*(?:→|->|=>|–|—|>)\s*|\s+(?:to|nach|a|-)\s+/;
const LONGEST = 10_000;

/** `180`, `180 min`, `3h`, `3h30`, `3:00` in minutes. */
function minutesOf(text: string): number | null {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = /^(?:(\d+) ?h(?:ours?)?)? ?(?:(\d+) ?(?:min(?:utes?|s)?|m|')?)?$/i.exec(text);
  if (parts === null || (parts[1] === undefined && parts[2] === undefined)) return null;
  return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
}

function journey(text: string): TravelDraft | null {
  const match = JOURNEY.exec(text);
  const minutes = match === null ? null : minutesOf((match[2] ?? '').trim());
  if (match === null || minutes === null || minutes > LONGEST) return null;
  const [one = '', other, ...more] = (match[1] ?? '').split(BETWEEN).map((place) => place.trim());
  if (one === '' || other === '' || more.length > 0) return null;
  return other === undefined ? { from: null, to: one, minutes } : { from: one, to: other, minutes };
}

/** Travel times of a cell: `Rome:180; Venice to Vienna: 4h30`. What is none is an error. */
export function readTravel<F extends string>(row: RowReading<F>, field: F): readonly TravelDraft[] {
  const journeys: TravelDraft[] = [];
  for (const part of row.text(field).split(/\s*[;,\n|]\s*/)) {
    if (part === '') continue;
    const read = journey(part);
    if (read !== null) journeys.push(read);
    else {
      const message = `"${part}" is not a travel time like Rome: 180 (minutes) or Venice to Vienna: 4h30.`;
      row.error(field, 'IMPORT.NOT_A_TRAVEL_TIME', message, { was: part });
    }
  }
  return journeys;
}
