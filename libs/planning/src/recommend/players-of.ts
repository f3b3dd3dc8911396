import { playerInstrument } from '#lineup';
import { type Musician } from '../model/people.js';
import { type Problem } from '../model/problem.js';
import { byId } from '../view/indexes.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';

/** A roster is asked about many chairs, and reading it takes longer than one answer. */
const known = new WeakMap<Problem['musicians'], ReadonlyMap<string, readonly Musician[]>>();

/** Everybody who plays an instrument as primary or as a double, in the order of the roster. */
export function playersOf(problem: Problem, instrument: string): readonly Musician[] {
  const roster = known.get(problem.musicians) ?? byInstrument(problem.musicians);
  known.set(problem.musicians, roster);
  return roster.get(playerInstrument(instrument)) ?? [];
}

const rosters = new WeakMap<Problem['musicians'], ReadonlyMap<string, Musician>>();

/** The same view as `viewOf` gives, without reading the roster again where it was read before. */
export function viewWithRoster(problem: Problem, plan: Proposal): PlanView {
  const musicians = rosters.get(problem.musicians) ?? byId(problem.musicians);
  rosters.set(problem.musicians, musicians);
  return { ...viewOf({ ...problem, musicians: [] }, plan), problem, musicians };
}

function byInstrument(musicians: readonly Musician[]): ReadonlyMap<string, readonly Musician[]> {
  const found = new Map<string, Musician[]>();
  for (const musician of musicians)
    for (const played of new Set([musician.instrument, ...musician.doubles].map(playerInstrument))) {
      const list = found.get(played);
      if (list === undefined) found.set(played, [musician]);
      else list.push(musician);
    }
  return found;
}
