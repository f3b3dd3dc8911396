import { collide, termFaults } from '#agreements';
import { ruleOverrides, type RuleOverride } from '../../model/agreements.js';
import { type Fresh } from '../../model/stored.js';
import { type Books } from '../../ports/store.js';
import { ok, type Fault } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { type Keeper } from '../keeper.js';
import { agreementFaults } from './agreement.js';

/** A production's own figure is held to what a file's are held to; two of them may not hold at once. */
export const ruleOverrideKeeper: Keeper<typeof ruleOverrides> = defineKeeper({
  kind: ruleOverrides,
  name: 'ruleOverride',
  shelf: (books) => books.ruleOverrides,
  settle: (fields, { production, actor }) =>
    Promise.resolve(
      ok({
        ...fields,
        productionId: production?.id ?? '',
        parameter: fields.term.parameter,
        changedBy: actor,
      }),
    ),
  check: async (override, { books, was }) => [
    ...(await agreementFaults(books, override.agreement)),
    ...termFaults(override.term, '/term'),
    ...(await overlaps(books, override, was?.id)),
  ],
});

async function overlaps(
  books: Books,
  { productionId, agreement, parameter, term }: Fresh<RuleOverride>,
  own: string | undefined,
): Promise<readonly Fault[]> {
  const others = await books.ruleOverrides.all({ productionId, agreement, parameter });
  const other = others.find((one) => one.id !== own && collide(one.term, term));
  if (other === undefined) return [];
  const until = other.term.validTo === null ? 'on' : `until ${other.term.validTo}`;
  const message = `${parameter}: the override ${other.id} holds from ${other.term.validFrom} ${until}.`;
  return [{ pointer: '/term/validFrom', code: 'RULES.OVERLAP', message }];
}
