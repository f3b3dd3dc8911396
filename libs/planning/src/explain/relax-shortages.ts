import { type Problem } from '../model/problem.js';
import { viewOf, type Proposal } from '../view/plan-view.js';
import { explained } from './explain-says.js';
import { CompetingChairs } from './relax-shortage.js';

/** Why chairs of a city stay open: the chairs that compete, and all who could sit there. */
export interface Shortage {
  readonly locationId: string;
  readonly instruments: readonly string[];
  /** Local dates, in order. */
  readonly dates: readonly string[];
  readonly sessionIds: readonly string[];
  readonly musicianIds: readonly string[];
  readonly needs: number;
  /** The most of these chairs that these people can take, however they are seated. */
  readonly most: number;
  readonly open: number;
  /** Whether no other seating of the city's players fills more of these chairs: `needs − most` of them are open. */
  readonly proven: boolean;
  /** `PLAN.SHORTAGE`, and what the reason is worded from; plans kept before there were figures have the words only. */
  readonly code?: string;
  readonly figures?: object;
  /** `tuba, Vienna, 2023-03-14: needs 3 in 2 sessions, 2 players can take at most 2: A, B` */
  readonly reason: string;
}

/** The reasons for all open chairs that no group could take; chairs that compete for the same people are one reason. */
export function shortagesOf(problem: Problem, plan: Proposal): readonly Shortage[] {
  const { locations } = viewOf(problem, plan);
  return new CompetingChairs(problem, plan).all().map(({ classes, players, needs, most, open }) => {
    const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
    const locationId = classes[0]?.session.locationId ?? '';
    const instruments = distinct(classes.map((one) => one.instrument));
    const dates = distinct(classes.map((one) => one.session.localStart.slice(0, 10)));
    const { code, figures, words } = explained('PLAN.SHORTAGE', {
      ...{ instruments, dates, needs, most },
      location: locations.get(locationId)?.name ?? locationId,
      sessions: new Set(classes.map((one) => one.session.id)).size,
      players: players.map((one) => one.name),
    });
    return {
      locationId,
      instruments,
      dates,
      sessionIds: distinct(classes.map((one) => one.session.id)),
      musicianIds: players.map((one) => one.id),
      needs,
      most,
      open,
      proven: needs - most === open,
      ...{ code, figures, reason: words },
    };
  });
}
