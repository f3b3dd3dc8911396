import { type Cut } from '../model/music.js';
import { refuse, ok, type Result } from '../result.js';
import { findCut } from './find-cut.js';
import { listed, type ComparisonQuery } from './order.js';

/** The cuts on the two sides of a comparison. */
export interface TwoSides {
  readonly old: readonly Cut[];
  readonly new: readonly Cut[];
}

const NO_TWO = 'CUT.NO_TWO_CUTS';

/**
 * The cuts that are meant: by name, or else the last but one and the newest of each reel. Newest is by the day it was
 * received, then by when it was entered. Refuses with `CUT.NOT_FOUND`, `CUT.NO_TWO_CUTS`, `CUT.REEL_TWICE`.
 */
export function twoSides(cuts: readonly Cut[], { old, new: now }: ComparisonQuery): Result<TwoSides> {
  const named = { new: sideOf(cuts, now, '/new'), old: sideOf(cuts, old, '/old') };
  if (!named.new.ok) return named.new;
  if (!named.old.ok) return named.old;
  const newest =
    named.new.value ?? newestOfReels(named.old.value === null ? cuts : olderLast(cuts, named.old.value));
  const older = named.old.value ?? lastBefore(cuts, newest);
  if (older.length === 0 || newest.length === 0) {
    const message = 'Two cuts are needed to compare: one reel, or the whole film, twice.';
    return refuse('invalid', NO_TWO, message, [{ pointer: '/old', code: NO_TWO, message }]);
  }
  // Reels that only one side has would seem to have been dropped, or to be new.
  const both = now === undefined && old === undefined ? newest.filter((cut) => olderOf(cut, older)) : newest;
  return ok({ old: older, new: both });
}

const olderOf = (cut: Cut, older: readonly Cut[]): boolean => older.some(({ reel }) => reel === cut.reel);

/** Cuts named on one side; null: none were. */
export function sideOf(
  cuts: readonly Cut[],
  names: string | undefined,
  pointer: string,
): Result<readonly Cut[] | null> {
  if (names === undefined) return ok(null);
  const found: Cut[] = [];
  for (const name of listed(names)) {
    const cut = findCut(cuts, name, pointer);
    if (!cut.ok) return cut;
    const twice = found.find(({ reel, id }) => reel === cut.value.reel && id !== cut.value.id);
    if (twice !== undefined) {
      const code = 'CUT.REEL_TWICE';
      const reel = cut.value.reel === null ? 'the whole film' : `reel ${cut.value.reel}`;
      const message = `"${twice.name}" and "${cut.value.name}" are both cuts of ${reel}; one side has one of each.`;
      return refuse('invalid', code, message, [{ pointer, code, message }]);
    }
    found.push(cut.value);
  }
  return ok([...new Set(found)]);
}

const byAge = (cuts: readonly Cut[]): readonly Cut[] =>
  [...cuts].sort(
    (a, b) =>
      (a.receivedOn ?? '').localeCompare(b.receivedOn ?? '', 'en') ||
      a.createdAt.localeCompare(b.createdAt, 'en') ||
      a.id.localeCompare(b.id, 'en'),
  );

/** The newest cut of each reel, or of the whole film where that is the newest of all. */
function newestOfReels(cuts: readonly Cut[]): readonly Cut[] {
  const sorted = byAge(cuts);
  const isWhole = sorted.at(-1)?.reel === null;
  const alike = sorted.filter(({ reel }) => (reel === null) === isWhole);
  return [...new Map(alike.map((cut) => [cut.reel, cut])).values()];
}

/** Of each reel of these cuts, the cut before. */
function lastBefore(cuts: readonly Cut[], newest: readonly Cut[]): readonly Cut[] {
  const sorted = byAge(cuts);
  return newest.flatMap((cut) => {
    const before = sorted.slice(0, sorted.indexOf(cut)).filter(({ reel }) => reel === cut.reel);
    return before.slice(-1);
  });
}

/** The cuts of the same reels that are not those. */
const olderLast = (cuts: readonly Cut[], old: readonly Cut[]): readonly Cut[] =>
  cuts.filter((cut) => !old.includes(cut) && olderOf(cut, old));
