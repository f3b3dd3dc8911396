import { sumOf } from '../order.js';

interface Sized {
  /** Lines it is high. */
  readonly lines: number;
}

const heightOf = (blocks: readonly Sized[]): number => sumOf(blocks, ({ lines }) => lines);

/** All ways of parting blocks into columns without changing their order, the fullest first columns leading. */
function* partings<B>(blocks: readonly B[], columns: number): Generator<readonly (readonly B[])[]> {
  if (columns === 1) {
    yield [blocks];
    return;
  }
  for (let many = blocks.length; many >= 0; many -= 1)
    for (const others of partings(blocks.slice(many), columns - 1)) yield [blocks.slice(0, many), ...others];
}

/** Blocks in reading order, shared out to columns so that the highest is as low, and all are as even, as can be. */
export function inColumns<B extends Sized>(blocks: readonly B[], columns: number): readonly (readonly B[])[] {
  let best: readonly (readonly B[])[] = [blocks];
  let least = [Infinity, Infinity] as readonly [number, number];
  for (const parting of partings(blocks, columns)) {
    const heights = parting.map(heightOf);
    const highest = Math.max(...heights);
    const unevenness = sumOf(heights, (height) => height ** 2);
    if (highest > least[0] || (highest === least[0] && unevenness >= least[1])) continue;
    best = parting;
    least = [highest, unevenness];
  }
  return best;
}
