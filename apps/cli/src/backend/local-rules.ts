import {
  addAgreement,
  KEEPERS,
  listAgreements,
  ok,
  type Production,
  removeAgreement,
  removeRecord,
  replaceAgreement,
  type Result,
  type Store,
} from '#desk';
import { systemClock } from '#clock';
import { type RulesBackend } from './rules-backend.js';

type Of = <T>(production: string, work: (found: Production) => Promise<Result<T>>) => Promise<Result<T>>;

/** Agreements of a database that this process opened; `of` finds a production by id or slug. */
export function localRules(desk: { readonly store: Store; readonly actor: string }, of: Of): RulesBackend {
  const { books } = desk.store;
  return {
    agreements: async (production) =>
      production === null
        ? ok(await listAgreements(books, null))
        : of(production, async (found) => ok(await listAgreements(books, found))),
    addAgreement: (input) => addAgreement(desk, input),
    replaceAgreement: (id, input) => replaceAgreement(desk, id, null, input),
    removeAgreement: (id) => removeAgreement(desk, id, null),
    removeOverride: (production, id) =>
      of(production, (found) =>
        removeRecord({ ...desk, clock: systemClock, production: found }, KEEPERS.ruleOverride, id, null),
      ),
  };
}
