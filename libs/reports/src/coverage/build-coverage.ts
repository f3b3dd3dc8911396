import { type CutFacts, type PlacementFacts, type ProductionFacts } from '../facts.js';
import { byText, groupBy, indexById, sumOf } from '../order.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';
import { currentMusic } from './current-cuts.js';
import { filmSeconds, playedStretches, type PlayedStretch, sourceSeconds } from './played-music.js';
import { type MusicFacts, standingOfVersions, type VersionStanding } from './standing-of-versions.js';

export interface CoverageFacts extends MusicFacts {
  readonly production: ProductionFacts;
  readonly cuts: readonly CutFacts[];
  readonly placements: readonly PlacementFacts[];
}

/** What one heading counts: versions written under it, and stretches of the cut played under it. */
interface Share {
  readonly versions: readonly VersionStanding[];
  readonly stretches: readonly PlayedStretch[];
}

/** The numbers of a share; `played` has every stretch of the current cut by version. */
function numbersOf(
  { versions, stretches }: Share,
  all: ReadonlyMap<string, VersionStanding>,
  played: ReadonlyMap<string | null, readonly PlayedStretch[]>,
): CoverageNumbers {
  const secondsOf = (of: readonly VersionStanding[]): number => sumOf(of, ({ seconds }) => seconds);
  const live = versions.filter(({ isLive }) => isLive);
  const recorded = versions.filter(({ isRecorded }) => isRecorded);
  const used = sumOf(recorded, ({ id, seconds }) => sourceSeconds(played.get(id) ?? [], seconds));
  const inCut = filmSeconds(stretches);
  const inCutRecorded = filmSeconds(
    stretches.filter(({ placement: { versionId } }) => versionId !== null && all.get(versionId)?.isRecorded),
  );
  return {
    composed: secondsOf(live),
    approved: secondsOf(live.filter(({ isApproved }) => isApproved)),
    recorded: secondsOf(recorded),
    inCut,
    inCutRecorded,
    missing: inCut - inCutRecorded,
    used,
    unused: secondsOf(recorded) - used,
  };
}

type Heading = string | number | null;

/** Puts versions and stretches under headings; what has none goes under null. */
function underHeadings<H extends Heading>(
  whole: Share,
  headingsOf: (version: VersionStanding) => readonly H[],
  headingsPlayed: (stretch: PlayedStretch) => readonly H[],
): readonly (readonly [H | null, Share])[] {
  const orNone = (headings: readonly H[]): readonly (H | null)[] =>
    headings.length === 0 ? [null] : headings;
  const versions = groupBy(
    whole.versions.flatMap((version) => orNone(headingsOf(version)).map((heading) => ({ heading, version }))),
    ({ heading }) => heading,
  );
  const stretches = groupBy(
    whole.stretches.flatMap((stretch) =>
      orNone(headingsPlayed(stretch)).map((heading) => ({ heading, stretch })),
    ),
    ({ heading }) => heading,
  );
  return [...new Set([...versions.keys(), ...stretches.keys()])].sort(inOrder).map((heading) => [
    heading,
    {
      versions: (versions.get(heading) ?? []).map(({ version }) => version),
      stretches: (stretches.get(heading) ?? []).map(({ stretch }) => stretch),
    },
  ]);
}

/** Numbers by size, texts by code point, nothing last. */
function inOrder(a: Heading, b: Heading): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : byText(String(a), String(b));
}

/** The coverage of a production; the order of the facts does not matter. */
export function buildCoverage(facts: CoverageFacts): CoverageReport {
  const { production } = facts;
  const music = currentMusic(facts.cuts, facts.placements);
  const stretches = playedStretches(music);
  const versions = standingOfVersions(facts);
  const all = indexById(versions);
  const played = groupBy(stretches, ({ placement }) => placement.versionId);
  const whole: Share = { versions, stretches };
  const versionOf = ({ placement: { versionId } }: PlayedStretch): VersionStanding | undefined =>
    versionId === null ? undefined : all.get(versionId);
  const numbers = (share: Share): CoverageNumbers => numbersOf(share, all, played);
  const under = (name: 'themes' | 'locations' | 'sceneLocations'): ReturnType<typeof underHeadings<string>> =>
    underHeadings(
      whole,
      (version) => version[name],
      (stretch) => versionOf(stretch)?.[name] ?? [],
    );
  const given = (reel: number | null | undefined): readonly number[] => (reel == null ? [] : [reel]);
  // A reel is the cut's own; where the cut names none its timeline stays whole, so that reels sum to the total.
  const reels = underHeadings(
    whole,
    (version) => given(version.reel),
    ({ placement }) => given(placement.reel),
  );
  const total = numbers(whole);
  /** Rows under a heading, but for those that have nothing to say: all their music is omitted or superseded. */
  const rows = <H extends Heading, Row>(
    headings: readonly (readonly [H | null, Share])[],
    name: (heading: H | null) => Row,
  ): readonly (Row & CoverageNumbers)[] =>
    headings
      .map(([heading, share]) => ({ ...name(heading), ...numbers(share) }))
      .filter(({ composed, recorded, inCut }) => composed + recorded + inCut > 0);
  return {
    report: 'coverage',
    production: { id: production.id, slug: production.slug, title: production.title },
    targets: { composed: production.targetComposedSeconds, inCut: production.targetFinalCutSeconds },
    cuts: music.cuts.map(({ id, name, reel }) => ({ id, name, reel })),
    ...total,
    usedShare: total.composed === 0 ? 0 : Math.round((total.inCut / total.composed) * 10_000) / 10_000,
    unmatched: stretches.filter(({ placement }) => placement.versionId === null).length,
    byReel: rows(reels, (reel) => ({ reel })),
    byTheme: rows(under('themes'), (theme) => ({ theme })),
    byLocation: rows(under('locations'), (location) => ({ location })),
    bySceneLocation: rows(under('sceneLocations'), (sceneLocation) => ({ sceneLocation })),
  };
}
