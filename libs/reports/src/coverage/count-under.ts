import { type Stretches } from '#timeline';
import { byText, sumOf } from '../order.js';
import { type CoverageNumbers } from './coverage-report.js';
import { type CoverageGround } from './ground.js';
import { type HeardMusic } from './heard-music.js';
import { type FilmFrames, filmFrames, secondsOn, underBoth, usedSeconds } from './seconds.js';
import { type VersionStanding } from './standing-of-versions.js';

type IsAsked = (timeline: HeardMusic['timelines'][number]) => boolean;

/** The numbers of some versions (by number), and of the film that a group of stretches is heard under. */
type Counter = (versions: readonly number[], group: number, isAsked?: IsAsked) => CoverageNumbers;

/** Film under music; under music that is recorded; under music of both kinds at once. */
interface Film {
  readonly all: FilmFrames;
  readonly done: FilmFrames;
  readonly both: FilmFrames;
}

function filmOf(
  { heard, recorded }: CoverageGround,
  groupsOf: readonly (readonly number[])[],
  groups: number,
  unmatched: readonly number[],
): Film {
  const framesOf = (lists: readonly Stretches[], of = groupsOf): FilmFrames =>
    filmFrames(heard, groups, ...lists.map((stretches) => ({ stretches, groupsOf: of })));
  const all = framesOf([heard], [...groupsOf, unmatched]);
  const matched = unmatched.length === 0 ? all : framesOf([heard]);
  const done = framesOf(recorded.done);
  const undone = framesOf(recorded.undone);
  return { all, done, both: underBoth(done, undone, matched) };
}

function counterOn({ heard, versions, sources, rate }: CoverageGround, film: Film): Counter {
  const recordedOf = versions.map(({ recordedSeconds }) => recordedSeconds);
  const liveOf = versions.map(({ isLive, seconds }) => (isLive ? seconds : 0));
  const approvedOf = versions.map(({ isApproved }, at) => (isApproved ? (liveOf[at] ?? 0) : 0));
  const liveRecordedOf = versions.map(({ isLive, recordedSeconds }) => (isLive ? recordedSeconds : 0));
  const usedOf = versions.map((version, at) => usedSeconds(version, sources[at] ?? [], rate));
  return (own, group, isAsked) => {
    const sum = (of: readonly number[]): number => sumOf(own, (at) => of[at] ?? 0);
    const composed = sum(liveOf);
    const recorded = sum(recordedOf);
    const inCut = secondsOn(heard, film.all, group, isAsked);
    const inCutRecorded = secondsOn(heard, film.done, group, isAsked);
    const used = sum(usedOf);
    return {
      composed,
      approved: sum(approvedOf),
      recorded,
      unrecorded: composed - sum(liveRecordedOf),
      inCut,
      inCutRecorded,
      missing: inCut - inCutRecorded,
      partly: secondsOn(heard, film.both, group, isAsked),
      used,
      unused: recorded - used,
    };
  };
}

type Heading = string | number | null;

/** Numbers by size, texts by code point, nothing last. */
export function inOrder(a: Heading, b: Heading): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));
}

/** Rows that have something to say: not those all of whose music is omitted or superseded. */
export const isTelling = ({ composed, recorded, inCut }: CoverageNumbers): boolean =>
  composed + recorded + inCut > 0;

/** Under which headings of one kind a version counts. */
export type HeadingsOf = (version: VersionStanding) => readonly string[];

/** The numbers under each heading; what has none, and clips that match nothing, under null. */
export type Rows<H = string | null> = readonly (readonly [H, CoverageNumbers])[];

interface Group {
  readonly group: number;
  readonly versions: number[];
}

/**
 * The numbers of the whole, of every reel, and under headings of every kind. All are counted in one go: what takes time is
 * to go through the film. A reel is the cut's own; where the cut names none, its timeline stays whole.
 */
export function count<Kind extends string>(
  ground: CoverageGround,
  kinds: Readonly<Record<Kind, HeadingsOf>>,
): {
  readonly total: CoverageNumbers;
  readonly reels: Rows<number | null>;
  readonly under: Readonly<Record<Kind, Rows>>;
} {
  const { versions, heard } = ground;
  const all = versions.map((_, at) => at);
  const groupsOf: number[][] = all.map(() => [0]);
  const unmatched = [0];
  let groups = 1;
  const byKind = (Object.entries(kinds) as [Kind, HeadingsOf][]).map(([kind, headingsOf]) => {
    const known = new Map<string | null, Group>();
    const groupFor = (heading: string | null): Group => {
      const group = known.get(heading) ?? { group: groups++, versions: [] };
      known.set(heading, group);
      return group;
    };
    versions.forEach((version, at) => {
      const headings = headingsOf(version);
      for (const heading of headings.length === 0 ? [null] : headings) {
        const { group, versions: own } = groupFor(heading);
        own.push(at);
        groupsOf[at]?.push(group);
      }
    });
    if (heard.unmatched > 0) unmatched.push(groupFor(null).group);
    return [kind, known] as const;
  });
  const film = filmOf(ground, groupsOf, groups, heard.unmatched > 0 ? unmatched : []);
  const numbers = counterOn(ground, film);
  const reels = [...new Set([...versions, ...heard.timelines].map(({ reel }) => reel))].sort(inOrder);
  return {
    total: numbers(all, 0),
    reels: reels.map((reel) => [
      reel,
      numbers(
        all.filter((at) => versions[at]?.reel === reel),
        0,
        (timeline) => timeline.reel === reel,
      ),
    ]),
    under: Object.fromEntries(
      byKind.map(([kind, known]) => [
        kind,
        [...known].map(([heading, { group, versions: own }]) => [heading, numbers(own, group)]),
      ]),
    ) as unknown as Readonly<Record<Kind, Rows>>,
  };
}
