/**
 * Integer division without floating-point error, for any safe integers and positive divisors: `a / b` alone can round
 * a quotient just below a whole number up to it.
 */
export function floorDivide(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  return (dividend - remainder) / divisor - (remainder < 0 ? 1 : 0);
}

/** The nearest integer to `dividend / divisor`; halves go up (towards the later moment). */
export const divideHalfUp = (dividend: number, divisor: number): number =>
  floorDivide(2 * dividend + divisor, 2 * divisor);
