import { productions } from '../../model/production.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { storedInstant } from './wall-times.js';

/** A production's plans and relations go with it; what somebody wrote, booked or received has to be removed first. */
export const productionKeeper = defineKeeper({
  kind: productions,
  name: 'production',
  shelf: (books) => books.productions,
  unique: [['slug']],
  settle: (fields) => Promise.resolve(ok({ ...fields, asOf: storedInstant(fields.asOf) })),
  check: ({ planningFrom, planningTo }) =>
    Promise.resolve(
      planningFrom <= planningTo
        ? []
        : [
            {
              pointer: '/planningTo',
              code: 'PRODUCTION.WINDOW_REVERSED',
              message: 'The planning window ends before it begins.',
            },
          ],
    ),
  uses: [
    { by: 'cue', count: (books, { id }) => books.cues.count({ productionId: id }) },
    { by: 'cut', count: (books, { id }) => books.cuts.count({ productionId: id }) },
    { by: 'session', count: (books, { id }) => books.sessions.count({ productionId: id }) },
    { by: 'roomHold', count: (books, { id }) => books.roomHolds.count({ productionId: id }) },
  ],
});
