import { playerInstrument } from '#lineup';
import { type Musician } from '../model/people.js';
import { type Problem } from '../model/problem.js';

/** A roster is asked about many chairs, and reading it takes longer than one answer. */
const known = new WeakMap<Problem['musicians'], ReadonlyMap<string, readonly Musician[]>>();

/** Everybody who plays an instrument as primary or as a double, in the order of the roster. */
export function playersOf(problem: Problem, instrument: string): readonly Musician[] {
  const roster = known.get(problem.musicians) ?? byInstrument(problem.musicians);
  known.set(problem.musicians, roster);
  return roster.get(playerInstrument(instrument)) ?? [];
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
