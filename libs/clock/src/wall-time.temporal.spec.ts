import { Temporal } from '@js-temporal/polyfill';
import { elapsedMinutes, localDay, resolveWallTime, wallTimeAt } from './index.js';
import { offsetSpans } from './offsets.js';

/**
 * The same questions put to an independent implementation, Temporal, for every zone of the platform's time zone data
 * and every change of offset from 2020 to 2035: nothing is sampled but the minutes around each change. Zones that
 * change alike are asked for their changes each, and about wall times once. Both read the tz data of the running Node (`process.versions.tz`), so what is compared is the arithmetic, not the data.
 */
const FROM = Date.UTC(2020, 0, 1);
const UNTIL = Date.UTC(2036, 0, 1);
const MINUTE = 60_000;

interface Change {
  readonly zone: string;
  readonly at: number;
  /** Local milliseconds just before and just after. */
  readonly from: number;
  readonly to: number;
}

const zones = Intl.supportedValuesOf('timeZone');
const changes = zones.flatMap(changesOf);
const historyOf = (zone: string): string =>
  JSON.stringify(changes.filter((change) => change.zone === zone).map(({ zone: _, ...change }) => change));
/** One zone of those that change alike. */
const unlike = new Set(new Map(zones.map((zone) => [historyOf(zone), zone])).values());
const unlikeChanges = changes.filter(({ zone }) => unlike.has(zone));

function changesOf(zone: string): readonly Change[] {
  const spans = offsetSpans(zone, FROM, UNTIL - 1);
  return spans.slice(1).flatMap((span, index) => {
    const before = spans[index]?.offsetMs ?? 0;
    const change = { zone, at: span.start, from: span.start + before, to: span.start + span.offsetMs };
    return before === span.offsetMs ? [] : [change];
  });
}

function changesOfTemporal(zone: string): readonly number[] {
  const found: number[] = [];
  let next = Temporal.Instant.fromEpochMilliseconds(FROM)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < UNTIL) {
    found.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

/** The verdict of Temporal on a wall time: no instant, one, or two. */
function instantsOfTemporal(local: string, zone: string): readonly number[] {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(plain)) return [];
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  return [...new Set([earlier.epochMilliseconds, later.epochMilliseconds])];
}

function ourInstants(local: string, zone: string): readonly number[] {
  const result = resolveWallTime(local, zone);
  if (result.ok) return [result.value.epochMs];
  return result.code === 'CLOCK.OVERLAP' ? result.choices.map((choice) => choice.epochMs) : [];
}

const localText = (localMs: number): string => new Date(localMs).toISOString().slice(0, 19);

describe('against Temporal, in every zone of the platform', () => {
  it('has zones and changes to compare', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(changes.length).toBeGreaterThan(4_000);
    expect(unlike.size).toBeGreaterThan(30);
  });

  it('the offset changes at the same instants', () => {
    const differing = zones.filter((zone) => {
      const ours = changes.filter((change) => change.zone === zone).map((change) => change.at);
      return JSON.stringify(ours) !== JSON.stringify(changesOfTemporal(zone));
    });
    expect(differing).toEqual([]);
  });

  it('wall times around every change are unique, left out or repeated alike, and mean the same instants', () => {
    const differing = unlikeChanges.flatMap(({ zone, from, to }) => {
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      const around = [low - MINUTE, low, (low + high) / 2, high - MINUTE, high].map(localText);
      return around.filter(
        (local) => String(ourInstants(local, zone)) !== String(instantsOfTemporal(local, zone)),
      );
    });
    expect(differing).toEqual([]);
  });

  it('both choices of every refusal resolve, and lie on either side of what was refused', () => {
    for (const { zone, from, to } of unlikeChanges) {
      const result = resolveWallTime(localText((from + to) / 2), zone);
      if (result.ok) throw new Error(`${zone}: ${result.value.local} was not refused`);
      expect(result.choices.map((choice) => ourInstants(choice.input, zone)[0])).toEqual(
        result.choices.map((choice) => choice.epochMs),
      );
      expect(result.choices).toHaveLength(2);
    }
  });

  it('the day of every change lasts as long', () => {
    const differing = unlikeChanges.filter(({ zone, at }) => {
      const date = Temporal.PlainDate.from(wallTimeAt(at, zone).local.slice(0, 10));
      const start = date.toZonedDateTime(zone).epochMilliseconds;
      const end = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
      const ours = localDay(date.toString(), zone);
      return elapsedMinutes(ours.start, ours.end) !== (end - start) / MINUTE || ours.start !== start;
    });
    expect(differing).toEqual([]);
  });
});
