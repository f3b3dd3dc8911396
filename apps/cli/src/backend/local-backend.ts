import { instantText, systemClock } from '#clock';
import {
  applyPlan,
  changeRecord,
  cityCosts,
  compareKept,
  createFeed,
  conformCut,
  conformOrder,
  cueTimecodes,
  createKey,
  createRecord,
  eraseMusician,
  exportMusician,
  explainProduction,
  exportCut,
  findProduction,
  importFile,
  KEEPERS,
  listFeeds,
  listChanges,
  listKeys,
  listPlans,
  listRecords,
  marginalCosts,
  ok,
  type Plan,
  type Principal,
  type RawQuery,
  type Production,
  readChangeQuery,
  readInput,
  readListQuery,
  readPage,
  readStateAt,
  recommendSessions,
  recommendSubstitutes,
  replanOrder,
  replanProduction,
  reportOf,
  type Result,
  revokeFeed,
  revokeKey,
  rotateKey,
  type Settings,
  stateQuery,
  undoPlan,
} from '#desk';
import { openStore } from '#storage';
import { z } from 'zod';
import { type Backend } from './backend.js';
import { type LocalDesk, planLocally } from './local-plan.js';
import { localRules } from './local-rules.js';

/** Whoever can open the database may do everything. */
const OWNER: Principal = { keyId: '', actor: 'command line', role: 'admin', productionIds: null };

/** Flags that were not given are not asked for. */
const given = (query: RawQuery): object =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

const KEYS_ON_A_PAGE = 500;

const PLANS = { fields: z.object({}), derived: z.object({}), filters: [], sorts: ['createdAt'] };

/** The use cases on a database that this process opens. Throws `StoreUnavailable` where it cannot. */
export async function openLocalBackend({ databaseUrl, busyTimeoutMs, dataKey }: Settings): Promise<Backend> {
  const store = await openStore(databaseUrl, { busyTimeoutMs, dataKey });
  return localBackend({ store, database: { databaseUrl, busyTimeoutMs, dataKey }, actor: OWNER.actor });
}

function localBackend(local: LocalDesk): Backend {
  const { store, actor } = local;
  const desk = { store, clock: systemClock, actor };
  const of = async <T>(
    production: string,
    work: (found: Production) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const found = await findProduction(store.books, OWNER, production);
    return found.ok ? work(found.value) : found;
  };
  const within = async <T>(
    production: string | null,
    work: (found: Production | null) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    return production === null ? work(null) : of(production, work);
  };
  return {
    ...localRules(desk, of),
    list: (keeper, production, query) =>
      within(production, (found) => listRecords(store.books, found, keeper, query)),
    create: (keeper, production, input) =>
      within(production, (found) => createRecord({ ...desk, production: found }, keeper, input)),
    production: (named) => of(named, (found) => Promise.resolve(ok(found))),
    changeProduction: (named, revision, fields) =>
      of(named, async ({ id }) => {
        const alone = { ...desk, production: null };
        return (await changeRecord(alone, KEEPERS.production, id, revision, fields)) as Result<Production>;
      }),
    importFile: ({ options, chunks, onRows }) =>
      importFile(store, systemClock, { ...options, chunks, actor }, { onRows }),
    plan: (production, order, following) =>
      of(production, (found) => planLocally(local, found, order, following)),
    plans: (production, limit, cursor) =>
      of(production, async (found) => {
        const asked = { limit, sort: '-createdAt', cursor: cursor ?? undefined };
        const query = readListQuery<Plan>(PLANS, asked);
        return query.ok ? readPage(() => listPlans(store.books, found, query.value)) : query;
      }),
    compare: (production, from, to) =>
      of(production, (found) => compareKept(store.books, systemClock, found, { from, to })),
    applyPlan: (production, planId) => of(production, (found) => applyPlan(desk, found, planId)),
    undoPlan: (production, planId) => of(production, (found) => undoPlan(desk, found, planId)),
    replan: (production, order) =>
      of(production, async (found) => {
        const read = readInput(replanOrder, order);
        return read.ok ? replanProduction(desk, found, read.value) : read;
      }),
    substitutes: (production, query) =>
      of(production, (found) => recommendSubstitutes(store.books, systemClock, found, query)),
    sessionsFor: (production, query) =>
      of(production, (found) => recommendSessions(store.books, systemClock, found, query)),
    marginalCosts: (production, query) =>
      of(production, (found) => marginalCosts(store.books, systemClock, found, query)),
    cityCosts: (production, query) =>
      of(production, (found) => cityCosts(store.books, systemClock, found, query)),
    explain: (production, query) =>
      of(production, (found) => explainProduction(store.books, systemClock, found, query)),
    timecodes: (production, cue, query) =>
      of(production, (found) => cueTimecodes(store.books, found, cue, query)),
    exportCut: (production, cut, query) =>
      of(production, (found) => exportCut(store.books, found, cut, given(query))),
    conformCut: (production, cut, order) =>
      of(production, async (found) => {
        const read = readInput(conformOrder, order);
        return read.ok ? conformCut(desk, found, cut, read.value) : read;
      }),
    history: (production, query) =>
      within(production, async (found) => {
        const read = readChangeQuery(given(query));
        return read.ok ? ok(await listChanges(store.books, found, read.value)) : read;
      }),
    stateAt: (production, recordKind, recordId, query) =>
      of(production, async (found) => {
        const read = readInput(stateQuery, given(query));
        return read.ok ? readStateAt(store.books, found, { recordKind, recordId, ...read.value }) : read;
      }),
    report: (production, name, query) =>
      of(production, (found) => reportOf({ books: store.books, clock: systemClock }, found, name, query)),
    createFeed: (production, input) =>
      within(production, (found) => createFeed({ ...desk, production: found }, input)),
    listFeeds: (production, cursor) =>
      within(production, (found) =>
        listFeeds(store.books, found, { limit: String(KEYS_ON_A_PAGE), cursor: cursor ?? undefined }),
      ),
    revokeFeed: (production, id) =>
      within(production, (found) =>
        revokeFeed({ ...desk, production: found }, id, null, instantText(systemClock.now())),
      ),
    exportMusician: (named) => exportMusician(store.books, systemClock, named),
    eraseMusician: (named) => eraseMusician(desk, named),
    createKey: (input) => createKey(store, input),
    rotateKey: (id, input) => rotateKey(desk, id, input),
    listKeys: (cursor) =>
      listKeys(store.books, { where: {}, sort: 'createdAt', limit: KEYS_ON_A_PAGE, cursor }),
    revokeKey: (id) => revokeKey(store, id, null, instantText(systemClock.now())),
    close: () => store.close(),
  };
}
