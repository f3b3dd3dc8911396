import { type Pass } from '../../model/music.js';

/** Players who play in the same passes of a session, as one: "the third to sixth horn". */
export interface Layer {
  /** Indices of the passes they play in. */
  readonly plays: ReadonlySet<number>;
  readonly players: number;
}

/** The v-th chair of an instrument plays where at least v are needed; equal chairs are merged. */
export function layersOf(passes: readonly Pass[]): readonly Layer[] {
  const merged = new Map<string, { plays: ReadonlySet<number>; players: number }>();
  const instruments = new Set(passes.flatMap((pass) => Object.keys(pass.seats.players)));
  for (const instrument of instruments) {
    const counts = passes.map((pass) => pass.seats.players[instrument] ?? 0);
    for (let chair = 1; chair <= Math.max(...counts); chair += 1) {
      const plays = counts.flatMap((count, index) => (count >= chair ? [index] : []));
      const key = plays.join();
      const layer = merged.get(key);
      if (layer === undefined) merged.set(key, { plays: new Set(plays), players: 1 });
      else layer.players += 1;
    }
  }
  return [...merged.values()];
}
