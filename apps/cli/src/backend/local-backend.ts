import { instantText, systemClock } from '#clock';
import {
  createKey,
  createRecord,
  findProduction,
  importFile,
  listKeys,
  listRecords,
  ok,
  planProduction,
  type Principal,
  type Production,
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
  const within = async <T>(
    production: string | null,
    work: (found: Production | null) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (production === null) return work(null);
    const found = await findProduction(store.books, OWNER, production);
    return found.ok ? work(found.value) : found;
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
    plan: async (production, order, tell) => {
      const found = await findProduction(store.books, OWNER, production);
      if (!found.ok) return found;
      const request = { ...order, productionId: found.value.id };
      const planned = await planProduction(store, systemClock, request, actor, ({ stage, elapsedMs }) =>
        tell(`${stage} … ${(elapsedMs / 1000).toFixed(1)} s`),
      );
      if (!planned.ok) return planned;
      const { plan, summary, written } = planned.value;
      return ok({ planId: plan.id, seed: plan.seed, written, ...summary });
    },
    report: async (production, name) => {
      const found = await findProduction(store.books, OWNER, production);
      return found.ok ? reportOf(store.books, found.value, name) : found;
    },
    createKey: (input) => createKey(store, actor, input),
    listKeys: (cursor) =>
      listKeys(store.books, { where: {}, sort: 'createdAt', limit: KEYS_ON_A_PAGE, cursor }),
    revokeKey: (id) => revokeKey(store, actor, id, null, instantText(systemClock.now())),
    close: () => store.close(),
  };
}
