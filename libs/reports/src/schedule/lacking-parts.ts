import { passLabel } from '../print/pass-label.js';
import { addDays, daysBetween } from '#clock';
import { type PassFacts, type SessionFacts, type VersionFacts } from '../facts.js';
import { isCancelled, isRecorded } from '../standing.js';
import { hasReached } from '../status/progress.js';
import { saying } from '../words/said.js';
import { type LackingParts, type ScheduledPass, type ScheduleWarning } from './schedule-report.js';

/** A session further off than this has time; its parts are told of, but not warned about. */
const WARNED_DAYS = 5;

interface Setting {
  readonly today: string;
  readonly partsLeadDays: number;
  readonly passes: ReadonlyMap<string, PassFacts>;
  readonly versions: ReadonlyMap<string, VersionFacts>;
}

/** The passes of a session to come whose parts are not printed. A pass without a status of its own is as far as its version. */
export function lackingParts(
  session: SessionFacts,
  { today, partsLeadDays, passes, versions }: Setting,
): LackingParts | null {
  if (isCancelled(session) || isRecorded(session)) return null;
  const passIds = session.runOrder.filter((id) => {
    const pass = passes.get(id);
    const status = pass?.status ?? versions.get(pass?.versionId ?? '')?.status;
    return status !== undefined && !hasReached(status, 'parts-printed');
  });
  if (passIds.length === 0) return null;
  const due = addDays(session.localStart.slice(0, 10), -partsLeadDays);
  return { passIds, due, daysLeft: daysBetween(today, due) };
}

export function partsWarnings(
  lacking: LackingParts | null,
  passes: readonly ScheduledPass[],
): readonly ScheduleWarning[] {
  if (lacking === null || lacking.daysLeft > WARNED_DAYS) return [];
  const { passIds, due, daysLeft } = lacking;
  const named = passes.filter(({ id }) => passIds.includes(id)).map(passLabel);
  return [saying('SCHEDULE.PARTS_NOT_PRINTED', { passes: named, due, daysLeft })];
}
