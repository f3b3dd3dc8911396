import { pictureSayings } from '#reports';
import { secondsOfFrames, timecodeText, type ChangeList, type FrameRate } from '#timeline';
import { z } from 'zod';
import { type Cut } from '../model/music.js';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { type CarryPlan, type CarriedPlacement } from './carry-plan.js';

const span = z.object({
  reel: z.int().nullable(),
  recordIn: z.int(),
  recordOut: z.int(),
  sourceIn: z.int(),
  inTimecode: z.string(),
  outTimecode: z.string(),
});

const cutNamed = z.object({ id: z.string(), name: z.string(), reel: z.int().nullable() });

/** What carrying music from one cut into another wrote, or would write. */
export const conformView = async (
  books: Books,
  made: {
    readonly production: Production;
    readonly plan: CarryPlan;
    readonly list: ChangeList;
    readonly rate: FrameRate;
    readonly dryRun: boolean;
    readonly old: readonly Cut[];
    readonly new: readonly Cut[];
  },
): Promise<ConformView> => {
  const where = { productionId: made.production.id };
  const cues = new Map((await books.cues.all(where)).map(({ id, number }) => [id, number]));
  const versions = new Map(
    (await books.cueVersions.all(where)).map(({ id, cueId, label }) => [
      id,
      `${cues.get(cueId) ?? ''} ${label}`,
    ]),
  );
  const { plan, list, rate, dryRun } = made;
  const seconds = (frames: number): number => secondsOfFrames(frames, rate);
  const { kept, moved, gone, added } = list.frames;
  return {
    from: made.old.map(namedCut),
    into: made.new.map(namedCut),
    frameRate: rate.name,
    dryRun,
    picture: {
      keptSeconds: seconds(kept),
      movedSeconds: seconds(moved),
      goneSeconds: seconds(gone),
      addedSeconds: seconds(added),
      changes: list.changes.length,
    },
    created: plan.create.length,
    changed: plan.change.length,
    removed: plan.remove.length,
    unchanged: plan.unchanged,
    leftToPeople: plan.placements.filter(({ isSettled }) => isSettled).length,
    placements: plan.placements.map((one) => placementView(one, rate, versions)),
  };
};

const namedCut = ({ id, name, reel }: Cut): z.infer<typeof cutNamed> => ({ id, name, reel });

function placementView(
  { old, carried, wanted, isSettled }: CarriedPlacement,
  rate: FrameRate,
  versions: ReadonlyMap<string, string>,
): ConformView['placements'][number] {
  return {
    placementId: old.id,
    music: versions.get(old.versionId ?? '') ?? old.label,
    fate: carried.fate,
    shiftFrames: carried.shift,
    lostFrames: carried.lost,
    leftToPeople: isSettled,
    now: wanted.map(({ reel, recordIn, recordOut, sourceIn }) => ({
      ...{ reel, recordIn, recordOut, sourceIn },
      inTimecode: timecodeText(recordIn, rate),
      outTimecode: timecodeText(recordOut, rate),
    })),
    because: pictureSayings(carried.because).map(({ message }) => message),
  };
}

export const conformViewShape = z
  .object({
    from: z.array(cutNamed),
    into: z.array(cutNamed),
    frameRate: z.string(),
    dryRun: z.boolean(),
    picture: z.object({
      keptSeconds: z.int(),
      movedSeconds: z.int(),
      goneSeconds: z.int(),
      addedSeconds: z.int(),
      changes: z.int().describe('shots, or runs of shots, that changed'),
    }),
    created: z.int(),
    changed: z.int(),
    removed: z.int(),
    unchanged: z.int(),
    leftToPeople: z.int().describe('placements of the old cut in whose stead a person laid something'),
    placements: z.array(
      z.object({
        placementId: z.string().describe('in the old cut'),
        music: z.string(),
        fate: z.enum(['unchanged', 'shifted', 'trimmed', 'partly-orphaned', 'split', 'orphaned']),
        shiftFrames: z.int().nullable(),
        lostFrames: z.int(),
        leftToPeople: z.boolean(),
        now: z.array(span),
        because: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ConformedCut' });
export type ConformView = z.infer<typeof conformViewShape>;
