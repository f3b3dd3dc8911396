import { type SessionsProblem } from '#planning';
import { chanceFrom, type Chance } from './chance.js';

/** Players of each instrument in the four sizes of line-up. */
const STRINGS = {
  violin: [4, 9, 16, 26],
  viola: [2, 4, 6, 10],
  cello: [1, 3, 5, 8],
  'double bass': [1, 2, 4, 6],
};
const OTHERS = {
  flute: [1, 1, 2, 3],
  oboe: [1, 1, 2, 3],
  clarinet: [1, 1, 2, 3],
  bassoon: [1, 1, 2, 3],
  horn: [1, 2, 4, 6],
  trumpet: [1, 1, 2, 3],
  trombone: [1, 1, 2, 3],
  tuba: [1, 1, 1, 1],
  timpani: [1, 1, 1, 1],
  percussion: [1, 1, 2, 3],
  harp: [1, 1, 1, 1],
  piano: [1, 1, 1, 1],
};
const CHOIR = 40;
const CAP = 900;
/** How often each size comes, and how often it has an instrument that is not a string. */
const SIZES = [0, 0, 1, 1, 2, 2, 2, 3, 3, 3];
const PRESENT = [0.17, 0.32, 0.58, 1];

/** Cues as a film has them: 336 of 40 to 260 seconds, `factor` times, and three in a hundred more slots than minutes. */
export function sessionsProblem(seed: number, factor = 1): SessionsProblem {
  const chance = chanceFrom(seed);
  const passes = Array.from({ length: 336 * factor }, (_, index) => ({
    id: `p${index}`,
    seconds: 40 + chance.whole(221),
    lineUp: lineUpFrom(chance),
  }));
  const seconds = passes.reduce((sum, pass) => sum + pass.seconds, 0);
  const names = [...Object.keys(STRINGS), ...Object.keys(OTHERS), 'choir'];
  return {
    passes,
    slots: Array.from({ length: Math.ceil((1.03 * seconds) / CAP) }, (_, index) => ({
      id: `s${index}`,
      location: 'london',
      capSeconds: CAP,
      capacity: 200,
      cost: 0,
    })),
    chairCost: Object.fromEntries(names.map((name) => [name, 1])),
  };
}

function lineUpFrom(chance: Chance): Readonly<Record<string, number>> {
  const size = SIZES[chance.whole(SIZES.length)]!;
  const lineUp: Record<string, number> = {};
  for (const [name, counts] of Object.entries(STRINGS))
    if (chance.happens(0.98)) lineUp[name] = counts[size]!;
  for (const [name, counts] of Object.entries(OTHERS))
    if (chance.happens(PRESENT[size]!)) lineUp[name] = counts[size]!;
  if (chance.happens(0.12)) lineUp['choir'] = CHOIR;
  return lineUp;
}
