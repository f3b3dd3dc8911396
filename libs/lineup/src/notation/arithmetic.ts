import { type LineUp, type LineUpDouble, makeLineUp } from './line-up.js';

/** Largest count of each instrument: who must be called when several passes share a session. */
export function maxLineUp(lineUps: readonly LineUp[]): LineUp {
  const players: Record<string, number> = {};
  const doubles = new Map<string, LineUpDouble>();
  for (const lineUp of lineUps) {
    for (const [instrument, count] of Object.entries(lineUp.players)) {
      players[instrument] = Math.max(players[instrument] ?? 0, count);
    }
    for (const double of lineUp.doubles) {
      const key = `${double.instrument}|${double.player ?? ''}|${double.double}`;
      const known = doubles.get(key);
      if (known === undefined || (double.count ?? 1) > (known.count ?? 1)) doubles.set(key, double);
    }
  }
  return makeLineUp(
    players,
    [...doubles.values()],
    lineUps.flatMap(({ open }) => open),
  );
}

/** All of them together; the players of a later line-up sit behind those of an earlier one. */
export function addLineUps(lineUps: readonly LineUp[]): LineUp {
  const players: Record<string, number> = {};
  const doubles: LineUpDouble[] = [];
  for (const lineUp of lineUps) {
    for (const double of lineUp.doubles) {
      const before = players[double.instrument] ?? 0;
      doubles.push(double.player === null ? double : { ...double, player: double.player + before });
    }
    for (const [instrument, count] of Object.entries(lineUp.players)) {
      players[instrument] = (players[instrument] ?? 0) + count;
    }
  }
  return makeLineUp(
    players,
    doubles,
    lineUps.flatMap(({ open }) => open),
  );
}
