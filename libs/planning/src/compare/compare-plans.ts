import { type Headcount } from '../model/plan.js';
import { type ComparedPlan } from './compared.js';
import { compareCosts, compareScore, type CostsComparison, type ScoreComparison } from './compare-costs.js';
import { compareCoverage, type CoverageComparison } from './compare-coverage.js';
import { compareEngagements, type EngagementsComparison } from './compare-engagements.js';
import { compareLocations, type LocationComparison } from './compare-locations.js';
import { comparePeople, type PeopleComparison } from './compare-people.js';
import { compareSessions, type SessionsComparison } from './compare-sessions.js';
import { compareStages, type StageComparison } from './compare-stages.js';
import { disturbanceOf, type Disturbance } from './disturbance.js';
import { measure, type Measure } from './figures.js';
import { pairSessions } from './pair-sessions.js';
import { sideOf } from './side-of.js';

/** Two plans held against each other; plain data with ids, every list in a fixed order. */
export interface PlanComparison {
  readonly score: ScoreComparison;
  readonly costs: CostsComparison;
  readonly headcount: Readonly<Record<keyof Headcount, Measure>>;
  readonly coverage: CoverageComparison;
  readonly sessions: SessionsComparison;
  readonly engagements: EngagementsComparison;
  readonly people: PeopleComparison;
  readonly locations: readonly LocationComparison[];
  readonly disturbance: Disturbance;
  readonly stages: readonly StageComparison[];
}

/**
 * What changes from plan a to plan b. The plans may rest on different problems; within each, session ids are unique.
 * The order of the lists means nothing, and b compared with a is the mirror of a compared with b: what is gained is
 * lost, differences change their sign. Only the disturbance is a matter of direction: it is what a has to give up.
 */
export function comparePlans(a: ComparedPlan, b: ComparedPlan): PlanComparison {
  const one = sideOf(a);
  const other = sideOf(b);
  const paired = pairSessions(one, other);
  const sessions = compareSessions(paired);
  const engagements = compareEngagements(one, other, paired);
  return {
    score: compareScore(a, b),
    costs: compareCosts(a, b),
    headcount: compareHeadcount(a.plan.headcount, b.plan.headcount),
    coverage: compareCoverage(a, b, one, other),
    sessions,
    engagements,
    people: comparePeople(one, other),
    locations: compareLocations(one, other),
    disturbance: disturbanceOf(one, sessions, engagements),
    stages: compareStages(a, b),
  };
}

const compareHeadcount = (a: Headcount, b: Headcount): PlanComparison['headcount'] => ({
  target: measure(a.target, b.target),
  people: measure(a.people, b.people),
  chairs: measure(a.chairs, b.chairs),
  services: measure(a.services, b.services),
});
