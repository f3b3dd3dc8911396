import { type Network } from './network.js';
import { finestOf } from './cost-scaling.js';

/**
 * Turns the prices of an optimal stretch, multiples of a power of two below 1/n, into whole ones under which the flow
 * is still optimal. Of the 1/unit possible fractions at least one is used by no node; cutting the circle of fractions
 * there and rounding down keeps every reduced cost above −1, and as a whole number it is then not negative. Markets,
 * whose prices are whole, keep theirs.
 */
export function roundPrices(net: Network, from: number, to: number): void {
  const { price } = net;
  const unit = finestOf(to - from);
  const used = new Uint8Array(1 / unit);
  used[0] = 1;
  for (let node = from; node < to; node += 1) used[fractionOf(price[node]!) / unit] = 1;
  const cut = used.indexOf(0) * unit;
  for (let node = from; node < to; node += 1) price[node] = Math.floor(price[node]! - cut) + 1;
}

const fractionOf = (value: number): number => value - Math.floor(value);
