import { conformPicture } from '#timeline';
import { type CueVersion, type Cut } from '../model/music.js';
import { type Production } from '../model/production.js';
import { type Books, type Store } from '../ports/store.js';
import { ok, refuse, type Fault, type Result } from '../result.js';
import { planCarrying, type CarryPlan } from './carry-plan.js';
import { conformView, type ConformView } from './conform-view.js';
import { sideOf } from './newest-cuts.js';
import { withAlso, type ConformOrder } from './order.js';
import { rateOf, readSide, type CutSideRead } from './read-side.js';

/**
 * Carries the music of older cuts into newer ones with the picture it was laid to, in one transaction. Done again it
 * changes nothing; after either cut has changed it brings what it carried up to date. What a person laid or changed
 * there is left alone. Refuses with `CUT.NOT_FOUND`, `CUT.REEL_TWICE`, `CUT.SAME`, `CUT.NO_PICTURE`, `CUT.RATES_DIFFER`.
 */
export function conformCut(
  { store }: { readonly store: Store },
  production: Production,
  cut: string,
  { from, also, dryRun }: ConformOrder,
): Promise<Result<ConformView>> {
  const work = async (books: Books): Promise<Result<ConformView>> => {
    const sides = await readSides(books, production, { from, into: withAlso(cut, also) });
    if (!sides.ok) return sides;
    const { old, now, oldPicture, newPicture, rate } = sides.value;
    const list = conformPicture(oldPicture, newPicture);
    const plan = planCarrying(list, old, now);
    if (!dryRun) await write(books, { production, plan, cuts: now.cuts });
    return ok(
      await conformView(books, { production, plan, list, rate, dryRun, old: old.cuts, new: now.cuts }),
    );
  };
  return dryRun ? work(store.books) : store.write(work);
}

interface Sides {
  readonly old: CutSideRead;
  readonly now: CutSideRead;
  readonly oldPicture: NonNullable<CutSideRead['picture']>;
  readonly newPicture: NonNullable<CutSideRead['picture']>;
  readonly rate: ReturnType<typeof rateOf>;
}

async function readSides(
  books: Books,
  production: Production,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<Result<Sides>> {
  const where = { productionId: production.id };
  const cuts = await books.cuts.all(where);
  const [olds, news] = [sideOf(cuts, from, '/from'), sideOf(cuts, into, '/into')];
  if (!olds.ok) return olds;
  if (!news.ok) return news;
  const [oldCuts, newCuts] = [olds.value ?? [], news.value ?? []];
  const [first] = newCuts;
  if (first === undefined || oldCuts.length === 0) {
    const message = 'Music is carried from one cut into another; name both.';
    return refuse('invalid', 'CUT.NOT_FOUND', message);
  }
  const same = oldCuts.find((cut) => newCuts.includes(cut));
  if (same !== undefined) return refuseAt('/from', 'CUT.SAME', `"${same.name}" is carried into itself.`);
  const versions = new Map(
    (await books.cueVersions.all(where)).map((one): [string, CueVersion] => [one.id, one]),
  );
  const rate = rateOf(first);
  const old = await readSide(books, oldCuts, rate, versions);
  if (!old.ok) return old;
  const now = await readSide(books, newCuts, rate, versions);
  if (!now.ok) return now;
  const [oldPicture, newPicture] = [old.value.picture, now.value.picture];
  if (oldPicture === null) return noPicture('/from', oldCuts);
  if (newPicture === null) return noPicture('/into', newCuts);
  return ok({ old: old.value, now: now.value, oldPicture, newPicture, rate });
}

const refuseAt = (pointer: string, code: string, message: string): ReturnType<typeof refuse> => {
  const fault: Fault = { pointer, code, message };
  return refuse('invalid', code, message, [fault]);
};

const noPicture = (pointer: string, cuts: readonly Cut[]): ReturnType<typeof refuse> =>
  refuseAt(
    pointer,
    'CUT.NO_PICTURE',
    `${cuts.map(({ name }) => `"${name}"`).join(', ')}: the picture is not known (of all of it). Import the editor's ` +
      'list of its shots first.',
  );

async function write(
  books: Books,
  {
    production,
    plan,
    cuts,
  }: {
    readonly production: Production;
    readonly plan: CarryPlan;
    readonly cuts: readonly Cut[];
  },
): Promise<void> {
  const { create, change, remove } = plan;
  if (create.length + change.length + remove.length === 0) return;
  for (const { id } of remove) await books.placements.removeAll({ id });
  for (const [was, wanted] of change) await books.placements.change(was.id, was.revision, wanted);
  await books.placements.addAll(create);
  for (const { id } of cuts)
    await books.changes.note({
      action: 'change',
      recordKind: 'cut',
      recordId: id,
      productionId: production.id,
      detail: { carried: { created: create.length, changed: change.length, removed: remove.length } },
    });
}
