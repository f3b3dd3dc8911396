import { matchFilms } from '../conform/match-films.js';
import { endOf, stripAt, type Strip } from '../conform/strips.js';
import { inFilmOrder, type PlacedMusic } from './placed-music.js';

/** Placements of two cuts that play the same stretch of the same music. */
export interface MusicPair {
  readonly old: PlacedMusic;
  readonly now: PlacedMusic;
  readonly inOrder: boolean;
}

/**
 * Which placement became which: the same music, as much of it as can in its order, and then what was put elsewhere.
 * Music may overlap in a cut, so placements are laid end to end in the order in which they are heard, and matched as
 * shots are.
 */
export function pairMusic(old: readonly PlacedMusic[], now: readonly PlacedMusic[]): readonly MusicPair[] {
  const keys = new Map<string, number>();
  const [olds, news] = [inFilmOrder(old), inFilmOrder(now)];
  const [oldStrips, newStrips] = [endToEnd(olds, keys), endToEnd(news, keys)];
  const pairs = new Map<string, MusicPair>();
  for (const match of matchFilms(oldStrips, newStrips)) {
    let [oldAt, newAt] = [match.oldStart, match.newStart];
    const end = match.newStart + match.frames;
    while (newAt < end) {
      const [one, other] = [stripAt(oldStrips, oldAt), stripAt(newStrips, newAt)];
      const [oldMusic, newMusic] = [olds[one?.shot ?? -1], news[other?.shot ?? -1]];
      if (one === undefined || other === undefined || oldMusic === undefined || newMusic === undefined) break;
      pairs.set(`${one.shot} ${other.shot}`, { old: oldMusic, now: newMusic, inOrder: match.inOrder });
      const step = Math.min(endOf(one) - oldAt, endOf(other) - newAt, end - newAt);
      oldAt += step;
      newAt += step;
    }
  }
  return [...pairs.values()];
}

function endToEnd(music: readonly PlacedMusic[], keys: Map<string, number>): readonly Strip[] {
  let at = 0;
  return music.map(({ versionId, label, sourceIn, sourceOut }, shot) => {
    const name = versionId ?? `clip ${label}`;
    const key = keys.get(name) ?? keys.size;
    keys.set(name, key);
    const start = at;
    at += sourceOut - sourceIn;
    return { shot, key, frame: sourceIn, start, frames: sourceOut - sourceIn };
  });
}
