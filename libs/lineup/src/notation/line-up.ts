import { compareInScore } from '../vocabulary/instruments.js';

/** Somebody in a section who also plays something else. */
export interface LineUpDouble {
  /** The seat: an instrument id of `players`. */
  readonly instrument: string;
  /** Which player of the seat, 1-based; null where the text does not say. */
  readonly player: number | null;
  /** What is doubled: an instrument id. */
  readonly double: string;
  /** How many players double, where the text says a number rather than a player. */
  readonly count?: number;
}

/**
 * Instruments and counts. Ids are those of the vocabulary; violins that are divided are `violin-1` and `violin-2`
 * (see `playerInstrument`). Keys of `players` stand in score order and have counts of at least 1.
 */
export interface LineUp {
  readonly players: Readonly<Record<string, number>>;
  readonly doubles: readonly LineUpDouble[];
  /** Sections and groups that are asked for without a figure: `strings`, `choir`. Not in the total. */
  readonly open: readonly string[];
  /** Sum of `players`. */
  readonly total: number;
}

/** How figures that can be read two ways are read; a setting of the production. */
export interface LineUpReading {
  /** `3(2pic)`: the second player doubles piccolo, or two players do. */
  readonly doubling: 'player' | 'count';
  /** `14.12.10.8.6`: players, or stands of two. */
  readonly strings: 'players' | 'stands';
}

/** How a canonical line-up is to be read, whatever reading its source had. */
export const canonicalReading: LineUpReading = { doubling: 'player', strings: 'players' };

const orNought = (value: number | null | undefined): number => value ?? 0;

const compareDoubles = (a: LineUpDouble, b: LineUpDouble): number =>
  compareInScore(a.instrument, b.instrument) ||
  orNought(a.player) - orNought(b.player) ||
  compareInScore(a.double, b.double) ||
  orNought(a.count) - orNought(b.count);

/**
 * A line-up from its parts, put in order: noughts dropped, doubles sorted, the total summed. A double that leaves open
 * who plays it is the first player's where there is only one. Said twice of the same player it is one double; said
 * twice of nobody in particular it is asked of two.
 */
export function makeLineUp(
  players: Readonly<Record<string, number>>,
  doubles: readonly LineUpDouble[] = [],
  open: readonly string[] = [],
): LineUp {
  const counted = Object.entries(players).filter(([, count]) => count > 0);
  counted.sort(([a], [b]) => compareInScore(a, b));
  const settled = doubles.map(({ instrument, player, double, count }): LineUpDouble => {
    if (player === null && players[instrument] === 1) return { instrument, player: 1, double };
    return count === undefined || player !== null
      ? { instrument, player, double }
      : { instrument, player, double, count };
  });
  return {
    players: Object.fromEntries(counted),
    doubles: withoutRepeats(settled, players).sort(compareDoubles),
    open: [...new Set(open)].sort(compareInScore),
    total: counted.reduce((sum, [, count]) => sum + count, 0),
  };
}

function withoutRepeats(
  doubles: readonly LineUpDouble[],
  players: Readonly<Record<string, number>>,
): LineUpDouble[] {
  const distinct = new Map<string, LineUpDouble>();
  for (const double of doubles) {
    const key = `${double.instrument}|${double.player ?? ''}|${double.double}`;
    const known = distinct.get(key);
    if (known === undefined) {
      distinct.set(key, double);
    } else if (double.player === null) {
      const asked = (known.count ?? 1) + (double.count ?? 1);
      distinct.set(key, { ...double, count: Math.min(asked, players[double.instrument] ?? asked) });
    }
  }
  return [...distinct.values()];
}
