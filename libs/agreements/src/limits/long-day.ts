import { restMinutes, type Interval } from '#clock';

type Call = Interval & { readonly minutes: number };

/** A break that the law asks for in a day of so many called minutes. */
export interface LongDay {
  readonly fromMinutes: number;
  /** Included; null: no upper end. */
  readonly toMinutes: number | null;
  readonly breakMinutes: number;
}

/** The break that is due in a player's day, and by how many minutes the longest between his calls misses it. */
export interface LongDayMiss {
  readonly dayMinutes: number;
  readonly due: number;
  readonly missing: number;
}

/**
 * Looks at one player's calls of a local day, in time: the time between two of them is a break. Null where it is long
 * enough or none is due. The breaks within a single call are its rundown's.
 */
export function longDayMissed(
  calls: readonly Call[],
  { longDays }: { readonly longDays: readonly LongDay[] },
): LongDayMiss | null {
  if (calls.length < 2 || longDays.length === 0) return null;
  const dayMinutes = calls.reduce((sum, { minutes }) => sum + minutes, 0);
  const due = longDays.find(
    ({ fromMinutes, toMinutes }) =>
      dayMinutes >= fromMinutes && (toMinutes === null || dayMinutes <= toMinutes),
  )?.breakMinutes;
  if (due === undefined) return null;
  const longest = Math.max(...calls.slice(1).map((call, index) => restMinutes(calls[index] as Call, call)));
  return longest >= due ? null : { dayMinutes, due, missing: Math.ceil(due - longest) };
}
