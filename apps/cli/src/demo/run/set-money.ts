import { changeRecord, createRecord, KEEPERS, ok, type Production, type Result } from '#desk';
import { BUDGET, EXCHANGE_RATES, STAFF_FEES } from '../data/money.js';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';

/** Rates of exchange where there are none yet, fees of staff, and the budget. Answers how many lines that has. */
export function setMoney({ store, clock, actor }: DemoDesk, production: Production): Promise<Result<number>> {
  return store.write(async (books) => {
    const desk = { store: joining(books), clock, actor };
    const organisation = { ...desk, production: null };
    for (const rate of EXCHANGE_RATES) {
      const { from, to, date } = rate;
      if ((await books.exchangeRates.count({ from, to, date })) > 0) continue;
      const notes = 'an example of the demo';
      const written = await createRecord(organisation, KEEPERS.exchangeRate, { ...rate, notes });
      if (!written.ok) return written;
    }
    for (const { id, role } of await books.staff.all({})) {
      const feeMinor = STAFF_FEES[role];
      if (feeMinor === undefined) continue;
      const fee = { feeMinor, currency: 'GBP' };
      const changed = await changeRecord(organisation, KEEPERS.staffMember, id, null, fee);
      if (!changed.ok) return changed;
    }
    for (const { city, ...line } of BUDGET) {
      const [location] = city === null ? [] : await books.locations.all({ slug: city });
      const input = { ...line, locationId: location?.id ?? null, notes: 'invented for the demo' };
      const written = await createRecord({ ...desk, production }, KEEPERS.budgetLine, input);
      if (!written.ok) return written;
    }
    return ok(BUDGET.length);
  });
}
