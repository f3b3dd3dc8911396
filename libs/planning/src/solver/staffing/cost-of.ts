import { type Musician } from '../../model/people.js';
import { type Session } from '../../model/session.js';
import { isUnled } from '../../rules/leads.js';
import { plays } from '../../rules/plays.js';
import { doublesOf } from '../../rules/seats.js';
import { type StaffPlan } from './staff-plan.js';

/** One chair of a session. */
interface Seat {
  readonly session: Session;
  readonly instrument: string;
  readonly chair: number;
}

/** What a player is charged on a seat, whoever sat there before: pay, doubles missing, a section unled. */
export function costOf(plan: StaffPlan, { session, instrument, chair }: Seat, musician: Musician): number {
  const { missingDouble, unledSection } = plan.problem.weights;
  const asked = doublesOf(session.seats, instrument, chair);
  const missing = asked.filter((double) => plays(musician, double) === null).length;
  return plan.payFor(musician) + missing * missingDouble + (isUnled(chair, musician) ? unledSection : 0);
}
