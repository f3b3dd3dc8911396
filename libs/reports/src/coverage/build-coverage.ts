import { byMusician } from './by-musician.js';
import { count, inOrder, isTelling, type Rows } from './count-under.js';
import { type CoverageNumbers, type CoverageReport } from './coverage-report.js';
import { type CoverageFacts, type CoverageGround, coverageGround } from './ground.js';
import { filmRibbon, type ReelRibbon } from './film-ribbon.js';
import { inScoreOrder } from './cue-order.js';
import { sectionsUnder } from './sections.js';

/** The coverage of a production; the order of the facts does not matter. */
export function buildCoverage(facts: CoverageFacts): CoverageReport {
  const { production } = facts;
  const ground = coverageGround(facts);
  const { under, ...whole } = count(ground, {
    themes: ({ themes }) => themes,
    locations: ({ locations }) => locations,
    scenes: ({ sceneLocations }) => sceneLocations,
    cues: ({ cue }) => (cue === undefined ? [] : [cue.number]),
    versions: ({ id }) => [id],
  });
  const { byTakes, byStatus, unplacedTakes } = ground.recordings;
  const names = new Map(facts.locations.map(({ slug, name }) => [slug, name]));
  return {
    report: 'coverage',
    production: { id: production.id, slug: production.slug, title: production.title },
    cuts: ground.music.cuts.map(({ id, name, reel }) => ({ id, name, reel })),
    ...wholeOf(facts, whole),
    unmatched: ground.heard.unmatched,
    recordedBy: { takes: byTakes, status: byStatus, unplacedTakes },
    byTheme: rows(byName(under.themes), (theme) => ({ theme })),
    byLocation: rows(byName(under.locations), (location) => ({
      location,
      name: location === null ? null : (names.get(location) ?? location),
    })),
    bySceneLocation: rows(byName(under.scenes), (sceneLocation) => ({ sceneLocation })),
    bySection: sectionsUnder(ground, () => 'whole').get('whole') ?? [],
    byCue: rows(
      inScoreOrder(under.cues, ([number]) => number),
      (cue) => ({ cue }),
    ),
    byVersion: byVersion(ground, under.versions),
    byMusician: byMusician(facts, ground),
  };
}

/** What the coverage says of the whole film and its reels, with the film as it runs. */
export interface FilmCoverage
  extends CoverageNumbers, Pick<CoverageReport, 'targets' | 'usedShare' | 'byReel'> {
  readonly film: readonly ReelRibbon[];
}

/** The same figures as `buildCoverage` has, without those that are only there: they are most of the work. */
export function filmCoverage(facts: CoverageFacts): FilmCoverage {
  const ground = coverageGround(facts);
  return { ...wholeOf(facts, count(ground, {})), film: filmRibbon(ground) };
}

const wholeOf = (
  { production }: CoverageFacts,
  { total, reels }: Pick<ReturnType<typeof count>, 'total' | 'reels'>,
): Omit<FilmCoverage, 'film'> => ({
  targets: { composed: production.targetComposedSeconds, inCut: production.targetFinalCutSeconds },
  ...total,
  usedShare: total.composed === 0 ? 0 : Math.round((total.inCut / total.composed) * 10_000) / 10_000,
  byReel: rows(reels, (reel) => ({ reel })),
});

const rows = <H, Row>(counted: Rows<H>, name: (heading: H) => Row): readonly (Row & CoverageNumbers)[] =>
  counted
    .filter(([, numbers]) => isTelling(numbers))
    .map(([heading, numbers]) => ({ ...name(heading), ...numbers }));

const byName = (counted: Rows): Rows => [...counted].sort(([a], [b]) => inOrder(a, b));

function byVersion({ versions }: CoverageGround, counted: Rows): CoverageReport['byVersion'] {
  const names = new Map(
    versions.map(({ id, label, cue }) => [id, { cue: cue?.number ?? id, version: label }]),
  );
  const found = counted.flatMap(([versionId, numbers]) => {
    const name = versionId === null ? undefined : names.get(versionId);
    return versionId === null || name === undefined || !isTelling(numbers)
      ? []
      : [{ versionId, ...name, ...numbers }];
  });
  return inScoreOrder(
    found.sort((a, b) => inOrder(a.version, b.version)),
    ({ cue }) => cue,
  );
}
