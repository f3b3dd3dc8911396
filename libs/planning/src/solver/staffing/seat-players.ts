import { type Musician } from '../../model/people.js';
import { type Session } from '../../model/session.js';
import { doublesOf } from '../../rules/seats.js';
import { leads } from '../../rules/leads.js';
import { plays } from '../../rules/plays.js';
import { seatAll } from './match.js';
import { holderKey, type StaffPlan } from './staff-plan.js';

interface OpenSeat {
  readonly instrument: string;
  readonly chair: number;
  readonly doubles: readonly string[];
  /** Free musicians who can take it. */
  readonly able: readonly Musician[];
}

/**
 * Fills a session's chairs with free local musicians. Whoever sat on a chair last keeps it; then, the scarcest
 * instruments first, each chair gets the fittest who is free; last, players are moved until no open chair can be filled
 * any more (a maximum matching), so a chair stays open only when there is nobody for it.
 */
export function seatPlayers(plan: StaffPlan, session: Session): void {
  const seats = openSeats(plan, session);
  const taker = new Map<OpenSeat, Musician>();
  const used = new Set<string>();
  const seat = (chair: OpenSeat, musician: Musician | undefined): void => {
    if (musician === undefined || used.has(musician.id)) return;
    taker.set(chair, musician);
    used.add(musician.id);
  };
  for (const chair of seats) {
    const holder = plan.holders.get(holderKey(session, chair.instrument, chair.chair));
    seat(
      chair,
      chair.able.find((musician) => musician.id === holder),
    );
  }
  const scarce = seats.filter((chair) => !taker.has(chair)).sort((a, b) => a.able.length - b.able.length);
  for (const chair of scarce) {
    const free = chair.able.filter((musician) => !used.has(musician.id));
    seat(chair, fittest(plan, chair, free));
  }
  const complete = seatAll(seats, (chair) => chair.able, taker);
  for (const chair of seats) {
    const musician = complete.get(chair);
    if (musician !== undefined) plan.engage(session, musician, chair.instrument, chair.chair);
  }
}

function openSeats(plan: StaffPlan, session: Session): readonly OpenSeat[] {
  const open = Object.entries(session.seats.players).flatMap(([instrument, count]) =>
    Array.from({ length: count }, (_, index) => index + 1)
      .filter((chair) => !plan.isTaken(session, instrument, chair))
      .map((chair) => ({ instrument, chair })),
  );
  if (open.length === 0) return [];
  const free = (plan.locals.get(session.locationId) ?? []).filter(
    (musician) => plan.diary.obstacle(musician, session) === null,
  );
  const able = new Map<string, readonly Musician[]>();
  return open.map(({ instrument, chair }) => {
    const players = able.get(instrument) ?? free.filter((musician) => plays(musician, instrument) !== null);
    able.set(instrument, players);
    return { instrument, chair, able: players, doubles: doublesOf(session.seats, instrument, chair) };
  });
}

/** Primary before double, the doubles asked for, rank, known faces before new ones; then the roster's order. */
function fittest(plan: StaffPlan, chair: OpenSeat, free: readonly Musician[]): Musician | undefined {
  const unfitness = (musician: Musician): number =>
    (plays(musician, chair.instrument) === 'primary' ? 0 : 100) +
    10 * chair.doubles.filter((double) => plays(musician, double) === null).length +
    ((chair.chair === 1) === (leads(musician) === true) ? 0 : 2) +
    (plan.diary.isUsed(musician.id) ? 0 : 1);
  let best: { readonly musician: Musician; readonly points: number } | undefined;
  for (const musician of free) {
    const points = unfitness(musician);
    if (best === undefined || points < best.points) best = { musician, points };
  }
  return best?.musician;
}
