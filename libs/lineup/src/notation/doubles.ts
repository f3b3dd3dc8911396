import { type Bracket } from './atoms.js';
import { type Entry, readEntries } from './brackets.js';
import { type LineUpDouble } from './line-up.js';
import { isProblem, mapUntilProblem, type Problem, problemAt } from './problem.js';
import { resolveName } from './resolve-name.js';
import { type Seat, type Settings } from './seats.js';
import { type NumberToken } from './tokens.js';

type Double = Omit<LineUpDouble, 'instrument'>;

interface Placed {
  readonly seat: number;
  readonly double: Double;
}

/** The seat that holds the n-th player of a chain such as `3+bcl`, and the player's number in it. */
function seatOfPlayer(
  seats: readonly Seat[],
  player: number,
): { readonly seat: number; readonly player: number } | undefined {
  let before = 0;
  for (const [seat, { count }] of seats.entries()) {
    if (player > before && player <= before + count) return { seat, player: player - before };
    before += count;
  }
  return undefined;
}

const outOfRange = (at: number, asked: number, there: number): Problem =>
  problemAt(
    at,
    'LINEUP.PLAYER_OUT_OF_RANGE',
    `${asked} is asked for here, but the seat has ${there} player(s)`,
  );

/** `2pic` as the second player, counted through the chain. */
function placePlayer({ value, at }: NumberToken, id: string, seats: readonly Seat[]): Placed | Problem {
  const home = seatOfPlayer(seats, value);
  if (home !== undefined) return { seat: home.seat, double: { player: home.player, double: id } };
  return outOfRange(
    at,
    value,
    seats.reduce((sum, { count }) => sum + count, 0),
  );
}

/** `2pic` as two players of the position. */
function placeCount({ value, at }: NumberToken, id: string, [first]: readonly Seat[]): Placed | Problem {
  const there = first?.count ?? 0;
  return value < 1 || value > there
    ? outOfRange(at, value, there)
    : { seat: 0, double: { player: null, double: id, count: value } };
}

function placeEntry(
  entry: Entry,
  id: string,
  seats: readonly Seat[],
  own: number,
  settings: Settings,
): readonly Placed[] | Problem {
  if (entry.numbers.length === 0) {
    const empty = (seats[own]?.count ?? 0) === 0;
    return empty ? outOfRange(entry.at, 1, 0) : [{ seat: own, double: { player: null, double: id } }];
  }
  const asPlayer =
    entry.sign === 'player' || (entry.sign === 'plain' && settings.reading.doubling === 'player');
  const place = asPlayer ? placePlayer : placeCount;
  return mapUntilProblem(entry.numbers, (number) => place(number, id, seats));
}

/**
 * The seats with the doubles of a bracket. A figure counts players through the whole chain (`3+bcl(1ebcl)` is the first
 * clarinet, `3+bcl(4ebcl)` the bass clarinet); without a figure the double is the seat's it stands behind (`own`).
 */
export function withDoubles(
  seats: readonly Seat[],
  own: number,
  bracket: Bracket,
  settings: Settings,
): readonly Seat[] | Problem {
  const entries = readEntries(bracket);
  if (isProblem(entries)) return entries;
  const added = seats.map((): Double[] => []);
  const beside = seats[0]?.instrument;
  for (const entry of entries) {
    if (entry.names.length === 0)
      return problemAt(entry.at, 'LINEUP.SYNTAX', 'this figure is not followed by what is doubled');
    for (const name of entry.names) {
      const resolved = resolveName(name, beside === undefined ? {} : { beside }, settings);
      if (isProblem(resolved)) return resolved;
      const placed = placeEntry(entry, resolved.id, seats, own, settings);
      if (isProblem(placed)) return placed;
      for (const { seat, double } of placed) added[seat]?.push(double);
    }
  }
  return seats.map((seat, at) => ({ ...seat, doubles: [...seat.doubles, ...(added[at] ?? [])] }));
}
