import { coveredMs, subtract, type Interval } from '#clock';
import { type Busy } from '../model/places.js';

interface Presence {
  /** null: whenever not busy. */
  readonly available: readonly Interval[] | null;
  readonly busy: readonly Busy[];
}

/** How much of a call somebody or something is not to be had for, in started minutes. */
export function missingMinutes({ available, busy }: Presence, call: Interval): number {
  const free = subtract(available ?? [call], busy);
  return Math.ceil(coveredMs(subtract([call], free)) / 60_000);
}
