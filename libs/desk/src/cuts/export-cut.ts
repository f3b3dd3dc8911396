import { writeEdl, writeOtio, type CutEvent, type FrameRate } from '#timeline';
import { z } from 'zod';
import { type Cut } from '../model/music.js';
import { type Production } from '../model/production.js';
import { readQuery } from '../planning/recommend/queries.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { musicEvents, pictureEvents } from './cut-events.js';
import { findCut } from './find-cut.js';
import { placementTable } from './placement-table.js';
import { rateOf } from './read-side.js';
import { withChannels } from './sound-channels.js';

const FORMATS = ['edl', 'otio', 'csv'] as const;

/** As what a cut is written, and how much of it. */
export const cutExportQuery = z.strictObject({
  format: z.enum(FORMATS).default('edl').describe('CMX 3600, OpenTimelineIO, or a table of placements'),
  only: z
    .enum(['all', 'music', 'picture'])
    .default('all')
    .describe('its music and its picture, or one of them; a table has music only'),
});

/** A cut as a file, and what that file cannot say. */
export const exportedCut = z
  .object({
    cutId: z.string(),
    cutName: z.string(),
    format: z.enum(FORMATS),
    fileName: z.string(),
    mediaType: z.string(),
    frameRate: z.string(),
    events: z.int(),
    remarks: z.array(z.string()).describe('what of the cut is not in the file, or is there otherwise'),
    text: z.string(),
  })
  .meta({ id: 'ExportedCut' });
export type ExportedCut = z.infer<typeof exportedCut>;

/** Media types; an OpenTimelineIO timeline is JSON, and has no type registered for it. */
export const CUT_MEDIA_TYPES = {
  edl: 'text/plain; charset=utf-8',
  otio: 'application/x-otio+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;

/**
 * Writes a cut as an editor's list, or as a table: importing that again gives the placements that there are. Refuses with
 * `CUT.NOT_FOUND`, `CUT.NOTHING_TO_WRITE`, and faults of `raw`, which `cutExportQuery` describes.
 */
export async function exportCut(
  books: Books,
  production: Production,
  idOrName: string,
  raw: unknown,
): Promise<Result<ExportedCut>> {
  const query = readQuery(cutExportQuery, raw);
  if (!query.ok) return query;
  const { format, only } = query.value;
  const found = findCut(await books.cuts.all({ productionId: production.id }), idOrName, '/cut');
  if (!found.ok) return found;
  const cut = found.value;
  const music = only === 'picture' ? [] : await musicOf(books, cut);
  const [picture] =
    only === 'music' || format === 'csv' ? [] : await books.cutPictures.all({ cutId: cut.id });
  const shots = pictureEvents(picture?.shots ?? []);
  if (music.length + shots.length === 0) return nothing(cut, only, format);
  const file = WRITERS[format]({ cut, rate: rateOf(cut), music, shots });
  return ok({
    ...{ cutId: cut.id, cutName: cut.name, format, frameRate: cut.frameRate },
    fileName: `${cut.name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')}.${format}`,
    mediaType: CUT_MEDIA_TYPES[format],
    ...file,
  });
}

async function musicOf(books: Books, { id, productionId }: Cut): Promise<readonly CutEvent[]> {
  const placements = await books.placements.all({ cutId: id });
  const cues = new Map((await books.cues.all({ productionId })).map((cue) => [cue.id, cue.number]));
  const versions = await books.cueVersions.all({ productionId });
  const played = versions.map(({ id: versionId, cueId, label }): [string, string] => [
    versionId,
    `${cues.get(cueId) ?? ''} ${label}`,
  ]);
  return musicEvents(placements, new Map(played));
}

interface Written {
  readonly events: number;
  readonly remarks: string[];
  readonly text: string;
}

interface Writing {
  readonly cut: Cut;
  readonly rate: FrameRate;
  readonly music: readonly CutEvent[];
  readonly shots: readonly CutEvent[];
}

const WRITERS: Readonly<Record<(typeof FORMATS)[number], (writing: Writing) => Written>> = {
  edl: ({ cut, rate, music, shots }) => {
    const heard = music.filter(({ muted }) => !muted);
    const { events: sound, remarks } = withChannels(heard);
    const left = music.length - heard.length;
    const muted =
      left === 0
        ? []
        : [
            `${left} muted ${left === 1 ? 'placement is' : 'placements are'} left out: a CMX 3600 list has no word for them.`,
          ];
    const events = [...shots, ...sound];
    return {
      events: events.length,
      remarks: [...muted, ...remarks],
      text: writeEdl({ title: cut.name, rate, events }),
    };
  },
  otio: ({ cut, rate, music, shots }) => {
    const events = [...shots, ...music];
    return { events: events.length, remarks: [], text: writeOtio({ title: cut.name, rate, events }) };
  },
  csv: ({ cut, rate, music }) => ({
    events: music.length,
    remarks: [],
    text: placementTable(cut.name, rate, music),
  }),
};

function nothing({ name }: Cut, only: string, format: string): Result<never> {
  const what =
    format === 'csv' || only === 'music'
      ? 'no music'
      : only === 'picture'
        ? 'no picture'
        : 'neither music nor picture';
  const message = `"${name}" has ${what} to write.`;
  const code = 'CUT.NOTHING_TO_WRITE';
  return refuse('invalid', code, message, [{ pointer: '/only', code, message }]);
}
