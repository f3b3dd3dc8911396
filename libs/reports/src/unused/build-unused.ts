import { count } from '../coverage/count-under.js';
import { type CoverageNumbers } from '../coverage/coverage-report.js';
import { type CoverageFacts, coverageGround } from '../coverage/ground.js';
import { type VersionStanding } from '../coverage/standing-of-versions.js';
import { groupBy, sortedBy, sumOf } from '../order.js';
import { type UnusedReport, type UnusedRow } from './unused-report.js';

const reasonOf = ({ isLive }: VersionStanding, { inCut }: CoverageNumbers): UnusedRow['because'] =>
  isLive ? (inCut === 0 ? 'not in the cut' : 'trimmed') : 'omitted or superseded';

/** What was paid for and is not heard, and what was written and never played; the order of the facts does not matter. */
export function buildUnused(facts: CoverageFacts): UnusedReport {
  const ground = coverageGround(facts);
  const { total, under } = count(ground, { versions: ({ id }) => [id] });
  const names = new Map(facts.locations.map(({ slug, name }) => [slug, name]));
  const standings = new Map(ground.versions.map((version) => [version.id, version]));
  const rows = under.versions.flatMap(([id, numbers]): readonly UnusedRow[] => {
    const version = id === null ? undefined : standings.get(id);
    if (version === undefined) return [];
    const { recorded, used, unused, unrecorded, inCut } = numbers;
    const { cue, label, seconds, reel, locations } = version;
    const name = { cue: cue?.number ?? version.id, title: cue?.title ?? null, version: label, reel };
    const because = reasonOf(version, numbers);
    return [
      {
        versionId: version.id,
        ...name,
        locations,
        locationNames: locations.map((one) => names.get(one) ?? one),
        written: seconds,
        recorded,
        used,
        unused,
        unrecorded,
        inCut,
        because,
      },
    ];
  });
  const longest = (amount: 'unused' | 'unrecorded'): readonly UnusedRow[] =>
    sortedBy(
      rows.filter((row) => row[amount] > 0),
      (row) => -row[amount],
      ({ cue }) => cue,
      ({ version }) => version,
      ({ versionId }) => versionId,
    );
  const recordedUnused = longest('unused');
  const { id, slug, title } = facts.production;
  return {
    report: 'unused',
    production: { id, slug, title },
    recordedUnused,
    writtenUnrecorded: longest('unrecorded'),
    totals: {
      recorded: total.recorded,
      used: total.used,
      unused: total.unused,
      unrecorded: total.unrecorded,
      byReason: sortedBy(
        [...groupBy(recordedUnused, ({ because }) => because)].map(([because, own]) => ({
          because,
          unused: sumOf(own, ({ unused }) => unused),
        })),
        ({ unused }) => -unused,
        ({ because }) => because,
      ),
    },
  };
}
