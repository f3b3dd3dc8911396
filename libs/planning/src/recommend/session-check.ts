import { allowedLocation } from '../constraints/allowed-location.js';
import { callLength } from '../constraints/call-length.js';
import { calledLineUp } from '../constraints/called-line-up.js';
import { type Constraint } from '../constraints/constraint.js';
import { notInThePast } from '../constraints/not-in-the-past.js';
import { passOrder } from '../constraints/pass-order.js';
import { planningWindow } from '../constraints/planning-window.js';
import { recordedCap } from '../constraints/recorded-cap.js';
import { recordedOnce } from '../constraints/recorded-once.js';
import { roomAvailable } from '../constraints/room-available.js';
import { roomCapacity } from '../constraints/room-capacity.js';
import { roomOnce } from '../constraints/room-once.js';
import { staffAvailable } from '../constraints/staff-available.js';
import { staffInOnePlace } from '../constraints/staff-in-one-place.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { type Violation } from '../model/violation.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';

/** The hard rules that look at one session by itself, the plainest obstacle first. */
const OWN_RULES: readonly Constraint[] = [
  notInThePast,
  planningWindow,
  allowedLocation,
  recordedCap,
  callLength,
  calledLineUp,
  roomCapacity,
  roomAvailable,
  staffAvailable,
];

/** Those that hold a session against the others. */
const COMMON_RULES: readonly Constraint[] = [recordedOnce, roomOnce, passOrder, staffInOnePlace];

const breachesOf = (rules: readonly Constraint[], view: PlanView): readonly Violation[] =>
  rules.flatMap((rule) => rule.find(view));

const keyOf = (one: Violation): string => `${one.constraint} ${JSON.stringify(one.involved)}`;

/** A problem without players: session rules do not ask for them, and views are made faster without. */
const musicOnly = (problem: Problem): Problem => ({ ...problem, musicians: [], slots: [] });

/** Judges sessions put in place of others, or added, by the rules themselves: what they break that was not broken. */
export class SessionJudge {
  private readonly problem: Problem;
  private readonly groupsOnly: Proposal['engagements'];
  private readonly before: PlanView;
  private readonly known: ReadonlyMap<string, number>;

  constructor(
    problem: Problem,
    private readonly plan: Proposal,
  ) {
    this.problem = musicOnly(problem);
    this.groupsOnly = plan.engagements.filter((one) => one.groupId !== null);
    this.before = this.viewWith([]);
    const found = breachesOf([...OWN_RULES, ...COMMON_RULES], this.before);
    this.known = new Map(found.map((one) => [keyOf(one), one.amount]));
  }

  /**
   * Breaches with these sessions in place of those of the same id, or beside them, that are new or greater than before:
   * those of the sessions themselves, or if there are none, those between sessions.
   */
  newBreaches(sessions: readonly Session[]): readonly Violation[] {
    const own = this.ownBreaches(sessions);
    return own.length > 0 ? own : this.commonBreaches(sessions);
  }

  /** Those of the sessions themselves, whatever else is recorded and in whatever order they record. */
  ownBreaches(sessions: readonly Session[]): readonly Violation[] {
    return breachesOf(OWN_RULES, { ...this.before, sessions }).filter(this.isNew);
  }

  /** Those between sessions. */
  commonBreaches(sessions: readonly Session[]): readonly Violation[] {
    return breachesOf(COMMON_RULES, this.viewWith(sessions)).filter(this.isNew);
  }

  private readonly isNew = (one: Violation): boolean => one.amount > (this.known.get(keyOf(one)) ?? -1);

  private viewWith(sessions: readonly Session[]): PlanView {
    const changed = new Set(sessions.map((one) => one.id));
    return viewOf(this.problem, {
      sessions: [...this.plan.sessions.filter((one) => !changed.has(one.id)), ...sessions],
      engagements: this.groupsOnly,
    });
  }
}
