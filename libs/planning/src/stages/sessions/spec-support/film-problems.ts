import { randomFrom } from '../../../solver/random.js';
import { type SessionsProblem } from '../problem.js';

/** Players that cues of four sizes call, by instrument; a cue calls part of its row. */
const SIZES: readonly Readonly<Record<string, number>>[] = [
  { violin: 28, viola: 10, cello: 8, horn: 6, trumpet: 3, percussion: 3 },
  { violin: 20, viola: 8, cello: 6, horn: 4 },
  { violin: 9, viola: 4, cello: 3 },
  { cello: 1, percussion: 2, harp: 1 },
];

/** The same film for the same seed: cues of half a minute to three, calls of 7 minutes in one room or two. */
export function filmProblem(seed: number, passes: number, rooms: 1 | 2): SessionsProblem {
  const random = randomFrom(seed);
  const slots = Math.ceil((passes * 105) / 420) + 1;
  return {
    passes: Array.from({ length: passes }, (_, at) => {
      const size = SIZES[Math.floor(random() * SIZES.length)] ?? {};
      return {
        id: `p${at}`,
        seconds: 30 + Math.floor(random() * 150),
        lineUp: Object.fromEntries(
          Object.entries(size).map(([instrument, most]) => [
            instrument,
            random() < 0.2 ? 0 : Math.ceil(most * (0.7 + 0.3 * random())),
          ]),
        ),
        ...(rooms === 2 && at % 4 === 0 ? { locations: ['B'] } : {}),
      };
    }),
    slots: Array.from({ length: slots }, (_, at) => ({
      id: `s${at}`,
      location: rooms === 2 && at * 2 >= slots ? 'B' : 'A',
      capSeconds: 420,
      capacity: 60,
      cost: rooms === 2 && at * 2 >= slots ? 15 : 20,
    })),
    chairCost: { violin: 1, viola: 1, cello: 1, horn: 2, trumpet: 2, percussion: 2, harp: 3 },
  };
}
