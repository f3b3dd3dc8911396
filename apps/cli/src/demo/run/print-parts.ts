import { addDays } from '#clock';
import { createRecord, type Desk, KEEPERS, ok, type Production, type Result } from '#desk';
import { FIRST_PLANNED, NOW } from '../data/production.js';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';

/** Days before its first session on which a version's parts come from the printer. */
const PRINTED_BEFORE = 5;

/** Prints the parts of what was recorded and of what is recorded next, in good time; says how many versions that are. */
export function printParts(
  { store, clock, actor }: DemoDesk,
  production: Production,
): Promise<Result<number>> {
  return store.write(async (books) => {
    const desk: Desk = { store: joining(books), clock, actor, production };
    const where = { productionId: production.id };
    const versionOf = new Map((await books.passes.all(where)).map(({ id, versionId }) => [id, versionId]));
    const printedOn = new Map<string, string>();
    for (const { runOrder, localStart } of await books.sessions.all(where, 'start')) {
      const before = addDays(localStart.slice(0, 10), -PRINTED_BEFORE);
      // Nothing was printed before there was a plan.
      const first = FIRST_PLANNED.slice(0, 10);
      const on = before < first ? first : before;
      for (const versionId of runOrder.flatMap((passId) => versionOf.get(passId) ?? [])) {
        if (!printedOn.has(versionId) && on <= NOW.slice(0, 10)) printedOn.set(versionId, on);
      }
    }
    for (const [versionId, on] of printedOn) {
      const change = { versionId, status: 'parts-printed', on };
      const made = await createRecord(desk, KEEPERS.statusChange, change);
      if (!made.ok) return made;
    }
    return ok(printedOn.size);
  });
}
