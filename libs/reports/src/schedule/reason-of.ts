import { saying } from '../words/said.js';
import { type PlannedReason } from './schedule-facts.js';
import { type OpenChair } from './schedule-report.js';

/** Why the planner left something open, as it was kept; where nobody has planned, what there is to say instead. */
export function reasonOf(
  planned: PlannedReason | undefined,
  planCode: string,
  unplanned: 'SCHEDULE.NOBODY_ENGAGED' | 'SCHEDULE.NOT_PLACED',
): Pick<OpenChair, 'code' | 'figures' | 'reason'> {
  if (planned === undefined) {
    const { code, figures, message } = saying(unplanned, {});
    return { code, figures, reason: message };
  }
  return { code: planned.code ?? planCode, figures: planned.figures ?? null, reason: planned.reason };
}
