import { playerInstrument } from '#lineup';
import { type Musician } from '../model/people.js';

/** How a musician can take a chair of an instrument: with the primary instrument, with a double, or not at all. */
export function plays(
  musician: Pick<Musician, 'instrument' | 'doubles'>,
  chair: string,
): 'primary' | 'double' | null {
  const wanted = playerInstrument(chair);
  if (playerInstrument(musician.instrument) === wanted) return 'primary';
  return musician.doubles.some((double) => playerInstrument(double) === wanted) ? 'double' : null;
}

/** Whether whoever plays one instrument sits on the chairs of the other: violin I and violin II are one. */
export const sameInstrument = (one: string, other: string): boolean =>
  playerInstrument(one) === playerInstrument(other);
