import { currentMusic } from '#reports';
import { labelKey, readCueLabel, timecodeText } from '#timeline';
import { type Cue, type CueVersion, type Cut, type Placement } from '../model/music.js';
import { type Production } from '../model/production.js';
import { readQuery } from '../planning/recommend/queries.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { findCut } from './find-cut.js';
import { rateOf } from './read-side.js';
import { type CueTimecodes, timecodesQuery } from './timecodes-view.js';

type CutLine = CueTimecodes['cuts'][number];

/**
 * Where a cue was in every cut of the picture, at each cut's own rate; which cuts were in force on a day, where one is
 * asked for; and which cut each version was written to. Refuses with `INPUT.MALFORMED_QUERY`, `CUE.NOT_FOUND`,
 * `CUT.NOT_FOUND`.
 */
export async function cueTimecodes(
  books: Books,
  production: Production,
  idOrNumber: string,
  raw: unknown,
): Promise<Result<CueTimecodes>> {
  const query = readQuery(timecodesQuery, raw);
  if (!query.ok) return query;
  const where = { productionId: production.id };
  const cue = await findCue(books, production, idOrNumber);
  if (cue === null) return refuse('not-found', 'CUE.NOT_FOUND', `There is no cue "${idOrNumber}".`);
  const cuts = await books.cuts.all(where);
  const named = query.value.cut === undefined ? ok(null) : findCut(cuts, query.value.cut, '/cut');
  if (!named.ok) return named;
  const { on = null } = query.value;
  const versions = await books.cueVersions.all({ cueId: cue.id }, 'createdAt');
  const ids = versions.map(({ id }) => id);
  const placements = ids.length === 0 ? [] : await books.placements.all({ versionId: ids }, 'recordIn');
  const now = new Set(currentMusic(cuts, []).cuts.map(({ id }) => id));
  const then = on === null ? null : currentMusic(receivedBy(cuts, on), placements);
  const asked = named.value === null ? (then?.cuts ?? cuts) : [named.value];
  const heard = named.value === null ? (then?.placements ?? placements) : placements;
  const lines = inOrderOfReceipt(cuts)
    .filter(({ id }) => asked.some((cut) => cut.id === id))
    .map((cut): CutLine => lineOf(cut, now.has(cut.id), versions, heard));
  const byId = new Map(cuts.map((cut) => [cut.id, cut]));
  return ok({
    cue: { id: cue.id, number: cue.number, title: cue.title },
    on,
    cuts: lines,
    written: versions.map((version) => writtenTo(version, byId.get(version.writtenToCutId ?? ''))),
  });
}

async function findCue(books: Books, production: Production, idOrNumber: string): Promise<Cue | null> {
  const found = await books.cues.find(idOrNumber);
  if (found?.productionId === production.id) return found;
  const key = labelKey(readCueLabel(idOrNumber));
  const [byNumber] = await books.cues.all({ productionId: production.id, labelKey: key });
  return byNumber ?? null;
}

/** Those that had come by the end of a day; one of which nobody knows when it came was there before all others. */
const receivedBy = (cuts: readonly Cut[], day: string): readonly Cut[] =>
  cuts.filter(({ receivedOn }) => receivedOn === null || receivedOn <= day);

const inOrderOfReceipt = (cuts: readonly Cut[]): readonly Cut[] => {
  const key = ({ receivedOn, createdAt }: Cut): string => `${receivedOn ?? ''} ${createdAt}`;
  return [...cuts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

function lineOf(
  cut: Cut,
  isCurrent: boolean,
  versions: readonly CueVersion[],
  placements: readonly Placement[],
): CutLine {
  const rate = rateOf(cut);
  const labels = new Map(versions.map(({ id, label }) => [id, label]));
  return {
    cutId: cut.id,
    cut: cut.name,
    receivedOn: cut.receivedOn,
    frameRate: cut.frameRate,
    current: isCurrent,
    uses: placements
      .filter(({ cutId }) => cutId === cut.id)
      .map(({ id, versionId, label, track, reel, recordIn, recordOut, sourceIn, sourceOut }) => ({
        placementId: id,
        versionId: versionId ?? '',
        version: labels.get(versionId ?? '') ?? '',
        label,
        track,
        reel: reel ?? cut.reel,
        recordIn,
        recordOut,
        in: timecodeText(recordIn, rate),
        out: timecodeText(recordOut, rate),
        sourceIn,
        sourceOut,
      })),
  };
}

function writtenTo(version: CueVersion, cut: Cut | undefined): CueTimecodes['written'][number] {
  const { id, label, writtenIn, writtenOut } = version;
  const at = (frame: number | null): string | null =>
    frame === null || cut === undefined ? null : timecodeText(frame, rateOf(cut));
  return {
    versionId: id,
    version: label,
    cutId: cut?.id ?? null,
    cut: cut?.name ?? null,
    writtenIn,
    writtenOut,
    in: at(writtenIn),
    out: at(writtenOut),
  };
}
