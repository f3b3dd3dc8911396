import { instrumentById } from '../vocabulary/instruments.js';
import { type LineUp, type LineUpDouble } from './line-up.js';

/** One seat of a session. */
export interface Chair {
  readonly instrument: string;
  /** 1-based within the instrument. */
  readonly chair: number;
  /** Strings sit two to a desk; 1-based. */
  readonly desk?: number;
  /** What else this player is asked to play; ids. */
  readonly doubles: readonly string[];
}

/** The chairs a double falls to. Where nobody is named it is the last players', as scores have it. */
function chairsOf({ player, count = 1 }: LineUpDouble, seats: number): readonly number[] {
  if (player !== null) return [player];
  const first = Math.max(1, seats - count + 1);
  return Array.from({ length: seats - first + 1 }, (_, at) => first + at);
}

/** Percussion that is only listed is shared out from the first player on. */
function sharedOut(doubles: readonly LineUpDouble[], seats: number): readonly LineUpDouble[] {
  let next = 0;
  return doubles.map((double) => {
    if (double.instrument !== 'percussion' || double.player !== null || double.count !== undefined)
      return double;
    next += 1;
    return { ...double, player: ((next - 1) % seats) + 1 };
  });
}

/** Every chair of a line-up in score order; open sections have none. */
export function seats(lineUp: LineUp): readonly Chair[] {
  return Object.entries(lineUp.players).flatMap(([instrument, count]) => {
    const isStrings = instrumentById(instrument)?.section === 'strings';
    const own = sharedOut(
      lineUp.doubles.filter((double) => double.instrument === instrument),
      count,
    );
    return Array.from({ length: count }, (_, at): Chair => {
      const chair = at + 1;
      const doubles = own
        .filter((double) => chairsOf(double, count).includes(chair))
        .map(({ double }) => double);
      return {
        instrument,
        chair,
        ...(isStrings && { desk: Math.ceil(chair / 2) }),
        doubles: [...new Set(doubles)],
      };
    });
  });
}
