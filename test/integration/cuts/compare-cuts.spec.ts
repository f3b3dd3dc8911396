import { fixedClock } from '#clock';
import { compareCuts, conformCut, type Store } from '#desk';
import { type CutChangesReport } from '#reports';
import { aSession, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { when } from '../../support/planning-world.js';
import { aCut, aPlacement, buildFilm, desk, laid, REEL, SCENE, SECOND, type Bit, type Film } from './film.js';

const clock = fixedClock(Date.parse('2023-03-06T00:00:00Z'));

async function compared(store: Store, film: Film, query: object = {}): Promise<CutChangesReport> {
  const result = await compareCuts({ books: store.books, clock }, film.production, query);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}

/** Shot 30C was drawn out from 30 to 36 seconds: 3m21 ends with it, and is six seconds too short. */
const LONGER: readonly Bit[] = [...SCENE.slice(0, 2), ['30C', 10, 36], ['31', 10, 20]];

onBothDatabases('two cuts compared', (open) => {
  it('says nothing changed where nothing did', async () => {
    const { store } = await open();
    const report = await compared(store, await buildFilm(store, SCENE));
    expect(report).toMatchObject({
      old: [{ name: 'R3 v1' }],
      new: [{ name: 'R3 v2' }],
      music: 'carried',
      picture: { kept: 100, moved: 0, gone: 0, added: 0, changes: [] },
      counts: { unchanged: 1 },
      pickUps: [],
      rewrites: [],
      fellOut: { seconds: 0, cost: [] },
    });
  });

  it('says what must be picked up, and the cheapest session that could take it', async () => {
    const { store } = await open();
    const film = await buildFilm(store, LONGER);
    // A call of four violins on 7 March has room; one of two on the 8th would have to call two more.
    const session = await written(store, async (books) => {
      const common = { agreement: 'buy-out-vienna', status: 'confirmed' } as const;
      const [, low] = film.passes;
      await books.sessions.add(
        aSession(film.production.id, film.hall, {
          ...common,
          ...when('2023-03-08T10:00'),
          runOrder: [low?.id ?? ''],
        }),
      );
      return books.sessions.add(
        aSession(film.production.id, film.hall, {
          ...common,
          ...when('2023-03-07T10:00'),
          runOrder: [film.passes[0]?.id ?? ''],
        }),
      );
    });
    const report = await compared(store, film);
    expect(report.changes).toMatchObject([
      { cue: '3m21', fate: 'unchanged', fit: 'too-short', recorded: true },
    ]);
    expect(report.pickUps).toMatchObject([
      {
        cue: '3m21',
        version: 'v1',
        seconds: 6,
        stretches: [{ where: 'after', frames: 144, span: { inTimecode: '03:01:20:00' } }],
        passes: [
          {
            name: '3m21 v1 strings',
            place: { sessionId: session.id, localStart: '2023-03-07T10:00', extraChairs: 0 },
          },
        ],
      },
    ]);
  });

  it('asks for longer writing, not for a pick-up, where nothing is recorded yet', async () => {
    const { store } = await open();
    const film = await buildFilm(store, LONGER);
    await written(store, async (books) => {
      await books.sessions.removeAll({ status: 'recorded' });
      return books.cueVersions.change(film.version.id, film.version.revision, { status: 'approved' });
    });
    const report = await compared(store, film);
    expect(report.pickUps).toEqual([]);
    expect(report.rewrites).toMatchObject([{ cue: '3m21', seconds: 6 }]);
  });

  it('says what fell out, and what its recording cost', async () => {
    const { store } = await open();
    const film = await buildFilm(store, [SCENE[0]!, SCENE[1]!, SCENE[3]!]);
    const report = await compared(store, film);
    expect(report.changes).toMatchObject([{ fate: 'partly-orphaned', lostFrames: 720, fit: 'too-long' }]);
    // The hall was 4,500.00 for that call, of which 3m21 was all: half of it fell out.
    expect(report.fellOut).toMatchObject({
      seconds: 30,
      recordedSeconds: 30,
      cost: [{ currency: 'EUR', minor: 225_000 }],
      versions: [{ cue: '3m21', seconds: 30 }],
    });
    // The bill of the hall came, and was higher.
    const [session] = await store.books.sessions.all({ productionId: film.production.id });
    await written(store, (books) =>
      books.sessions.change(session?.id ?? '', session?.revision ?? 1, { actualHireMinor: 500_000 }),
    );
    expect((await compared(store, film)).fellOut.cost).toEqual([{ currency: 'EUR', minor: 250_000 }]);
  });

  it('tells of the music that is laid in the new cut, where there is some', async () => {
    const { store } = await open();
    const film = await buildFilm(store, LONGER);
    await conformCut(desk(store), film.production, film.now.id, { from: 'R3 v1', dryRun: false });
    expect(await compared(store, film)).toMatchObject({
      music: 'placed',
      counts: { unchanged: 1, 'too-short': 1 },
    });
    await written(store, async (books) => {
      await books.placements.removeAll({ cutId: film.now.id });
      // The editor has moved the cue five seconds later, so that it covers all but the last second.
      return books.placements.add(
        aPlacement(film.now, film.version, { recordIn: REEL + 25 * SECOND, recordOut: REEL + 85 * SECOND }),
      );
    });
    const moved = await compared(store, film);
    expect(moved.changes).toMatchObject([{ kinds: ['moved'], shiftFrames: 120 }]);
    expect(moved.pickUps).toEqual([]);
  });

  it('takes the last but one and the newest cut of each reel, or those that are named', async () => {
    const { store } = await open();
    const film = await buildFilm(store, LONGER);
    const newest = await written(store, (books) =>
      books.cuts.add(aCut(film.production, { name: 'R3 v3', receivedOn: '2023-03-06' })),
    );
    await laid(store, film.production, newest, SCENE);
    const names = async (query: object): Promise<readonly unknown[]> => {
      const { old, new: now } = await compared(store, film, query);
      return [old[0]?.name, now[0]?.name];
    };
    expect(await names({})).toEqual(['R3 v2', 'R3 v3']);
    expect(await names({ old: 'R3 v1' })).toEqual(['R3 v1', 'R3 v3']);
    expect(await names({ old: 'r3 V1', new: film.now.id })).toEqual(['R3 v1', 'R3 v2']);
  });

  it('goes by the music alone where a cut has no picture', async () => {
    const { store } = await open();
    const film = await buildFilm(store, SCENE);
    await written(store, (books) => books.cutPictures.removeAll({}));
    const report = await compared(store, film);
    expect(report).toMatchObject({ picture: null, music: 'placed', counts: { dropped: 1 } });
  });

  it('needs two cuts', async () => {
    const { store } = await open();
    const film = await buildFilm(store, SCENE);
    await written(store, (books) => books.cuts.remove(film.now.id, film.now.revision));
    const result = await compareCuts({ books: store.books, clock }, film.production, {});
    expect(result).toMatchObject({ ok: false, refusal: { code: 'CUT.NO_TWO_CUTS' } });
  });
});
