/**
 * Money is whole minor units throughout. A share of an amount is rounded once, half away from zero; parts that must sum
 * to a whole are split by largest remainder, so that no unit is lost or made.
 */

/** `amount × numerator / denominator`, rounded to a whole unit; exact whatever the size of the product. */
export function portion(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(denominator)) {
    const rest = product % denominator;
    const whole = (product - rest) / denominator;
    return Math.abs(rest) * 2 >= Math.abs(denominator)
      ? whole + Math.sign(product) * Math.sign(denominator)
      : whole;
  }
  const [a, n, d] = [BigInt(amount), BigInt(numerator), BigInt(denominator)];
  const doubled = 2n * a * n;
  const sign = doubled < 0n !== d < 0n ? -1n : 1n;
  return Number((doubled + sign * (d < 0n ? -d : d)) / (2n * d));
}

/** Figures of agreements may have up to three decimals: 12.5 %. */
const THOUSANDTHS = 1_000;

/** So many per cent of an amount. */
export const percentOf = (amount: number, percent: number): number =>
  portion(amount, Math.round(percent * THOUSANDTHS), 100 * THOUSANDTHS);

/**
 * `total` in whole parts in proportion to `weights` (none negative); the parts sum to it exactly. Units left over go to
 * the largest remainders, the earlier of equals first. Without any weight the first part takes all.
 */
export function splitExactly(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  if (sum === 0) return weights.map((_, at) => (at === 0 ? total : 0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((all, one) => all + one, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, rest)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
