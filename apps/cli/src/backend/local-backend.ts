import { instantText, systemClock } from '#clock';
import {
  createKey,
  createRecord,
  explainProduction,
  findProduction,
  importFile,
  listKeys,
  listRecords,
  ok,
  planProduction,
  type Principal,
  type Production,
  readInput,
  recommendSessions,
  recommendSubstitutes,
  replanOrder,
  replanProduction,
  reportOf,
  type Result,
  revokeKey,
  type Settings,
  type Store,
} from '#desk';
import { openStore } from '#storage';
import { type Backend } from './backend.js';

/** Whoever can open the database may do everything. */
const OWNER: Principal = { keyId: '', actor: 'command line', role: 'admin', productionIds: null };

const KEYS_ON_A_PAGE = 500;

/** The use cases on a database that this process opens. Throws `StoreUnavailable` where it cannot. */
export async function openLocalBackend({ databaseUrl, busyTimeoutMs }: Settings): Promise<Backend> {
  const store = await openStore(databaseUrl, { busyTimeoutMs });
  return localBackend(store);
}

function localBackend(store: Store): Backend {
  const { actor } = OWNER;
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
    list: (keeper, production, query) =>
      within(production, (found) => listRecords(store.books, found, keeper, query)),
    create: (keeper, production, input) =>
      within(production, (found) =>
        createRecord({ store, clock: systemClock, actor, production: found }, keeper, input),
      ),
    importFile: ({ options, chunks, onRows }) =>
      importFile(store, systemClock, { ...options, chunks, actor }, { onRows }),
    plan: (production, order, tell) =>
      of(production, async (found) => {
        const request = { ...order, productionId: found.id };
        const planned = await planProduction(store, systemClock, request, {
          actor,
          onEvent: ({ stage, elapsedMs }) => tell(`${stage} … ${(elapsedMs / 1000).toFixed(1)} s`),
        });
        if (!planned.ok) return planned;
        const { plan, summary, written, notApplied } = planned.value;
        if (notApplied !== null) return { ok: false, refusal: notApplied };
        return ok({ planId: plan.id, seed: plan.seed, applied: order.apply, written, ...summary });
      }),
    replan: (production, order) =>
      of(production, async (found) => {
        const read = readInput(replanOrder, order);
        return read.ok ? replanProduction({ store, clock: systemClock, actor }, found, read.value) : read;
      }),
    substitutes: (production, query) =>
      of(production, (found) => recommendSubstitutes(store.books, systemClock, found, query)),
    sessionsFor: (production, query) =>
      of(production, (found) => recommendSessions(store.books, systemClock, found, query)),
    explain: (production, query) =>
      of(production, (found) => explainProduction(store.books, systemClock, found, query)),
    report: (production, name) => of(production, (found) => reportOf(store.books, found, name)),
    createKey: (input) => createKey(store, actor, input),
    listKeys: (cursor) =>
      listKeys(store.books, { where: {}, sort: 'createdAt', limit: KEYS_ON_A_PAGE, cursor }),
    revokeKey: (id) => revokeKey(store, actor, id, null, instantText(systemClock.now())),
    close: () => store.close(),
  };
}
