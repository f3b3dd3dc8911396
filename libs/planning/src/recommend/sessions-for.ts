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
  /** What the reason is worded from. */
  readonly figures: object;
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
  const { candidates, tried } = candidatesFor(problem, plan, pass, slots);
  const found = candidates.map(tried);
  return {
    ranked: found.flatMap((one) => ('code' in one ? [] : [one])).sort(cheaper),
    refused: found.flatMap((one) => ('code' in one ? [one] : [])),
  };
}

/**
 * The cheapest of the sessions that stand, or why none can. Those that cost more than what is found already, however
 * little their players wait, are not worked out.
 */
export function cheapestStanding(
  problem: Problem,
  plan: Proposal,
  pass: Pass,
): { readonly option: SessionOption | null; readonly refused: readonly SessionRefusal[] } {
  const { candidates, tried, atLeast } = candidatesFor(problem, plan, pass, []);
  const refused = new Map<Candidate, SessionRefusal>();
  let best: SessionOption | null = null;
  const bounded = candidates.map((one) => ({ one, least: atLeast(one) }));
  for (const { one, least } of bounded.toSorted((a, b) => a.least - b.least)) {
    if (best !== null && least > best.extraCost) break;
    const found = tried(one);
    if ('code' in found) refused.set(one, found);
    else if (best === null || cheaper(found, best) < 0) best = found;
  }
  return { option: best, refused: best === null ? candidates.flatMap((one) => refused.get(one) ?? []) : [] };
}

/** A session that might take the pass, as it stands; `before` null: one that would be opened. */
interface Candidate {
  readonly before: Session | null;
  /** With the pass at its end. */
  readonly session: Session;
  readonly chairs: ChairsPrice;
}

interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Judged by the rules and worked out. */
  readonly tried: (candidate: Candidate) => SessionOption | SessionRefusal;
  /** What it costs more at the least: all but the waiting is known before it is worked out. */
  readonly atLeast: (candidate: Candidate) => number;
}

function candidatesFor(problem: Problem, plan: Proposal, pass: Pass, slots: readonly Slot[]): Candidates {
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
  const candidate = (before: Session | null, without: Session): Candidate => {
    const session = withPass(without, pass);
    return { before, session, chairs: price(before, session) };
  };
  const tried = ({ before, session: unordered, chairs }: Candidate): SessionOption | SessionRefusal => {
    const ids = { sessionId: before?.id ?? null, slotId: before === null ? unordered.id : null };
    // Ordering is what takes time, and most sessions are refused whatever the order.
    const [obstacle] = judge.ownBreaches([unordered]);
    const session = obstacle === undefined ? inOrder(view, unordered, pass) : unordered;
    const breach = obstacle ?? judge.commonBreaches([session])[0];
    return breach === undefined
      ? option(withSlot(view, slotOf.get(session.id)), before, session, ids, chairs)
      : { ...ids, code: breach.code, figures: breach.figures ?? {}, reason: breach.message };
  };
  return {
    candidates: [
      ...view.sessions
        .filter(({ start }) => start >= problem.asOf)
        .map((session) => candidate(session, session)),
      ...slots
        .filter(
          (slot) => slot.start >= problem.asOf && !standing.has(slot.id) && !standing.has(callKey(slot)),
        )
        .map((slot) => candidate(null, sessionOf(slot, []))),
    ],
    tried,
    atLeast: ({ before, chairs }) => chairs.minor - (before === null ? 0 : waitingOf(view, before)),
  };
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

/** The session with one pass more, at its end: nobody called is sent home. */
const withPass = (session: Session, pass: Pass): Session => ({
  ...session,
  seats: largestOf([session.seats, pass.seats]),
  runOrder: [...session.runOrder.filter((id) => id !== pass.id), pass.id],
});

/** The session in the order in which its players wait least. */
function inOrder(view: PlanView, session: Session, pass: Pass): Session {
  const passes = session.runOrder.flatMap((id) => (id === pass.id ? pass : (view.passes.get(id) ?? [])));
  if (passes.length < 2) return { ...session, runOrder: passes.map(({ id }) => id) };
  const { order } = orderSession(passes, { seed: 1, shouldStop: () => false });
  return { ...session, runOrder: order.map(({ id }) => id) };
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

/** What the waiting in a session weighs. */
const waitingOf = (view: PlanView, session: Session): number =>
  paidWaiting.find({ ...view, sessions: [session] }).reduce((sum, one) => sum + one.penalty, 0);

/** What a session weighs by itself, without anybody's pay. */
function penaltyOf(view: PlanView, session: Session): number {
  const alone = { ...view, sessions: [session] };
  return [roomHire, paidWaiting, usualHours, workingDay]
    .flatMap((rule) => rule.find(alone))
    .reduce((sum, one) => sum + one.penalty, 0);
}
