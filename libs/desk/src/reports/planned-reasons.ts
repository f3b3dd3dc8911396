import { z } from 'zod';
import { type ScheduleFacts } from '#reports';
import { type Books } from '../ports/store.js';

/** The part of a plan's summary that says why something stayed open; ids are those of the stored records. */
const reasons = z.object({
  openChairs: z
    .array(z.object({ sessionId: z.string(), instrument: z.string(), chair: z.int(), reason: z.string() }))
    .catch([]),
  unplaced: z.array(z.object({ passId: z.string(), reason: z.string() })).catch([]),
});

/** Why chairs are open and passes unplaced, as the production's latest plan has it; nothing before the first plan. */
export async function plannedReasons(
  books: Books,
  productionId: string,
): Promise<Pick<ScheduleFacts, 'openReasons' | 'unplacedReasons'>> {
  const plans = await books.plans.page({
    where: { productionId },
    sort: '-createdAt',
    limit: 1,
    cursor: null,
  });
  const read = reasons.safeParse(plans.items[0]?.summary);
  return read.success
    ? { openReasons: read.data.openChairs, unplacedReasons: read.data.unplaced }
    : { openReasons: [], unplacedReasons: [] };
}
