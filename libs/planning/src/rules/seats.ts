import { compareInScore } from '#lineup';
import { type ChairDouble, type Seats } from '../model/music.js';

/** Seats in all. */
export const seatCount = (seats: Seats): number =>
  Object.values(seats.players).reduce((total, count) => total + count, 0);

/** Seats of one instrument; 0 when it is not called. */
export const seatsOf = (seats: Seats, instrument: string): number => seats.players[instrument] ?? 0;

/** What must be called so that each of several line-ups can be recorded: the largest count of every instrument. */
export function largestOf(all: readonly Seats[]): Seats {
  const players = new Map<string, number>();
  const doubles = new Map<string, ChairDouble>();
  for (const seats of all) {
    for (const [instrument, count] of Object.entries(seats.players))
      players.set(instrument, Math.max(count, players.get(instrument) ?? 0));
    for (const double of seats.doubles)
      doubles.set(`${double.instrument} ${double.player} ${double.double}`, double);
  }
  return {
    players: Object.fromEntries([...players].sort(([a], [b]) => compareInScore(a, b))),
    doubles: [...doubles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, double]) => double),
  };
}

/** Seats that `called` lacks for `needed`: instrument and number, in score order. */
export const missingSeats = (called: Seats, needed: Seats): readonly (readonly [string, number])[] =>
  Object.entries(needed.players)
    .map(([instrument, count]) => [instrument, count - seatsOf(called, instrument)] as const)
    .filter(([, missing]) => missing > 0)
    .sort(([a], [b]) => compareInScore(a, b));

/** The doubles asked of one chair; of most, none is. */
export function doublesOf({ doubles }: Seats, instrument: string, chair: number): readonly string[] {
  if (!doubles.some((one) => one.instrument === instrument && one.player === chair)) return NONE;
  return doubles
    .filter((one) => one.instrument === instrument && one.player === chair)
    .map((one) => one.double);
}

const NONE: readonly string[] = [];
