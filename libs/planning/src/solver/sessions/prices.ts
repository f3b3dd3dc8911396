import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { weighed } from '../../rules/money.js';
import { type Draft } from './draft.js';
import { chairCost, raise } from './workload.js';

/** What a call is, wherever it stands. */
export type Call = Pick<Slot, 'roomId' | 'locationId' | 'localStart' | 'start' | 'end'>;

/** What calls cost before anybody is engaged, in whole minor units of the problem's currency. */
export interface Prices {
  /** Hire of a call's room; none where it is paid in any case. */
  readonly hire: (slot: Pick<Slot, 'roomId' | 'booked'>) => number;
  /** A called chair in a slot, of an instrument by index. */
  readonly chair: (call: Call, instrument: number) => number;
}

/** By the rates of rooms and locations; there every chair of a location costs the same. */
export function pricesOf(problem: Problem): Prices {
  const hire = new Map(problem.rooms.map((room) => [room.id, weighed(problem, room.hire)]));
  const chair = new Map(problem.locations.map((one) => [one.id, chairCost(problem, one)]));
  return {
    hire: ({ roomId, booked }) => (booked === true ? 0 : (hire.get(roomId) ?? 0)),
    chair: ({ locationId }) => chair.get(locationId) ?? 0,
  };
}

/** Hire and called chairs of drafts. */
export const costOfDrafts = (drafts: readonly Draft[], { hire, chair }: Prices): number =>
  drafts.reduce((sum, { slot, passes }) => {
    const most = new Int32Array(passes[0]?.seats.length ?? 0);
    for (const pass of passes) raise(most, pass.seats);
    return most.reduce(
      (total, count, instrument) => total + count * chair(slot, instrument),
      sum + hire(slot),
    );
  }, 0);
