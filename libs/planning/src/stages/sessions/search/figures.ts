import { type Assignment } from './assignment.js';

/** What a chair costs on average over all passes; 1 where chairs cost nothing. */
export function averageChair({ instance, sets }: Assignment): number {
  let cost = 0;
  let players = 0;
  for (let pass = 0; pass < instance.passCount; pass += 1) {
    players += instance.players[pass]!;
    for (let layer = 0; layer < sets.count; layer += 1)
      if (sets.has(sets.ofPass, pass * sets.words, layer)) cost += sets.weight[layer]!;
  }
  return cost > 0 ? cost / players : 1;
}

/** How many calls must have a layer at least, by layer. */
export function fewestCalls({ instance, sets }: Assignment): Int32Array {
  const cap = instance.cap.reduce((most, one) => Math.max(most, one), 1);
  return Int32Array.from({ length: sets.count }, (_, layer) => {
    let seconds = 0;
    for (let pass = 0; pass < instance.passCount; pass += 1)
      if (sets.has(sets.ofPass, pass * sets.words, layer)) seconds += instance.seconds[pass]!;
    return Math.ceil(seconds / cap);
  });
}
