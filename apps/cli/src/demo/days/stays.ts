import { addDays, calendarOf, holidayOn, weekdayOf } from '#clock';
import { LOCATIONS, type DemoRoom } from '../data/places.js';
import { type Random } from '../random.js';

/** A stretch of a local date, `HH:mm`, the end exclusive. */
interface DayPart {
  readonly date: string;
  readonly from: string;
  readonly until: string;
}

/** Other clients have a call in a room now and then. */
const GIVEN_AWAY = 0.05;

/** When a room is to be had: the calls of the production's stays but for holidays and what others have booked. */
export const roomCalls = (room: DemoRoom, random: Random): readonly DayPart[] =>
  room.stays.flatMap((stay) =>
    datesBetween(stay.from, stay.to)
      .filter((date) => !isHoliday(room.city, date) && (weekdayOf(date) <= 5 || room.city === 'basel'))
      .flatMap((date) => stay.calls.map(([from, until]) => ({ date, from, until })))
      .filter(() => !random.chance(GIVEN_AWAY)),
  );

/** Dates from `first` to `last`, both included. */
export function datesBetween(first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function isHoliday(city: string, date: string): boolean {
  const calendar = calendarOf(LOCATIONS.find(({ slug }) => slug === city)?.calendar ?? '');
  return calendar.ok && holidayOn(calendar.value, date) !== null;
}
