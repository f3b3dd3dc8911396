import { type Instance } from '../instance.js';

/** Sums of doubles are off by less than this part of their terms. */
export const RELATIVE_ERROR = 1e-11;
const LEAST_ERROR = 1e-6;

/**
 * A bound that was summed up in doubles, made safe: lowered by more than the sums can be off, and raised to the next
 * whole amount where all costs are whole.
 */
export function roundedUp({ kinds, slotCost }: Instance, bound: number): number {
  const safe = bound - LEAST_ERROR - Math.abs(bound) * RELATIVE_ERROR;
  const whole =
    slotCost.every(Number.isInteger) &&
    kinds.every(
      (kind) =>
        Number.isInteger(kind.cost) && (kind.tiers !== null || kind.chairCost.every(Number.isInteger)),
    );
  return Math.max(0, whole ? Math.ceil(safe) : safe);
}
