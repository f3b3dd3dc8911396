import { involvedIn } from '../constraints/involved-in.js';
import { type OpenChair, type UnjudgedPlan } from '../model/plan.js';
import { type Engagement, type Session } from '../model/session.js';
import { chairKey } from '../rules/seat-keys.js';
import { type PlanView } from '../view/plan-view.js';
import { chairWords, personWords, sessionWords } from '../view/words.js';
import { type Change, type Comparison } from './change.js';
import { type SeatChanges } from './seat-changes.js';

/** Who goes, who comes, and which chairs are open that were not; each in the order of the plan. */
export function engagementChanges(
  { before, now, kept }: Comparison,
  published: UnjudgedPlan,
  plan: UnjudgedPlan,
  { gone, come }: SeatChanges,
): readonly Change[] {
  const leftBy = new Map(gone.map((one) => [chairKey(one), one]));
  const wasOpen = new Set(published.openChairs.map(chairKey));
  const told = (kind: Change['kind'], view: PlanView, engagement: Engagement, reason: string): Change => {
    const session = view.session.get(engagement.sessionId);
    const verb = kind === 'engaged' ? 'takes' : 'leaves';
    const seat = {
      person: personWords(view, engagement),
      chair: chairWords(engagement),
      session: session === undefined ? '' : sessionWords(view, session),
    };
    const where = seat.session === '' ? '' : `, ${seat.session}`;
    const message = `${seat.person} ${verb} ${seat.chair}${where}`;
    return { kind, involved: involvedIn(engagement), message, reason, seat };
  };
  const released = [...leftBy.values()].map((one) =>
    told(
      'released',
      before,
      one,
      `because ${kept.lost.get(one) ?? 'another chair could not be filled otherwise'}`,
    ),
  );
  const engaged = come.map((one) => {
    const left = leftBy.get(chairKey(one));
    const reason =
      left === undefined ? newChairReason(before, one, wasOpen) : `in place of ${personWords(before, left)}`;
    return told('engaged', now, one, reason);
  });
  const open = plan.openChairs
    .filter((one) => !wasOpen.has(chairKey(one)))
    .map((one) => openChange(now, now.session.get(one.sessionId), one));
  return [...released, ...engaged, ...open];
}

function newChairReason(before: PlanView, one: Engagement, wasOpen: ReadonlySet<string>): string {
  if (!before.session.has(one.sessionId)) return 'because the session is new';
  return wasOpen.has(chairKey(one)) ? 'because the chair was open' : 'because the call has grown';
}

function openChange(now: PlanView, session: Session | undefined, one: OpenChair): Change {
  const seat = {
    person: null,
    chair: chairWords(one),
    session: session === undefined ? '' : sessionWords(now, session),
  };
  return {
    kind: 'chair-open',
    involved: { sessions: [one.sessionId], chair: { instrument: one.instrument, chair: one.chair } },
    message: `${seat.chair}${seat.session === '' ? '' : `, ${seat.session}`}, is open`,
    reason: one.reason,
    seat,
  };
}
