import { type Seats } from '../model/music.js';

interface Music {
  readonly seconds: number;
  readonly seats: Seats;
}

/**
 * A lower bound on the chairs that must be called to record some passes, whatever the sessions: the layer bound.
 *
 * For an instrument q and a count v, every second of the passes that need at least v players of q is recorded in a
 * session that calls at least v of them. A session takes at most `capSeconds`, so at least
 * ⌈Σ seconds / capSeconds⌉ sessions have the v-th chair of q. Summed over q and v that is a number of chairs.
 */
export function fewestChairs(passes: readonly Music[], capSeconds: number): number {
  const layers = new Map<string, number>();
  for (const { seconds, seats } of passes)
    for (const [instrument, count] of Object.entries(seats.players))
      for (let chair = 1; chair <= count; chair += 1) {
        const layer = `${instrument} ${chair}`;
        layers.set(layer, (layers.get(layer) ?? 0) + seconds);
      }
  // A pass of no length needs its players once all the same.
  return [...layers.values()].reduce((sum, seconds) => sum + Math.max(1, Math.ceil(seconds / capSeconds)), 0);
}
