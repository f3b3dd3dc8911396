import { fixedClock } from '#clock';
import { changeRecord, conformCut, KEEPERS, type ConformView, type Placement, type Store } from '#desk';
import { written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { aCut, aPlacement, buildFilm, desk, laid, REEL, SCENE, SECOND, type Bit, type Film } from './film.js';

/** Shot 30A lost five seconds, and a shot of ten seconds came between 30B and 30C. */
const RECUT: readonly Bit[] = [
  ['30A', 10, 15],
  ['30B', 10, 30],
  ['39', 0, 10],
  ['30C', 10, 30],
  ['31', 10, 20],
];

async function conformed(store: Store, film: Film, over: object = {}): Promise<ConformView> {
  const order = { from: 'R3 v1', dryRun: false, ...over };
  const result = await conformCut(desk(store), film.production, film.now.id, order);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

/** Placements of the new cut as [record in, record out, source in] in seconds of the reel. */
async function laidIn(store: Store, cutId: string): Promise<readonly (readonly number[])[]> {
  const placements = await store.books.placements.all({ cutId }, 'recordIn');
  return placements.map(({ recordIn, recordOut, sourceIn }) =>
    [recordIn - REEL, recordOut - REEL, sourceIn].map((frames) => frames / SECOND),
  );
}

const change = (store: Store, film: Film, placement: Placement, fields: object): Promise<unknown> =>
  changeRecord(
    { store, clock: fixedClock(0), actor: 'a person', production: film.production },
    KEEPERS.placement,
    placement.id,
    null,
    fields,
  );

onBothDatabases('carrying the music into a new cut', (open) => {
  it('lays it where its picture is now, and says what became of it and why', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    const view = await conformed(store, film);
    expect(view).toMatchObject({ created: 2, changed: 0, removed: 0, unchanged: 0, leftToPeople: 0 });
    expect(view.placements).toMatchObject([
      { music: '3m21 v1', fate: 'split', lostFrames: 0, because: ['39 is new (240 frames)'] },
    ]);
    expect(await laidIn(store, film.now.id)).toEqual([
      [15, 45, 0],
      [55, 85, 30],
    ]);
    const [first] = await store.books.placements.all({ cutId: film.now.id }, 'recordIn');
    expect(first).toMatchObject({
      label: '3M21_v1',
      track: 'MX A',
      carriedFromId: film.placement.id,
      byHand: false,
    });
  });

  it('writes nothing when it is only tried', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    const before = await dumpDomain(store);
    expect(await conformed(store, film, { dryRun: true })).toMatchObject({ dryRun: true, created: 2 });
    expect(await dumpDomain(store)).toEqual(before);
  });

  it('changes nothing when it is done again', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    await conformed(store, film);
    const before = await dumpDomain(store);
    expect(await conformed(store, film)).toMatchObject({ created: 0, changed: 0, removed: 0, unchanged: 2 });
    expect(await dumpDomain(store)).toEqual(before);
  });

  it('brings what it carried up to date when the picture has changed again', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    await conformed(store, film);
    await laid(store, film.production, film.now, SCENE);
    expect(await conformed(store, film)).toMatchObject({ created: 0, changed: 1, removed: 1 });
    expect(await laidIn(store, film.now.id)).toEqual([[20, 80, 0]]);
  });

  it('leaves alone what a person changed, and all that came with it', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    await conformed(store, film);
    const [first] = await store.books.placements.all({ cutId: film.now.id }, 'recordIn');
    await change(store, film, first as Placement, { recordIn: REEL + 14 * SECOND, sourceOut: 31 * SECOND });
    await laid(store, film.production, film.now, SCENE);
    expect(await conformed(store, film)).toMatchObject({
      created: 0,
      changed: 0,
      removed: 0,
      leftToPeople: 1,
    });
    expect(await laidIn(store, film.now.id)).toEqual([
      [14, 45, 0],
      [55, 85, 30],
    ]);
  });

  it('lays nothing where a person had laid the same music', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    await written(store, (books) =>
      books.placements.add(
        aPlacement(film.now, film.version, { recordIn: REEL + 40 * SECOND, recordOut: REEL + 100 * SECOND }),
      ),
    );
    expect(await conformed(store, film)).toMatchObject({ created: 0, leftToPeople: 1 });
    expect(await laidIn(store, film.now.id)).toEqual([[40, 100, 0]]);
  });

  it('follows a scene into the reel it was moved to', async () => {
    const { store } = await open();
    const film = await buildFilm(store, SCENE.slice(0, 2));
    const next = await written(store, (books) =>
      books.cuts.add(aCut(film.production, { name: 'R4 v2', reel: 4 })),
    );
    await laid(store, film.production, next, SCENE.slice(2));
    const view = await conformed(store, film, { also: 'R4 v2' });
    expect(view.placements).toMatchObject([{ fate: 'split', lostFrames: 0 }]);
    expect(await laidIn(store, film.now.id)).toEqual([[20, 50, 0]]);
    expect(await laidIn(store, next.id)).toEqual([[0, 30, 30]]);
  });

  it('refuses cuts that are not there, the same, of one reel, without picture, or of another rate', async () => {
    const { store } = await open();
    const film = await buildFilm(store, RECUT);
    const other = await written(store, async (books) => {
      await books.cuts.add(aCut(film.production, { name: 'R3 v0' }));
      return books.cuts.add(aCut(film.production, { name: 'R3 at 25', frameRate: '25' }));
    });
    await laid(store, film.production, other, [['30A', 10, 5]]);
    for (const [from, code, pointer] of [
      ['R9', 'CUT.NOT_FOUND', '/from'],
      ['R3 v2', 'CUT.SAME', '/from'],
      ['R3 v1, R3 v0', 'CUT.REEL_TWICE', '/from'],
      ['R3 v0', 'CUT.NO_PICTURE', '/from'],
      ['R3 at 25', 'CUT.RATES_DIFFER', ''],
    ] as const) {
      const result = await conformCut(desk(store), film.production, film.now.id, { from, dryRun: false });
      expect(result).toMatchObject({ ok: false, refusal: { code, faults: [{ code, pointer }] } });
    }
  });
});
