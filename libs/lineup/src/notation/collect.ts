import { type LineUp, type LineUpDouble, makeLineUp } from './line-up.js';
import { type Problem, problemAt } from './problem.js';
import { type OpenSeat, type Seat } from './seats.js';

/** No session calls more of one instrument; a larger figure is a slip. */
const MOST_OF_ONE = 500;

/** Adds seats up. A second seat of an instrument continues the first's player numbers. */
export function collectSeats(seats: readonly (Seat | OpenSeat)[]): LineUp | Problem {
  const players: Record<string, number> = {};
  const doubles: LineUpDouble[] = [];
  const open: string[] = [];
  for (const seat of seats) {
    if ('open' in seat) {
      open.push(seat.open);
      continue;
    }
    const before = players[seat.instrument] ?? 0;
    const count = before + seat.count;
    if (count > MOST_OF_ONE) {
      return problemAt(
        seat.at,
        'LINEUP.TOO_MANY',
        `more than ${MOST_OF_ONE} of one instrument are asked for`,
      );
    }
    players[seat.instrument] = count;
    for (const double of seat.doubles) {
      // A sole player's double is hers, also when others of the instrument are named elsewhere.
      const own = double.player ?? (seat.count === 1 && double.count === undefined ? 1 : null);
      doubles.push({ ...double, instrument: seat.instrument, player: own === null ? null : own + before });
    }
  }
  return makeLineUp(players, doubles, open);
}
