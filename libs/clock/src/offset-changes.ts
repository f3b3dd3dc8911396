import { IANAZone } from 'luxon';
import { type Interval } from './interval.js';

/** A stretch in which a zone's clocks keep one offset. */
export interface OffsetStretch {
  /** When it begins, in ms; for the first one: the beginning of what was asked. */
  readonly from: number;
  /** Minutes ahead of UTC, before it and in it. */
  readonly before: number;
  readonly offset: number;
  /** As the clocks are spoken of then: `CET`, `GMT+1`. */
  readonly abbreviation: string;
}

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

/** Where in `[low, high)` the offset changes, to the minute; every change of a zone in use falls on one. */
function changeWithin(zone: IANAZone, low: number, high: number): number {
  const before = zone.offset(low);
  let [from, to] = [low, high];
  while (to - from > MINUTE) {
    const middle = Math.floor((from + to) / 2 / MINUTE) * MINUTE;
    if (zone.offset(middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

/**
 * The offsets a zone has within an interval, in order of time, the first from its beginning. Read from the zone data
 * the machine has, so it says what the clocks did, not what a rule says they should.
 */
export function offsetStretches(zoneName: string, { start, end }: Interval): readonly OffsetStretch[] {
  const zone = IANAZone.create(zoneName);
  const stretch = (from: number, before: number): OffsetStretch => ({
    from,
    before,
    offset: zone.offset(from),
    abbreviation: zone.offsetName(from, { format: 'short', locale: 'en-GB' }) ?? zoneName,
  });
  const begin = Math.floor(start / MINUTE) * MINUTE;
  const stretches = [stretch(begin, zone.offset(begin))];
  for (let day = begin; day < end; day += DAY) {
    if (zone.offset(day) === zone.offset(day + DAY)) continue;
    const at = changeWithin(zone, day, day + DAY);
    if (at < end) stretches.push(stretch(at, zone.offset(day)));
  }
  return stretches;
}
