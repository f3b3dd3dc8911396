import { createRecord, type Desk, KEEPERS, ok, type Production, type Result } from '#desk';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';

/** Invented, like everybody in the demo; nobody has their numbers, so they have none. */
const CREDITS = [
  { name: 'DEMO COMPOSER', role: 'composer', shareBasisPoints: 10_000, society: 'PRS' },
  { name: 'DEMO PICTURES MUSIC', role: 'publisher', shareBasisPoints: 10_000, society: 'PRS' },
] as const;

/** Says of every cue who wrote and who publishes it; answers how many cues that are. */
export function nameWriters(
  { store, clock, actor }: DemoDesk,
  production: Production,
): Promise<Result<number>> {
  return store.write(async (books) => {
    const desk: Desk = { store: joining(books), clock, actor, production };
    const cues = await books.cues.all({ productionId: production.id }, 'labelKey');
    for (const { id: cueId } of cues) {
      for (const credit of CREDITS) {
        const made = await createRecord(desk, KEEPERS.credit, { cueId, ...credit });
        if (!made.ok) return made;
      }
    }
    return ok(cues.length);
  });
}
