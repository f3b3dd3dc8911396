import { type Musician } from '../../../model/people.js';
import { plays } from '../../../rules/plays.js';
import { chairKey } from '../../../rules/seat-keys.js';
import { grouped } from '../../../view/indexes.js';
import { costOf } from '../cost-of.js';
import { holderKey } from '../occupied.js';
import { type StaffPlan } from '../staff-plan.js';
import { seatOf, type FreeSeat } from './sections.js';

/** Somebody who could take a seat, and what he is charged there whoever sits elsewhere. */
export interface Option {
  readonly musician: Musician;
  readonly cost: number;
}

/** A seat of the window, or who stands on one that is not. */
export type Place = { readonly seat: number } | { readonly holder: string };

/** Two places that follow each other on a chair of the location once all seats of the window between them are open. */
export interface Succession {
  readonly before: Place;
  readonly between: readonly number[];
  readonly after: Place;
}

/** Seats that are given out anew while all else stands as it is. */
export interface Window {
  readonly seats: readonly FreeSeat[];
  /** The plan without whoever sits on them. */
  readonly bare: StaffPlan;
  /** By seat. */
  readonly options: readonly (readonly Option[])[];
  /** By chair of the location: its places in time order. */
  readonly desks: readonly (readonly Place[])[];
}

export function windowOf(plan: StaffPlan, seats: readonly FreeSeat[]): Window {
  const freed = new Set(seats.map(seatOf));
  const bare = plan.copy((one) => one.musicianId === null || !freed.has(chairKey(one)));
  return {
    seats,
    bare,
    options: seats.map((seat) => optionsOf(bare, seat)),
    desks: desksOf(bare, seats),
  };
}

const optionsOf = (bare: StaffPlan, seat: FreeSeat): readonly Option[] =>
  (bare.locals.get(seat.session.locationId) ?? [])
    .filter((one) => plays(one, seat.instrument) !== null && bare.diary.obstacle(one, seat.session) === null)
    .map((musician) => ({ musician, cost: costOf(bare, seat, musician) }));

/** Pencils do not sit. */
function desksOf(bare: StaffPlan, seats: readonly FreeSeat[]): readonly (readonly Place[])[] {
  const free = new Set(seats.map(({ session, instrument, chair }) => holderKey(session, instrument, chair)));
  const inSession = new Map<string, [desk: string, place: Place][]>();
  const note = (sessionId: string, desk: string, place: Place): void => {
    const known = inSession.get(sessionId);
    if (known === undefined) inSession.set(sessionId, [[desk, place]]);
    else known.push([desk, place]);
  };
  for (const [seat, { session, instrument, chair }] of seats.entries())
    note(session.id, holderKey(session, instrument, chair), { seat });
  const view = bare.view();
  for (const { sessionId, instrument, chair, standing, musicianId, groupId } of bare.engagements) {
    const session = view.session.get(sessionId);
    if (session === undefined || standing === 'pencil') continue;
    const desk = holderKey(session, instrument, chair);
    if (free.has(desk)) note(sessionId, desk, { holder: musicianId ?? groupId ?? '' });
  }
  const inTime = view.sessions.flatMap(({ id }) => inSession.get(id) ?? []);
  return [...grouped(inTime, ([desk]) => desk).values()].map((places) => places.map(([, place]) => place));
}

/** Who follows whom where some seats of a window are open. */
export function successionsOf({ desks }: Window, isOpen: (seat: number) => boolean): readonly Succession[] {
  return desks.flatMap((places) => {
    const found: Succession[] = [];
    let before: Place | null = null;
    let between: number[] = [];
    for (const place of places) {
      if ('seat' in place && isOpen(place.seat)) {
        between.push(place.seat);
        continue;
      }
      if (before !== null) found.push({ before, between, after: place });
      [before, between] = [place, []];
    }
    return found;
  });
}
