import { playerChanges } from '../../../constraints/continuity.js';
import { type Musician } from '../../../model/people.js';
import { absenceOf } from '../../../rules/presence.js';
import { plays } from '../../../rules/plays.js';
import { chairKey } from '../../../rules/seat-keys.js';
import { costOf } from '../cost-of.js';
import { type StaffPlan } from '../staff-plan.js';
import { seatOf, type FreeSeat } from './sections.js';

/** What might be better in a part of a plan. */
export interface Trouble {
  /** Chairs that nobody sits on, though somebody is there who plays their instrument. */
  readonly open: number;
  /** Minor units: what players are charged above the least anybody could be, and their changes. */
  readonly excess: number;
  /** Players who could come and are in no session. */
  readonly unasked: number;
}

/** Looks at the seats of a part one by one, so what it finds may have no remedy. */
export function troubleIn(plan: StaffPlan): (seats: readonly FreeSeat[]) => Trouble {
  const changed = new Set(playerChanges(plan.view()).map(({ to }) => chairKey(to)));
  const holders = new Map(plan.added.map((one) => [chairKey(one), one.musicianId]));
  return (seats) => {
    const unasked = new Set<string>();
    let open = 0;
    let excess = 0;
    for (const seat of seats) {
      const able = ableFor(plan, seat);
      for (const { id } of able) if (!plan.isEngaged(id)) unasked.add(id);
      const costs = able.map((one) => costOf(plan, seat, one));
      const holder = able.findIndex(({ id }) => id === holders.get(seatOf(seat)));
      if (holder < 0) open += able.length > 0 ? 1 : 0;
      else excess += costs[holder]! - Math.min(...costs);
      if (changed.has(seatOf(seat))) excess += plan.problem.weights.playerChange;
    }
    return { open, excess, unasked: unasked.size };
  };
}

/** Locals who are there and play it, whatever else they do. */
const ableFor = (plan: StaffPlan, { session, instrument }: FreeSeat): readonly Musician[] =>
  (plan.locals.get(session.locationId) ?? []).filter(
    (one) => plays(one, instrument) !== null && absenceOf(one, session) === null,
  );
