import { type Musician } from '../../../model/people.js';
import { plays } from '../../../rules/plays.js';
import { chairKey } from '../../../rules/seat-keys.js';
import { costOf } from '../cost-of.js';
import { holderKey, type StaffPlan } from '../staff-plan.js';
import { seatOf, type FreeSeat } from './sections.js';

/** Somebody who could take a seat, and what he is charged there whoever sits elsewhere. */
export interface Option {
  readonly musician: Musician;
  readonly cost: number;
}

/** Who sits beside a seat in time: before or after it on the same chair of the location. */
type Neighbour = { readonly seat: number } | { readonly holder: string };

/** Seats that are given out anew while all else stands as it is. */
export interface Window {
  readonly seats: readonly FreeSeat[];
  /** The plan without whoever sits on them. */
  readonly bare: StaffPlan;
  /** By seat. */
  readonly options: readonly (readonly Option[])[];
  /** Those who follow each other on a chair. */
  readonly successions: readonly (readonly [Neighbour, Neighbour])[];
}

export function windowOf(plan: StaffPlan, seats: readonly FreeSeat[]): Window {
  const freed = new Set(seats.map(seatOf));
  const bare = plan.copy((one) => one.musicianId === null || !freed.has(chairKey(one)));
  return {
    seats,
    bare,
    options: seats.map((seat) => optionsOf(bare, seat)),
    successions: successionsOf(bare, seats),
  };
}

const optionsOf = (bare: StaffPlan, seat: FreeSeat): readonly Option[] =>
  (bare.locals.get(seat.session.locationId) ?? [])
    .filter((one) => plays(one, seat.instrument) !== null && bare.diary.obstacle(one, seat.session) === null)
    .map((musician) => ({ musician, cost: costOf(bare, seat, musician) }));

/** Pencils do not sit. */
function successionsOf(
  bare: StaffPlan,
  seats: readonly FreeSeat[],
): readonly (readonly [Neighbour, Neighbour])[] {
  const desks = new Set(seats.map(({ session, instrument, chair }) => holderKey(session, instrument, chair)));
  const free = new Map<string, [desk: string, neighbour: Neighbour][]>();
  const note = (sessionId: string, desk: string, neighbour: Neighbour): void => {
    const known = free.get(sessionId);
    if (known === undefined) free.set(sessionId, [[desk, neighbour]]);
    else known.push([desk, neighbour]);
  };
  for (const [seat, { session, instrument, chair }] of seats.entries())
    note(session.id, holderKey(session, instrument, chair), { seat });
  const view = bare.view();
  for (const { sessionId, instrument, chair, standing, musicianId, groupId } of bare.engagements) {
    const session = view.session.get(sessionId);
    if (session === undefined || standing === 'pencil') continue;
    const desk = holderKey(session, instrument, chair);
    if (desks.has(desk)) note(sessionId, desk, { holder: musicianId ?? groupId ?? '' });
  }
  const last = new Map<string, Neighbour>();
  const found: (readonly [Neighbour, Neighbour])[] = [];
  for (const { id } of view.sessions)
    for (const [desk, neighbour] of free.get(id) ?? []) {
      const before = last.get(desk);
      if (before !== undefined) found.push([before, neighbour]);
      last.set(desk, neighbour);
    }
  return found;
}
