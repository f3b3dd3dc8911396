import { type Store } from '#desk';
import { buildWorld, type World } from '../../support/planning-world.js';
import { aCue, aPass, aVersion, written } from '../../support/books.js';

const LINE_UPS = ['8vn', '6vn', '4vn', '5vn', '3vn', '7vn'];

/** A production with so much music that no plan of it is proven in a few seconds. */
export async function buildLongFilm(store: Store): Promise<World> {
  const world = await buildWorld(store);
  await written(store, async (books) => {
    for (let nth = 0; nth < 120; nth += 1) {
      const number = `2m${nth + 1}`;
      const cue = await books.cues.add(aCue(world.production.id, { number, labelKey: number }));
      const seconds = 60 + ((nth * 37) % 200);
      const version = await books.cueVersions.add(aVersion(cue, { seconds, status: 'approved' }));
      const lineUp = LINE_UPS[(nth * 5) % LINE_UPS.length] ?? '4vn';
      await books.passes.add(aPass(version, { name: 'strings', lineUp, seconds }));
    }
  });
  return world;
}
