import { type Musician } from '../../model/people.js';
import { type Session } from '../../model/session.js';
import { leads } from '../../rules/leads.js';
import { plays } from '../../rules/plays.js';
import { costOf } from './cost-of.js';
import { seatAll } from './match.js';
import { type StaffPlan } from './staff-plan.js';

interface OpenSeat {
  readonly session: Session;
  readonly instrument: string;
  readonly chair: number;
  /** Who sat there last. */
  readonly holder: string | undefined;
  /** Free musicians who can take it. */
  readonly able: readonly Musician[];
}

/**
 * Fills a session's chairs with free local musicians. Whoever sat on a chair last keeps it, unless somebody who holds
 * none would cost less; then, the scarcest instruments first, each chair gets the fittest who is free; last, players are
 * moved until no open chair can be filled any more (a maximum matching), so a chair stays open only when there is nobody
 * for it.
 */
export function seatPlayers(plan: StaffPlan, session: Session): void {
  const seats = openSeats(plan, session);
  if (seats.length === 0) return;
  const taker = new Map<OpenSeat, Musician>();
  const used = new Set<string>();
  const seat = (chair: OpenSeat, musician: Musician | undefined): void => {
    if (musician === undefined || used.has(musician.id)) return;
    taker.set(chair, musician);
    used.add(musician.id);
  };
  const holders = new Set(seats.map(({ holder }) => holder));
  for (const chair of seats) {
    const others = chair.able.filter(({ id }) => id === chair.holder || !holders.has(id));
    const best = fittest(plan, chair, others);
    if (best?.id === chair.holder) seat(chair, best);
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
  const able = new Map<string, readonly Musician[]>();
  const ableFor = (instrument: string): readonly Musician[] => {
    const players =
      able.get(instrument) ??
      plan
        .playersOf(session.locationId, instrument)
        .filter((musician) => plan.diary.obstacle(musician, session) === null);
    able.set(instrument, players);
    return players;
  };
  return plan.openIn(session).map(({ instrument, chair }) => ({
    session,
    instrument,
    chair,
    holder: plan.holderOf(session, instrument, chair),
    able: ableFor(instrument),
  }));
}

/** Whoever costs least, changes of player included; then who fits better; then the roster's order. */
function fittest(plan: StaffPlan, chair: OpenSeat, free: readonly Musician[]): Musician | undefined {
  let best: { readonly musician: Musician; readonly cost: number; readonly points: number } | undefined;
  for (const musician of free) {
    const cost = costWithChange(plan, chair, musician);
    if (best !== undefined && cost > best.cost) continue;
    const points = unfitness(plan, chair, musician);
    if (best === undefined || cost < best.cost || points < best.points) best = { musician, cost, points };
  }
  return best?.musician;
}

/** What somebody costs on a chair, with the change of player he may be. */
const costWithChange = (plan: StaffPlan, seat: OpenSeat, musician: Musician): number =>
  costOf(plan, seat, musician) +
  (seat.holder === undefined || seat.holder === musician.id ? 0 : plan.problem.weights.playerChange);

/** The holder first; primary before double, by rank, known faces before new ones. */
const unfitness = (plan: StaffPlan, { instrument, chair, holder }: OpenSeat, musician: Musician): number =>
  (musician.id === holder ? 0 : 8) +
  (plays(musician, instrument) === 'primary' ? 0 : 4) +
  ((chair === 1) === (leads(musician) === true) ? 0 : 2) +
  (plan.diary.isUsed(musician.id) ? 0 : 1);
