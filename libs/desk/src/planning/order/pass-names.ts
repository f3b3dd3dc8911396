import { type Books } from '../../ports/store.js';
import { passName } from '../problem/build-music.js';
import { readScore } from '../problem/read-ground.js';

/** The passes of a production under the names that plans and reports show: `3m21 v2 strings`. */
export async function passNames(
  books: Books,
  productionId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { cues, versions } = await readScore(books, productionId);
  const cueOf = new Map(cues.map((cue) => [cue.id, cue]));
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  const passes = await books.passes.all({ productionId });
  return passes.map((pass) => {
    const version = versionOf.get(pass.versionId);
    return { id: pass.id, name: passName(cueOf.get(version?.cueId ?? ''), version, pass) };
  });
}
