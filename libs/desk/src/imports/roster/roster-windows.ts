import { addDays, startOfLocalDay, wallTimeAt } from '#clock';
import { type Availability } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';

/** What marks the one window of a musician that the roster keeps; windows made in other ways are left alone. */
const FROM_THE_ROSTER = 'From the roster.';

/** Days that stand for an end left open: the first and last that the clock knows. */
const OPEN_FROM = '1980-01-02';
const OPEN_UNTIL = '2199-12-30';

/** The days a roster gives for its musicians, kept as availability in the zone of their home. */
export class RosterWindows {
  constructor(private readonly books: Books) {}

  /** The roster's windows of these musicians, by musician. */
  async of(musicianIds: readonly string[]): Promise<ReadonlyMap<string, Availability>> {
    const where = { subjectKind: 'musician', subjectId: musicianIds, notes: FROM_THE_ROSTER } as const;
    const windows = musicianIds.length === 0 ? [] : await this.books.availability.all(where);
    return new Map(windows.map((window) => [window.subjectId, window]));
  }

  /** Gives a musician these days instead of those the roster gave before. */
  async set(musicianId: string, days: string, zone: string, current: Availability | null): Promise<void> {
    const window = windowOf(musicianId, days, zone);
    if (current === null) {
      await this.books.availability.add(window);
      return;
    }
    const changed = await this.books.availability.change(current.id, current.revision, window);
    if (typeof changed === 'string')
      throw new Error(`window ${current.id} was ${changed} inside a transaction`);
  }
}

/** `2023-03-14/2023-04-30` of the days a window spans; open ends are left out. */
export function daysOf(window: Availability): string {
  const from = window.localStart.slice(0, 10);
  const until = addDays(window.localEnd.slice(0, 10), -1);
  return `${from === OPEN_FROM ? '' : from}/${until === OPEN_UNTIL ? '' : until}`;
}

/** Null where the row names neither day. */
export const daysText = (from: string | null, until: string | null): string | null =>
  from === null && until === null ? null : `${from ?? ''}/${until ?? ''}`;

function windowOf(musicianId: string, days: string, zone: string): Fresh<Availability> {
  const [from = '', until = ''] = days.split('/');
  const start = wallTimeAt(startOfLocalDay(from === '' ? OPEN_FROM : from, zone), zone);
  const end = wallTimeAt(startOfLocalDay(addDays(until === '' ? OPEN_UNTIL : until, 1), zone), zone);
  return {
    subjectKind: 'musician',
    subjectId: musicianId,
    kind: 'available',
    localStart: start.local,
    localEnd: end.local,
    zone,
    notes: FROM_THE_ROSTER,
    start: start.instant,
    end: end.instant,
  };
}
