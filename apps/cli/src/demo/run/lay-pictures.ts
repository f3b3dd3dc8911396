import { changeRecord, KEEPERS, layPicture, ok, refuse, type Production, type Result } from '#desk';
import { type DemoCut } from '../picture/demo-cuts.js';
import { type DemoDesk } from './demo-desk.js';

/** Gives each cut its picture and the day on which it came; their music has been imported. */
export async function layPictures(
  desk: DemoDesk,
  production: Production,
  cuts: readonly DemoCut[],
): Promise<Result<number>> {
  let laid = 0;
  for (const { name, receivedOn, shots } of cuts) {
    const [cut] = await desk.store.books.cuts.all({ productionId: production.id, name });
    if (cut === undefined) return refuse('not-found', 'CUT.NOT_FOUND', `The cut ${name} was not imported.`);
    const picture = await layPicture(desk, production, cut.id, { shots });
    if (!picture.ok) return picture;
    laid += picture.value.shots;
    const { store, clock, actor } = desk;
    const dated = await changeRecord({ store, clock, actor, production }, KEEPERS.cut, cut.id, null, {
      receivedOn,
    });
    if (!dated.ok) return dated;
  }
  return ok(laid);
}
