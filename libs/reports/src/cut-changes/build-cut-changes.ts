import { groupBy } from '../order.js';
import { type CutFacts } from '../facts.js';
import { type CutChangesFacts } from './cut-changes-facts.js';
import { type ComparedCut, type CutChangesReport, type MusicRow, type PickUp } from './cut-changes-report.js';
import { fallenOut } from './fallen-out.js';
import { framesAt, type Frames } from './frames-and-spans.js';
import { missingMusic, type MissingMusic } from './missing-music.js';
import { musicRows } from './music-rows.js';
import { versionNamer, type Namer } from './namer.js';
import { newMusic } from './new-music.js';

/** What became of the music of one cut in another. Pick-ups have no place yet: where they could go, the planner says. */
export function buildCutChanges(facts: CutChangesFacts): CutChangesReport {
  const { production } = facts;
  const frames = framesAt(facts.frameRate);
  const nameOf = versionNamer(facts.cues, facts.versions);
  const now = newMusic(facts);
  const missing = missingMusic(facts, now, frames);
  const changes = musicRows(facts, now, missing, { frames, nameOf });
  const isRecorded = ({ versionId }: MissingMusic): boolean =>
    (facts.recorded.get(versionId) ?? []).length > 0;
  const lack = (
    one: MissingMusic,
  ): Pick<PickUp, 'cue' | 'version' | 'versionId' | 'seconds' | 'stretches'> => ({
    ...nameOf(one.versionId),
    versionId: one.versionId,
    seconds: frames.roomFor(one.frames),
    stretches: one.stretches,
  });
  return {
    report: 'cut-changes',
    notes: facts.notes,
    production: { id: production.id, slug: production.slug, title: production.title },
    frameRate: facts.frameRate.name,
    currency: production.currency,
    old: facts.old.cuts.map(comparedCut),
    new: facts.new.cuts.map(comparedCut),
    music: now.kind,
    picture: pictureOf(facts, frames),
    changes,
    counts: countsOf(changes),
    pickUps: missing.missing
      .filter(isRecorded)
      .map((one) => ({ ...lack(one), passes: passesOf(facts, one, nameOf) })),
    rewrites: missing.missing.filter((one) => !isRecorded(one)).map(lack),
    fellOut: fallenOut(facts, now, { frames, nameOf }),
  };
}

const comparedCut = ({ id, name, reel, receivedOn }: CutFacts): ComparedCut => ({
  id,
  name,
  reel,
  receivedOn,
});

function pictureOf({ picture }: CutChangesFacts, frames: Frames): CutChangesReport['picture'] {
  if (picture === null) return null;
  const { old, new: now, kept, moved, gone, added } = picture.frames;
  return {
    old: frames.seconds(old),
    new: frames.seconds(now),
    kept: frames.seconds(kept),
    moved: frames.seconds(moved),
    gone: frames.seconds(gone),
    added: frames.seconds(added),
    changes: picture.changes.map((change) => ({
      ...change,
      old: change.old === null ? null : frames.span(change.old),
      new: change.new === null ? null : frames.span(change.new),
    })),
  };
}

/** The passes of a version, each to be recorded for what is missing. */
function passesOf(facts: CutChangesFacts, { versionId }: MissingMusic, nameOf: Namer): PickUp['passes'] {
  const { cue, version } = nameOf(versionId);
  return facts.passes
    .filter((pass) => pass.versionId === versionId)
    .map(({ id, name, lineUp }) => ({
      passId: id,
      name: [cue, version, name].join(' '),
      lineUp,
      place: null,
      reason: null,
      refused: [],
    }));
}

function countsOf(rows: readonly MusicRow[]): CutChangesReport['counts'] {
  const words = rows.flatMap(({ kinds, fit }) => [
    ...kinds,
    ...(fit === null || fit === 'fits' ? [] : [fit]),
  ]);
  return Object.fromEntries([...groupBy(words, (word) => word)].map(([word, own]) => [word, own.length]));
}

/** The same report with where its pick-ups could be recorded. */
export function withPlaces(
  report: CutChangesReport,
  places: readonly PickUp['passes'][number][],
): CutChangesReport {
  const found = new Map(places.map((one) => [one.passId, one]));
  const pickUps = report.pickUps.map((one) => ({
    ...one,
    passes: one.passes.map((pass) => {
      const { place = null, reason = null, refused = [] } = found.get(pass.passId) ?? {};
      return { ...pass, place, reason, refused };
    }),
  }));
  return { ...report, pickUps };
}
