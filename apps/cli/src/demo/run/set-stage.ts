import { changeRecord, createRecord, KEEPERS, ok, type Production, type Result } from '#desk';
import { DEMO_PRODUCTION, DEMO_SLUG, FIRST_PLANNED } from '../data/production.js';
import { clearProduction } from './clear-production.js';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';

/** The demo's production, empty, as it stood before the first plan; one that is there already is emptied. */
export function setStage({ store, clock, actor }: DemoDesk): Promise<Result<Production>> {
  return store.write(async (books) => {
    const desk = { store: joining(books), clock, actor, production: null };
    const input = { ...DEMO_PRODUCTION, asOf: FIRST_PLANNED };
    const [known] = await books.productions.all({ slug: DEMO_SLUG });
    if (known !== undefined) await clearProduction(books, known.id);
    const written =
      known === undefined
        ? await createRecord(desk, KEEPERS.production, input)
        : await changeRecord(desk, KEEPERS.production, known.id, null, input);
    if (!written.ok) return written;
    const production = await books.productions.find(written.value.id);
    if (production === null) throw new Error('a production that was just written is not there');
    return ok(production);
  });
}
