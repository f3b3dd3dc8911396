import { usualHours } from '../constraints/usual-hours.js';
import { paidWaiting } from '../constraints/paid-waiting.js';
import { roomHire } from '../constraints/room-hire.js';
import { workingDay } from '../constraints/working-day.js';
import { type Pass } from '../model/music.js';
import { type Slot } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { largestOf, seatCount } from '../rules/seats.js';
import { orderSession } from '../solver/order/order-session.js';
import { sessionOf } from '../solver/sessions/session-of.js';
import { callKey } from '../slots/call-key.js';
import { byId } from '../view/indexes.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';
import { counted, roomWords, sessionWords } from '../view/words.js';
import { chairPricer, type ChairsPrice } from './chair-price.js';
import { SessionJudge } from './session-check.js';
import { priceWords } from './substitutes.js';

/** A session that can take a pass, or a slot for which one could be opened. */
export interface SessionOption {
  readonly sessionId: string | null;
  readonly slotId: string | null;
  /** Hire, waiting, dislike of the hour and further chairs at the least that locals ask, in minor units of the problem's currency. */
  readonly extraCost: number;
  /** Chairs to be called that are not called yet. */
  readonly extraChairs: number;
  readonly reason: string;
  /** The session as it would be. */
  readonly session: Session;
}

/** A session or slot that cannot take the pass, and the rule that says so. */
export interface SessionRefusal {
  readonly sessionId: string | null;
  readonly slotId: string | null;
  /** The rule's stable code, `SESSION.CAP_EXCEEDED`. */
  readonly code: string;
  readonly reason: string;
}

export interface SessionOptions {
  /** The cheapest first; of equals those that stand before those to be opened, then the earlier. */
  readonly ranked: readonly SessionOption[];
  readonly refused: readonly SessionRefusal[];
}

/**
 * Where a pass could be recorded: every session to come and every slot, judged by the rules and priced by working out
 * the session anew. The pass is added to the problem if it is not in it; if a session records it already, it is moved.
 */
export const sessionsFor = (problem: Problem, plan: Proposal, pass: Pass): SessionOptions =>
  optionsFor(problem, plan, pass, problem.slots);

/** The same with only these slots to open: with none, among the sessions that stand. */
export function optionsFor(
  problem: Problem,
  plan: Proposal,
  pass: Pass,
  slots: readonly Slot[],
): SessionOptions {
  const passes = [...problem.passes.filter((one) => one.id !== pass.id), pass];
  const musical = { ...problem, passes };
  const sessions = plan.sessions.map((one) =>
    one.start < problem.asOf || !one.runOrder.includes(pass.id)
      ? one
      : { ...one, runOrder: one.runOrder.filter((id) => id !== pass.id) },
  );
  const view = viewOf({ ...musical, musicians: [] }, { sessions, engagements: [] });
  const slotOf = byId(problem.slots);
  const judge = new SessionJudge(musical, { sessions, engagements: plan.engagements });
  const price = chairPricer(problem);
  const standing = new Set(sessions.flatMap((one) => [one.id, callKey(one)]));
  const ranked: SessionOption[] = [];
  const refused: SessionRefusal[] = [];
  const consider = (before: Session | null, session: Session): void => {
    const ids = { sessionId: before?.id ?? null, slotId: before === null ? session.id : null };
    const [breach] = judge.newBreaches([session]);
    if (breach === undefined)
      ranked.push(
        option(withSlot(view, slotOf.get(session.id)), before, session, ids, price(before, session)),
      );
    else refused.push({ ...ids, code: breach.code, reason: breach.message });
  };
  for (const session of view.sessions)
    if (session.start >= problem.asOf) consider(session, withPass(view, session, pass));
  for (const slot of slots)
    if (slot.start >= problem.asOf && !standing.has(slot.id) && !standing.has(callKey(slot)))
      consider(null, withPass(view, sessionOf(slot, []), pass));
  return { ranked: ranked.sort(cheaper), refused };
}

const cheaper = (a: SessionOption, b: SessionOption): number =>
  a.extraCost - b.extraCost ||
  a.extraChairs - b.extraChairs ||
  Number(a.sessionId === null) - Number(b.sessionId === null) ||
  a.session.start - b.session.start ||
  (a.session.id < b.session.id ? -1 : 1);

/** The view with no other slot than this: rules that look one up read no more. */
const withSlot = (view: PlanView, slot: Slot | undefined): PlanView => ({
  ...view,
  problem: { ...view.problem, slots: slot === undefined ? [] : [slot] },
});

/** The session with one pass more: nobody called is sent home, and the order is the one in which players wait least. */
function withPass(view: PlanView, session: Session, pass: Pass): Session {
  const passes = byId([...session.runOrder.flatMap((id) => view.passes.get(id) ?? []), pass]);
  const { order } = orderSession([...passes.values()], { seed: 1, shouldStop: () => false });
  return {
    ...session,
    seats: largestOf([session.seats, pass.seats]),
    runOrder: order.map((one) => one.id),
  };
}

function option(
  view: PlanView,
  before: Session | null,
  session: Session,
  ids: Pick<SessionOption, 'sessionId' | 'slotId'>,
  chairs: ChairsPrice,
): SessionOption {
  const extraChairs = seatCount(session.seats) - (before === null ? 0 : seatCount(before.seats));
  const extraCost = penaltyOf(view, session) - (before === null ? 0 : penaltyOf(view, before)) + chairs.minor;
  const where = `${sessionWords(view, session)}, ${roomWords(view, session.roomId)}`;
  const what = before === null ? 'a new session' : 'has room for it';
  const who = extraChairs === 0 ? 'everybody it needs is called' : counted(extraChairs, 'further chair');
  const unknown = chairs.unknown === 0 ? '' : `, without the pay of ${chairs.unknown}, which is not known`;
  return {
    ...ids,
    extraCost,
    extraChairs,
    reason: `${where}: ${what}, ${who}, ${priceWords(view.problem, extraCost)}${unknown}`,
    session,
  };
}

/** What a session weighs by itself, without anybody's pay. */
function penaltyOf(view: PlanView, session: Session): number {
  const alone = { ...view, sessions: [session] };
  return [roomHire, paidWaiting, usualHours, workingDay]
    .flatMap((rule) => rule.find(alone))
    .reduce((sum, one) => sum + one.penalty, 0);
}
