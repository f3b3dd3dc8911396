import { type Engagement, type Standing } from '../model/session.js';
import { grouped } from '../view/indexes.js';
import { type ComparedSide } from './compared.js';
import { byChair } from './in-fixed-order.js';
import { type Pair } from './figures.js';
import { type PairedSessions } from './pair-sessions.js';
import { partyKey, type Party } from './people.js';

/** A chair of a session as one plan has it. */
export interface SeatAt {
  readonly sessionId: string;
  readonly instrument: string;
  readonly chair: number;
  readonly standing: Standing;
}

/** Somebody on a chair of one plan only. */
export type SeatOf = Party & SeatAt;

export type EngagementAspect = 'session' | 'minutes' | 'instrument' | 'chair';

/** Somebody who comes to the same session in both plans, and not in the same way. */
export interface EngagementMove extends Party, Pair<SeatAt> {
  /** `session`: moved with the session; `minutes`: its call is longer or shorter. */
  readonly aspects: readonly EngagementAspect[];
}

/**
 * a has as many engagements as are lost, moved and the same; b has as many as are gained, moved and the same. How firmly
 * somebody is bound is no difference. Each list in the order of the sessions and the score, of a where it is in both.
 */
export interface EngagementsComparison {
  readonly same: number;
  readonly lost: readonly SeatOf[];
  readonly gained: readonly SeatOf[];
  /** In both plans for the same session, but to be told anew: another chair, or the session's other place or time. */
  readonly moved: readonly EngagementMove[];
}

/** Engagements are known by who comes to which session, since ids differ from plan to plan. */
export function compareEngagements(
  a: ComparedSide,
  b: ComparedSide,
  paired: PairedSessions,
): EngagementsComparison {
  const partners = partnersOf(a, b, paired);
  const taken = new Set(partners.values());
  const inBoth = a.engagements.flatMap((one) => {
    const other = partners.get(one);
    return other === undefined ? [] : [moveOf(a, b, { a: one, b: other })];
  });
  const moved = inBoth.filter((move) => move.aspects.length > 0);
  return {
    same: inBoth.length - moved.length,
    lost: a.engagements.filter((one) => !partners.has(one)).map(seatOf),
    gained: b.engagements.filter((one) => !taken.has(one)).map(seatOf),
    moved,
  };
}

/** The engagement of b that one of a is, for those that are in both. */
function partnersOf(
  a: ComparedSide,
  b: ComparedSide,
  { pairs }: PairedSessions,
): ReadonlyMap<Engagement, Engagement> {
  const servicesOfA = grouped(a.engagements, (one) => one.sessionId);
  const servicesOfB = grouped(b.engagements, (one) => one.sessionId);
  const partners = new Map<Engagement, Engagement>();
  for (const pair of pairs) {
    const there = grouped(servicesOfB.get(pair.b.id) ?? [], partyKey);
    for (const [party, seats] of grouped(servicesOfA.get(pair.a.id) ?? [], partyKey))
      pairSeats(seats, there.get(party) ?? []).forEach((one) => partners.set(one.a, one.b));
  }
  return partners;
}

/** A party has one chair of a session, or more by mistake: the chairs that are in both first, then in the score's order. */
function pairSeats(seats: readonly Engagement[], others: readonly Engagement[]): readonly Pair<Engagement>[] {
  const free = [...others];
  const moving: Engagement[] = [];
  const pairs: Pair<Engagement>[] = [];
  for (const seat of seats) {
    const index = free.findIndex((one) => byChair(one, seat) === 0);
    if (index < 0) moving.push(seat);
    else pairs.push(...free.splice(index, 1).map((other) => ({ a: seat, b: other })));
  }
  free.slice(0, moving.length).forEach((other, index) => pairs.push({ a: moving[index]!, b: other }));
  return pairs;
}

function moveOf(a: ComparedSide, b: ComparedSide, pair: Pair<Engagement>): EngagementMove {
  const one = a.session.get(pair.a.sessionId);
  const other = b.session.get(pair.b.sessionId);
  const differs: Readonly<Record<EngagementAspect, boolean>> = {
    session: one?.roomId !== other?.roomId || one?.start !== other?.start,
    minutes: one?.minutes !== other?.minutes,
    instrument: pair.a.instrument !== pair.b.instrument,
    chair: pair.a.chair !== pair.b.chair,
  };
  const { musicianId, groupId } = pair.a;
  return {
    musicianId,
    groupId,
    a: seatAt(pair.a),
    b: seatAt(pair.b),
    aspects: (Object.keys(differs) as EngagementAspect[]).filter((aspect) => differs[aspect]),
  };
}

const seatAt = ({ sessionId, instrument, chair, standing }: Engagement): SeatAt => ({
  sessionId,
  instrument,
  chair,
  standing,
});

const seatOf = (engagement: Engagement): SeatOf => ({
  musicianId: engagement.musicianId,
  groupId: engagement.groupId,
  ...seatAt(engagement),
});
