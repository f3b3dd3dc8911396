import { z } from 'zod';
import { type CutPicture, shotFields } from '../model/picture.js';
import { type Production } from '../model/production.js';
import { type Books, type Store } from '../ports/store.js';
import { readInput, refuseInput } from '../records/read-input.js';
import { ok, refuse, type Fault, type Result } from '../result.js';

/** 24 hours of shots of a second each are fewer. */
export const MOST_SHOTS = 100_000;

/** The picture of a cut as a client sends it. */
export const pictureOrder = z
  .strictObject({ shots: z.array(shotFields).max(MOST_SHOTS) })
  .meta({ id: 'PictureOrder' });

/** What was laid. */
export const pictureLaid = z
  .object({
    cutId: z.string(),
    shots: z.int(),
    frames: z.int().describe('from the first in point to the last out point'),
  })
  .meta({ id: 'PictureLaid' });
export type PictureLaid = z.infer<typeof pictureLaid>;

/** Replaces the picture of a cut, whole. Refuses with `CUT.NOT_FOUND` and the faults of the shots, each located. */
export function layPicture(
  { store }: { readonly store: Store },
  production: Production,
  cutId: string,
  input: unknown,
): Promise<Result<PictureLaid>> {
  const read = readInput(pictureOrder, input);
  if (!read.ok) return Promise.resolve(read);
  const { shots } = read.value;
  const faults = shots.flatMap(({ recordIn, recordOut }, at) =>
    recordIn < recordOut ? [] : [emptyShot(at)],
  );
  if (faults.length > 0) return Promise.resolve(refuseInput(faults));
  return store.write(async (books) => {
    const cut = await books.cuts.find(cutId);
    if (cut === null || cut.productionId !== production.id)
      return refuse('not-found', 'CUT.NOT_FOUND', `There is no cut ${cutId}.`);
    await keepPicture(books, { productionId: production.id, cutId, shots });
    await books.changes.note({
      action: 'change',
      recordKind: 'cut',
      recordId: cutId,
      productionId: production.id,
      detail: { picture: shots.length },
    });
    const [first, last] = [
      shots.reduce((least, { recordIn }) => Math.min(least, recordIn), Infinity),
      shots.reduce((most, { recordOut }) => Math.max(most, recordOut), 0),
    ];
    return ok({ cutId, shots: shots.length, frames: shots.length === 0 ? 0 : last - first });
  });
}

/** Keeps the picture of a cut in place of the one it had. */
export async function keepPicture(
  books: Books,
  { productionId, cutId, shots }: Pick<CutPicture, 'productionId' | 'cutId' | 'shots'>,
): Promise<void> {
  await books.cutPictures.removeAll({ cutId });
  await books.cutPictures.add({ productionId, cutId, shots });
}

const emptyShot = (at: number): Fault => ({
  pointer: `/shots/${at}/recordOut`,
  code: 'PICTURE.OUT_BEFORE_IN',
  message: 'The out point of a shot must come after its in point.',
});
