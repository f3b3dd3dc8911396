import { type Slot } from '../model/places.js';

/** Where and when: a slot and a session that has it are one call. */
export const callKey = ({ roomId, start }: Pick<Slot, 'roomId' | 'start'>): string =>
  JSON.stringify([roomId, start]);
