import { type Books } from '../../ports/store.js';
import { readScore } from '../problem/read-ground.js';

/** The passes of a production under the names that plans and reports show: `3m21 v2 strings`. */
export async function passNames(
  books: Books,
  productionId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { cues, versions } = await readScore(books, productionId);
  const numbers = new Map(cues.map((cue) => [cue.id, cue.number]));
  const labels = new Map(
    versions.map((one) => [one.id, `${numbers.get(one.cueId) ?? ''} ${one.label}`.trim()]),
  );
  const passes = await books.passes.all({ productionId });
  return passes.map(({ id, versionId, name }) => ({
    id,
    name: `${labels.get(versionId) ?? ''} ${name}`.trim(),
  }));
}
