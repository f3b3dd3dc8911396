import { migrate, openStore, schemaDrift, undoLastMigration } from '#storage';
import {
  aCue,
  aJob,
  aLocation,
  aPlan,
  aProduction,
  aRoom,
  aSession,
  aVersion,
  written,
} from '../../support/books.js';
import { namesIn } from '../../support/raw-sql.js';
import { onBothDatabases } from '../../support/databases.js';

const FIRST = 'FirstBooks1767225600000';
const WEIGHTS = 'PlanningWeights1769904000000';
const PLANS = 'PlansAsResources1795564800000';
const OWN_RULES = 'OwnRules1795651200000';
const COSTS = 'Costs1795737600000';
const CLIPS = 'ClipsOfCuts1795824000000';
const TAKES = 'TakesAndStatus1795910400000';
const PICTURES = 'PicturesOfCuts1795996800000';
const FEEDS = 'CalendarFeeds1796083200000';
const HISTORY = 'History1796169600000';
const KEYS = 'KeysEnd1796256000000';
const SEALED = 'SealedValues1796349600000';
const USES = 'UsesOfMusic1796436000000';
const ONE_HISTORY = 'OneHistory1796522400000';
const ALL = [
  FIRST,
  WEIGHTS,
  PLANS,
  OWN_RULES,
  COSTS,
  CLIPS,
  TAKES,
  PICTURES,
  FEEDS,
  HISTORY,
  KEYS,
  SEALED,
  USES,
  ONE_HISTORY,
];

/** A migration and those after it. */
const since = (name: string): readonly string[] => ALL.slice(ALL.indexOf(name));

onBothDatabases('the schema', (open, freshUrl) => {
  it('is made by migrations that say their names, and only once', async () => {
    const url = await freshUrl();
    expect(await migrate(url)).toEqual(since(FIRST));
    expect(await migrate(url)).toEqual([]);
  });

  it('leaves the schema builder nothing to do', async () => {
    const { url } = await open();
    expect(await schemaDrift(url)).toEqual([]);
  });

  it('is taken back and made again', async () => {
    const { url, store } = await open();
    await written(store, (books) => books.locations.add(aLocation()));
    await store.close();
    for (const _ of since(FIRST)) await undoLastMigration(url);
    expect(await migrate(url)).toEqual(since(FIRST));
    expect(await schemaDrift(url)).toEqual([]);
  });

  it('gives productions that are there already the usual weights, and loses nothing that is part of them', async () => {
    const { url, store } = await open();
    const { production, ...parts } = await written(store, async (books) => {
      const location = await books.locations.add(aLocation());
      const room = await books.rooms.add(aRoom(location.id));
      const added = await books.productions.add(aProduction({ planningWeights: { vacancy: 7 } }));
      const cue = await books.cues.add(aCue(added.id));
      return {
        production: added,
        version: await books.cueVersions.add(aVersion(cue)),
        session: await books.sessions.add(aSession(added.id, room)),
      };
    });
    await store.close();
    for (const _ of since(WEIGHTS)) await undoLastMigration(url);
    expect(await migrate(url)).toEqual(since(WEIGHTS));
    expect(await schemaDrift(url)).toEqual([]);
    const again = await openStore(url);
    expect(await again.books.productions.all({})).toEqual([{ ...production, planningWeights: {} }]);
    expect(await again.books.cueVersions.all({})).toEqual([parts.version]);
    expect(await again.books.sessions.all({})).toEqual([parts.session]);
    await again.close();
  });

  it('keeps the plans and jobs there are, which say less of themselves than new ones', async () => {
    const { url, store } = await open();
    const { plan, job } = await written(store, async (books) => {
      const { id } = await books.productions.add(aProduction());
      return { plan: await books.plans.add(aPlan(id, { seed: 7 })), job: await books.jobs.add(aJob()) };
    });
    await store.close();
    for (const _ of since(PLANS)) await undoLastMigration(url);
    expect(await migrate(url)).toEqual(since(PLANS));
    const again = await openStore(url);
    expect(await again.books.plans.all({})).toEqual([{ ...plan, createdBy: '' }]);
    expect(await again.books.jobs.all({})).toEqual([job]);
    await again.close();
  });

  it('is made once when several start at the same moment', async () => {
    const url = await freshUrl();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
    const [first, second] = stores;
    const added = await written(first!, (books) => books.locations.add(aLocation()));
    expect(await second?.books.locations.find(added.id)).toEqual(added);
    await Promise.all(stores.map((store) => store.close()));
    expect(await migrate(url)).toEqual([]);
  });

  it('keeps what was written when the store is opened again', async () => {
    const { store, url } = await open();
    const added = await written(store, (books) => books.locations.add(aLocation()));
    await store.close();
    const again = await openStore(url);
    expect(await again.books.locations.all({})).toEqual([added]);
    await again.close();
  });

  it('brings the imports and plans that an audit had told of into the history', async () => {
    const { store, url } = await open();
    await store.close();
    await undoLastMigration(url);
    const stamp = `1, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'db_office'`;
    const columns =
      '"id", "revision", "createdAt", "updatedAt", "actor", "action", "recordKind", "recordId", "detail"';
    const rows = `('a', ${stamp}, 'import', 'cues', '', '{"rows":2}'), ('b', ${stamp}, 'create', 'cue', 'c', '{}')`;
    await namesIn(url, `INSERT INTO "audit_entries" (${columns}) VALUES ${rows} RETURNING "id" AS "name"`);
    const again = await openStore(url);
    expect((await again.books.changes.newest({}, 10, null)).items).toEqual([
      expect.objectContaining({
        id: 'a',
        actor: 'db_office',
        action: 'import',
        detail: { rows: 2 },
        records: [],
      }),
    ]);
    await again.close();
  });
});
