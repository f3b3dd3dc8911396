import { groupBy } from '../order.js';
import { instrumentIn } from '../print/instrument-name.js';
import { type Words } from '../words/words.js';
import { type ClockTime, type ReleaseRow, type SessionRundown } from './rundown-report.js';

/** Chairs that share a moment: `Violin 1 9–12`. */
export interface ReleasesAt {
  readonly clock: string;
  readonly chairs: readonly string[];
}

/** Who comes later or goes earlier than the call, and who is called for nothing. */
export interface Releases {
  readonly late: readonly ReleasesAt[];
  readonly early: readonly ReleasesAt[];
  readonly idle: readonly string[];
}

/** Clocks without the zone that the end of the call says; only another one is said again. */
export const briefClock =
  ({ call }: SessionRundown): ((time: ClockTime) => string) =>
  ({ clock }) => {
    const zone = clock.split(' ').at(-1) ?? '';
    return call.to.clock.endsWith(` ${zone}`) ? clock.slice(0, -zone.length - 1) : clock;
  };

const chairsIn =
  (words: Words) =>
  ({ instrument, from, to }: ReleaseRow): string =>
    `${instrumentIn(words)(instrument)} ${from === to ? from : `${from}–${to}`}`;

/** Whoever is needed from the call to the end of the work is in none of the lists. */
export function releasesOf({ chairs, call, rows }: SessionRundown, words: Words): Releases {
  const chairsOf = chairsIn(words);
  const lastWork = rows.findLast(({ kind }) => kind === 'pass')?.to.at ?? call.to.at;
  const at = (own: readonly ReleaseRow[], time: (row: ReleaseRow) => ClockTime | null): ReleasesAt[] =>
    [...groupBy(own, (row) => time(row)?.clock ?? '')]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([clock, those]) => ({ clock, chairs: those.map(chairsOf) }));
  return {
    late: at(
      chairs.filter(({ firstNeeded }) => firstNeeded !== null && firstNeeded.at !== call.from.at),
      ({ firstNeeded }) => firstNeeded,
    ),
    early: at(
      chairs.filter(({ released }) => released !== null && released.at !== lastWork),
      ({ released }) => released,
    ),
    idle: chairs.filter(({ released }) => released === null).map(chairsOf),
  };
}
