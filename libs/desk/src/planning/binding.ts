import { type Engagement, type Session } from '../model/sessions.js';
import { type Written } from './history-faults.js';

type Status = Session['status'] | Engagement['status'];

/** Statuses that bind a room or a person; to reach one, everything has to be right. */
const BINDING: readonly Status[] = ['hold', 'confirmed'];

/** Statuses that only tell what became of a session or an engagement, or let go of it. */
const TELLING: readonly Status[] = [
  'recorded',
  'closed',
  'cancelled',
  'attended',
  'no-show',
  'declined',
  'released',
  'replaced',
];

const ACCOMPANYING: ReadonlySet<string> = new Set([
  'id',
  'revision',
  'createdAt',
  'updatedAt',
  'status',
  'notes',
  'pencil',
  'expiresAt',
  'replacedById',
  'planId',
  'actualMinutes',
  'actualHireMinor',
  'paidMinor',
  'paidCurrency',
  'releasedAt',
  'releasedFrom',
]);

/** Whether an edit makes a draft or a proposal binding. */
export const binds = ({ now, was }: Written<Session> | Written<Engagement>): boolean =>
  was !== undefined && now.status !== was.status && BINDING.includes(now.status);

/** Whether an edit can break no rule that was kept: it changes only notes, or tells what became of something. */
export function eases({ now, was }: Written<Session> | Written<Engagement>): boolean {
  if (was === undefined) return false;
  const before: Readonly<Record<string, unknown>> = { ...was };
  const changed = Object.entries(now).some(
    ([field, value]) => !ACCOMPANYING.has(field) && JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  if (changed) return false;
  return TELLING.includes(now.status) || (now.status === was.status && !('expiresAt' in now));
}
