import { type RepairLimits } from '#agreements';
import { grouped, hardViolations, type PlanSession, type Proposal } from '#planning';
import { bookOf } from '../agreements/agreements-for.js';
import { type Engagement, type Session } from '../model/sessions.js';
import { broughtIn } from '../planning/edit-faults.js';
import { seatReader } from '../planning/problem/build-music.js';
import { holidaysOf, RuleBook } from '../planning/problem/build-places.js';
import { checkedProblem, plannedSessions } from '../planning/problem/checked-problem.js';
import { type Ground } from '../planning/problem/ground.js';
import { isLive, planEngagement } from '../planning/problem/standing.js';
import { type CostBooks } from '../costs/cost-books.js';
import { changedSession, letGo } from './changed-session.js';
import { repairCosts } from './repair-costs.js';

/** What stands against a repair beyond the agreements, and what it does to the bill. */
export function repairLimits(ground: Ground, costs: CostBooks): RepairLimits {
  const locations = new Map(ground.locations.map((one) => [one.id, one]));
  return {
    stands: planRules(ground),
    costOf: repairCosts(costs),
    holidayOn(call, date) {
      const location = locations.get(call.locationId);
      return location === undefined ? null : (holidaysOf(location, date, date)[date] ?? null);
    },
  };
}

/** Holds changed calls against every rule that plans obey: they may break none anew. */
function planRules(ground: Ground): RepairLimits['stands'] {
  const rules = new RuleBook(bookOf(ground));
  const seatsOf = seatReader(ground);
  const problem = checkedProblem(ground, rules, seatsOf);
  const inPlan = (sessions: readonly Session[]): readonly PlanSession[] =>
    plannedSessions(ground, sessions, rules, seatsOf).map((one) => ({ ...one, fixed: false }));
  const sessions = inPlan(ground.sessions);
  const records = new Map(ground.sessions.map((one) => [one.id, one]));
  const engagements = ground.engagements.filter((one) => isLive(one, ground.asOf));
  const bySession = grouped(engagements, ({ sessionId }) => sessionId);
  const byPerson = grouped(engagements, personOf);
  const before = hardViolations(problem, { sessions, engagements: engagements.map(planEngagement) });
  return (changes) => {
    const gone = new Map(changes.map((one) => [one.before.id, letGo(one)]));
    const changed = new Map(
      inPlan(
        changes.flatMap((one) => {
          const session = records.get(one.before.id);
          return session === undefined ? [] : [changedSession(session, one)];
        }),
      ).map((one) => [one.id, one]),
    );
    // Whoever is in none of the calls that change is where he was.
    const people = new Set([...changed.keys()].flatMap((id) => bySession.get(id) ?? []).map(personOf));
    const after: Proposal = {
      sessions: sessions.map((one) => changed.get(one.id) ?? one),
      engagements: [...people]
        .flatMap((id) => byPerson.get(id) ?? [])
        .filter((one) => gone.get(one.sessionId)?.has(personOf(one)) !== true)
        .map(planEngagement),
    };
    return broughtIn(before, hardViolations(problem, after)).length === 0;
  };
}

const personOf = ({ musicianId, groupId }: Engagement): string => musicianId ?? groupId ?? '';
