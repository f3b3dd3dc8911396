import { compareInScore } from '#lineup';
import { instrumentName } from '../print/instrument-name.js';
import { type CueFacts, type PassFacts, type ProductionFacts, type VersionFacts } from '../facts.js';
import { lineUpOf } from '../line-ups.js';
import { indexById, sortedBy } from '../order.js';
import { ENGLISH } from '../words/words.js';
import { type BreakdownReport, type BreakdownRow } from './breakdown-report.js';
import { doublingWords } from './doubling-words.js';

export interface BreakdownFacts {
  readonly production: Pick<ProductionFacts, 'id' | 'slug' | 'title'>;
  readonly cues: readonly CueFacts[];
  readonly versions: readonly VersionFacts[];
  readonly passes: readonly PassFacts[];
}

/** `1m10` after `1m2`. */
const byNumber = (label: string): string => label.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));

function rowOf(pass: PassFacts, version: VersionFacts, cue: CueFacts | undefined): BreakdownRow {
  const read = lineUpOf(pass.lineUp);
  const lineUp = read.kind === 'line-up' ? read : null;
  const doublings = (lineUp?.doubles ?? []).map(({ instrument, player, double }) => ({
    instrument,
    player,
    double,
  }));
  return {
    passId: pass.id,
    reel: cue?.reel ?? null,
    cue: cue?.number ?? version.cueId,
    title: cue?.title ?? null,
    version: version.label,
    pass: pass.name,
    seconds: pass.seconds,
    players: lineUp?.players ?? {},
    total: lineUp?.total ?? 0,
    doubles: doublings.map((one) => doublingWords(one, ENGLISH)),
    doublings,
    readable: lineUp !== null,
  };
}

/** The breakdown chart of a production; the order of the facts does not matter. */
export function buildBreakdown({ production, cues, versions, passes }: BreakdownFacts): BreakdownReport {
  const versionsById = indexById(versions);
  const cuesById = indexById(cues);
  const rows = passes.flatMap((pass) => {
    const version = versionsById.get(pass.versionId);
    return version === undefined || version.status === 'omitted'
      ? []
      : [rowOf(pass, version, cuesById.get(version.cueId))];
  });
  const most = new Map<string, number>();
  for (const { players } of rows) {
    for (const [id, count] of Object.entries(players)) most.set(id, Math.max(most.get(id) ?? 0, count));
  }
  const { id, slug, title } = production;
  return {
    report: 'breakdown',
    production: { id, slug, title },
    instruments: [...most.keys()].sort(compareInScore).map((instrument) => ({
      id: instrument,
      name: instrumentName(instrument),
      most: most.get(instrument) ?? 0,
    })),
    rows: sortedBy(
      rows,
      ({ reel }) => reel ?? Number.MAX_SAFE_INTEGER,
      ({ cue }) => byNumber(cue),
      ({ version }) => byNumber(version),
      ({ pass }) => pass,
      ({ passId }) => passId,
    ),
  };
}
