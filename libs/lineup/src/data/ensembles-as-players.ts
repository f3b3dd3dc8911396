/** Groups whose players are fixed by their name: a line-up that asks for one asks for these chairs. */
export const ensembleMakeUp: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'string-trio': { violin: 1, viola: 1, cello: 1 },
  'string-quartet': { 'violin-1': 1, 'violin-2': 1, viola: 1, cello: 1 },
  'piano-trio': { piano: 1, violin: 1, cello: 1 },
  'piano-quartet': { piano: 1, violin: 1, viola: 1, cello: 1 },
  'piano-duo': { piano: 2 },
  'wind-quintet': { flute: 1, oboe: 1, clarinet: 1, bassoon: 1, horn: 1 },
  'brass-quintet': { trumpet: 2, horn: 1, trombone: 1, tuba: 1 },
  'saxophone-quartet': {
    'soprano-saxophone': 1,
    'alto-saxophone': 1,
    'tenor-saxophone': 1,
    'baritone-saxophone': 1,
  },
};
