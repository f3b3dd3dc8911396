import { type Entry } from './brackets.js';
import { isProblem, mapUntilProblem, type Problem, problemAt } from './problem.js';
import { resolveName } from './resolve-name.js';
import { type Seat, type Settings } from './seats.js';

/** `3[1.2.3/pic]` and `3[1.2.eh]` list every player; `3(2pic)` and `2(picc)` list doubles only. */
export const listsPlayers = (entries: readonly Entry[]): boolean =>
  entries.some((entry) => entry.names.length === 0) &&
  entries.every((entry) => entry.numbers.length < 2 && entry.sign !== 'times');

const inOrder = (entries: readonly Entry[]): Entry | undefined =>
  entries.find((entry, at) => {
    const [number] = entry.numbers;
    return number !== undefined && number.value !== at + 1;
  });

/**
 * Seats of a figure whose bracket lists its players one by one: a number is a player of the position, a number with a
 * name one who doubles, a name alone a player of that instrument only.
 */
export function seatsOfPlayerList(
  position: { readonly at: number; readonly instrument: string; readonly figure: number },
  entries: readonly Entry[],
  settings: Settings,
): readonly Seat[] | Problem {
  const { at, instrument, figure } = position;
  if (entries.length !== figure) {
    return problemAt(
      at,
      'LINEUP.PLAYER_OUT_OF_RANGE',
      `the figure is ${figure}, but ${entries.length} players are listed`,
    );
  }
  const misplaced = inOrder(entries);
  if (misplaced !== undefined)
    return problemAt(misplaced.at, 'LINEUP.SYNTAX', 'the players are not listed from 1 on, in order');
  const own: { player: number; double: string }[] = [];
  const others = new Map<string, number>();
  let count = 0;
  const done = mapUntilProblem(entries, (entry) => {
    const ids = mapUntilProblem(entry.names, (name) => resolveName(name, { beside: instrument }, settings));
    if (isProblem(ids)) return ids;
    if (entry.numbers.length > 0) count += 1;
    else for (const { id } of ids.slice(0, 1)) others.set(id, (others.get(id) ?? 0) + 1);
    if (entry.numbers.length > 0) own.push(...ids.map(({ id }) => ({ player: count, double: id })));
    return entry;
  });
  if (isProblem(done)) return done;
  const seats = [...others].map(([other, players]): Seat => ({
    at,
    instrument: other,
    count: players,
    doubles: [],
  }));
  return [{ at, instrument, count, doubles: own }, ...seats];
}
