import { type Pass } from '../model/music.js';

/** So many passes at most are pulled out together by trying every set; more are pulled one after another. */
const MOST_TRIED = 3;

/**
 * The smallest set of passes without which the rest fits; of equally small ones the one with the least music. Beyond
 * three, the longest pass goes until the rest fits.
 */
export function fewestToPull(
  passes: readonly Pass[],
  fits: (rest: readonly Pass[]) => boolean,
): readonly Pass[] {
  for (let size = 0; size <= Math.min(MOST_TRIED, passes.length); size += 1) {
    let best: readonly Pass[] | null = null;
    for (const set of setsOf(passes, size))
      if (
        (best === null || secondsOf(set) < secondsOf(best)) &&
        fits(passes.filter((one) => !set.includes(one)))
      )
        best = set;
    if (best !== null) return best;
  }
  const rest = passes.toSorted((a, b) => a.seconds - b.seconds);
  const pulled: Pass[] = [];
  for (let last = rest.pop(); last !== undefined; last = rest.pop()) {
    pulled.push(last);
    if (fits(rest)) break;
  }
  return pulled;
}

const secondsOf = (passes: readonly Pass[]): number => passes.reduce((sum, pass) => sum + pass.seconds, 0);

function* setsOf(passes: readonly Pass[], size: number, from = 0): Generator<readonly Pass[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, pass] of passes.entries())
    if (index >= from) for (const rest of setsOf(passes, size - 1, index + 1)) yield [pass, ...rest];
}
