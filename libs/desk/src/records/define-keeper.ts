import { type RecordKind } from '../model/record-kind.js';
import { type Fresh } from '../model/stored.js';
import { ok } from '../result.js';
import { type Keeper } from './keeper.js';
import { type RecordOf } from './record-schemas.js';

type Plain = 'references' | 'unique' | 'uses' | 'settle';

/** A keeper with what most kinds share: nothing named, nothing unique, nothing derived but the production. */
export const defineKeeper = <K extends RecordKind>(
  rules: Omit<Keeper<K>, Plain> & Partial<Pick<Keeper<K>, Plain>>,
): Keeper<K> => ({
  references: [],
  unique: [],
  uses: [],
  settle: (fields, { production }) =>
    Promise.resolve(
      ok({ ...fields, ...(production === null ? {} : { productionId: production.id }) } as Fresh<
        RecordOf<K>
      >),
    ),
  ...rules,
});
