import { z } from 'zod';
import { type Clock, instantText } from '#clock';
import { type Store } from '../ports/store.js';
import { readInput } from '../records/read-input.js';
import { ok, refuse, type Result } from '../result.js';
import { addKey, type NewKeyView } from './keep-keys.js';

const WEEK_MINUTES = 7 * 24 * 60;

/** For how long both keys are good; 0: the old one ends at once. */
export const rotationOrder = z
  .strictObject({
    overlapMinutes: z
      .int()
      .min(0)
      .max(WEEK_MINUTES)
      .default(60)
      .describe('how long the old key is still good; 0: it ends at once'),
  })
  .meta({ id: 'KeyRotation' });

/**
 * Makes a key that may do what another may, and lets the other end. A key that would end sooner anyway ends then; the
 * new one has the old one's own end. Refusals: `INPUT.…`, `KEY.NOT_FOUND`, `KEY.ENDED`, `RECORD.STALE`.
 */
export function rotateKey(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  id: string,
  input: unknown,
): Promise<Result<NewKeyView>> {
  const order = readInput(rotationOrder, input ?? {});
  if (!order.ok) return Promise.resolve(order);
  return store.write(async (books) => {
    const old = await books.apiKeys.find(id);
    if (old === null) return refuse('not-found', 'KEY.NOT_FOUND', `There is no key ${id}.`);
    const now = instantText(clock.now());
    if (old.revokedAt !== null || (old.expiresAt !== null && old.expiresAt <= now))
      return refuse('conflict', 'KEY.ENDED', `The key ${old.prefix}… has ended; make a new one.`);
    const { name, role, productionIds, expiresAt } = old;
    const made = await addKey(books, { name, role, productionIds, expiresAt });
    const { overlapMinutes } = order.value;
    const ends = instantText(clock.now() + overlapMinutes * 60_000);
    const change =
      overlapMinutes === 0
        ? { revokedAt: now }
        : { expiresAt: expiresAt !== null && expiresAt < ends ? expiresAt : ends };
    const changed = await books.apiKeys.change(id, old.revision, change);
    if (typeof changed === 'string')
      return refuse('stale', 'RECORD.STALE', `The key ${id} has been changed by someone else since.`);
    return ok(made);
  });
}
