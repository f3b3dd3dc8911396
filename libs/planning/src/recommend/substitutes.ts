import { type Musician } from '../model/people.js';
import { type Money } from '../model/places.js';
import { type Supply } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { chairsTaken } from '../rules/chairs.js';
import { leads } from '../rules/leads.js';
import { payOf } from '../rules/money.js';
import { plays } from '../rules/plays.js';
import { type ChairOf } from '../rules/seat-keys.js';
import { seatsOf } from '../rules/seats.js';
import { viewOf, type PlanView, type Proposal } from '../view/plan-view.js';
import { chairWords, counted, instrumentWords, moneyWords, sessionWords } from '../view/words.js';
import { ChairCosts } from './chair-costs.js';
import { SeatJudge, type SeatObstacle } from './may-sit.js';
import { playersOf } from './players-of.js';

/** Somebody who may take a chair without breaking a rule. */
export interface Substitute {
  readonly musicianId: string;
  readonly name: string;
  /**
   * Change of the plan's penalties, in minor units of the problem's currency, from the one player who sits there now;
   * from an empty chair where nobody does, or several do, beside the open chair itself.
   */
  readonly extraCost: number;
  /** What the call pays; null where nobody knows. */
  readonly pay: Money | null;
  /** `primary instrument, from Vienna, 3 other calls there, EUR 180.00 for the call, EUR 20.00 more` */
  readonly reason: string;
  /** What parts him from a perfect substitute, the weightiest first; the list is in the order of these figures. */
  readonly points: readonly number[];
}

/** Somebody who plays the instrument and may not take the chair. */
export interface Unfit {
  readonly musicianId: string;
  readonly name: string;
  readonly obstacle: SeatObstacle;
  readonly reason: string;
}

export interface Substitutes {
  /** The best first. */
  readonly ranked: readonly Substitute[];
  /** In the order of the roster. */
  readonly refused: readonly Unfit[];
  /** Whoever plays the instrument, anywhere, and why those who are not ranked are not; the parts sum to `exist`. */
  readonly supply: Supply;
  /** Why nobody is ranked; null where somebody is. */
  readonly reason: string | null;
}

const NOBODY: Supply = { exist: 0, unavailable: 0, resting: 0, seated: 0, free: 0 };
const nobody = (reason: string): Substitutes => ({ ranked: [], refused: [], supply: NOBODY, reason });

/**
 * Everybody who may sit on a chair that is open, or would be if its player left: whoever sits there now is taken off it
 * first. Linear in those who play the instrument.
 */
export function substitutesFor(problem: Problem, plan: Proposal, chair: ChairOf): Substitutes {
  const full = viewOf(problem, plan);
  const session = full.session.get(chair.sessionId);
  if (session === undefined) return nobody(`There is no session "${chair.sessionId}" in the plan.`);
  if (session.start < problem.asOf)
    return nobody(`${sessionWords(full, session)} has begun and stays as it is.`);
  if (chair.chair < 1 || chair.chair > seatsOf(session.seats, chair.instrument))
    return nobody(`${sessionWords(full, session)}: ${chairWords(chair)} is not called.`);
  const there = (full.engagementsOf.get(session.id) ?? []).filter((one) => takes(full, one, chair));
  if (there.some((one) => one.groupId !== null && one.standing !== 'pencil'))
    return nobody(`${sessionWords(full, session)}: ${chairWords(chair)} is a group's, which comes whole.`);
  const leaving = new Set(there.filter((one) => one.standing !== 'pencil'));
  const view =
    leaving.size === 0
      ? full
      : viewOf(problem, {
          ...plan,
          engagements: plan.engagements.filter((one) => !leaving.has(one)),
        });
  return rankedFor(view, session, chair, new Set([...leaving].map((one) => one.musicianId)));
}

const takes = (view: PlanView, one: Engagement, { instrument, chair }: ChairOf): boolean => {
  const { from, to } = chairsTaken(one, view.groups);
  return one.instrument === instrument && from <= chair && chair < to;
};

/** Substitutes in a plan in which nobody sits on the chair; `leaving` are not asked again. */
function rankedFor(
  view: PlanView,
  session: Session,
  chair: ChairOf,
  leaving: ReadonlySet<string | null>,
): Substitutes {
  const judge = new SeatJudge(view);
  const costs = new ChairCosts(view, session, chair);
  const [only = null] = leaving.size === 1 ? leaving : [];
  const holder = view.musicians.get(only ?? '') ?? null;
  const supply = { ...NOBODY };
  const ranked: Substitute[] = [];
  const refused: Unfit[] = [];
  for (const musician of playersOf(view.problem, chair.instrument)) {
    if (leaving.has(musician.id)) continue;
    supply.exist += 1;
    const refusal = judge.refusal(seatOn(chair, musician.id), session);
    if (refusal === null) {
      ranked.push(substitute(view, costs, { chair, holder }, musician));
      supply.free += 1;
      continue;
    }
    const { obstacle } = refusal;
    refused.push({ musicianId: musician.id, name: musician.name, ...refusal });
    if (obstacle === 'seated' || obstacle === 'resting') supply[obstacle] += 1;
    else supply.unavailable += 1;
  }
  const place = new Map(ranked.map((one, index) => [one, index]));
  ranked.sort((a, b) => compareFigures(a.points, b.points) || (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return {
    ranked,
    refused,
    supply,
    reason: ranked.length > 0 ? null : noneReason(view, session, chair, supply),
  };
}

/** A proposed engagement on a chair. */
export const seatOn = ({ sessionId, instrument, chair }: ChairOf, musicianId: string): Engagement => ({
  id: null,
  sessionId,
  musicianId,
  groupId: null,
  instrument,
  chair,
  standing: 'proposed',
  fixed: false,
});

function compareFigures(a: readonly number[], b: readonly number[]): number {
  for (const [index, figure] of a.entries()) {
    const difference = figure - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What speaks for and against a player on the chair. */
interface Fitness {
  readonly isPrimary: boolean;
  readonly missingDoubles: number;
  readonly hasRank: boolean;
  readonly isLocal: boolean;
  /** On the same chair in the call before or after. */
  readonly keeps: boolean;
  /** Other calls in the same city. */
  readonly calls: number;
  readonly extraCost: number;
  readonly pay: Money | null;
  /** Of whoever sits there now. */
  readonly paidNow: Money | null;
}

function substitute(
  view: PlanView,
  costs: ChairCosts,
  { chair, holder }: { readonly chair: ChairOf; readonly holder: Musician | null },
  musician: Musician,
): Substitute {
  const place = view.session.get(chair.sessionId)?.locationId;
  const services = view.servicesOf.get(musician.id) ?? [];
  const there = services.filter(({ session }) => session.locationId === place);
  const fitness: Fitness = {
    isPrimary: plays(musician, chair.instrument) === 'primary',
    missingDoubles: costs.missingDoubles(musician),
    hasRank: (chair.chair === 1) === (leads(musician) === true),
    isLocal: costs.isLocal(musician),
    keeps: costs.keeps(musician.id),
    calls: new Set(there.map(({ session }) => session.id)).size,
    extraCost: costs.of(musician) - (holder === null ? 0 : costs.of(holder)),
    pay: payOf(musician, view.locations.get(place ?? '')),
    paidNow: holder === null ? null : payOf(holder, view.locations.get(place ?? '')),
  };
  return {
    musicianId: musician.id,
    name: musician.name,
    extraCost: fitness.extraCost,
    pay: fitness.pay,
    reason: fitnessWords(view, musician, fitness),
    points: [
      Number(!fitness.isPrimary),
      fitness.missingDoubles,
      Number(!fitness.hasRank),
      Number(!fitness.isLocal),
      Number(!fitness.keeps),
      Number(fitness.calls === 0),
      fitness.extraCost,
    ],
  };
}

function fitnessWords(view: PlanView, musician: Musician, fitness: Fitness): string {
  const { isPrimary, missingDoubles, isLocal, keeps, calls } = fitness;
  const home = view.locations.get(musician.locationId ?? '')?.name ?? 'an unknown city';
  return [
    isPrimary ? 'primary instrument' : `a double (plays ${instrumentWords(musician.instrument)})`,
    ...(missingDoubles > 0 ? [`lacks ${counted(missingDoubles, 'double')} asked of the chair`] : []),
    ...(musician.rank === null ? [] : [musician.rank]),
    isLocal ? 'local' : `from ${home}`,
    ...(keeps ? ['on this chair in the call before or after'] : []),
    calls > 0 ? `${counted(calls, 'other call')} there` : 'no other call there',
    payWords(fitness),
  ].join(', ');
}

/** What is billed; how much more that is, where it can be compared with what is billed now. */
function payWords({ pay, paidNow }: Pick<Fitness, 'pay' | 'paidNow'>): string {
  if (pay === null) return 'pay not known';
  const words = `${moneyWords(pay)} for the call`;
  return paidNow?.currency === pay.currency
    ? `${words}, ${priceWords(pay, pay.minor - paidNow.minor)}`
    : words;
}

/** `EUR 180.00 more`, `EUR 20.00 less` or `at no extra cost`; of weighed amounts, in the problem's currency. */
export const priceWords = ({ currency }: Pick<Problem, 'currency'>, minor: number): string =>
  minor === 0
    ? 'at no extra cost'
    : `${moneyWords({ minor: Math.abs(minor), currency })} ${minor > 0 ? 'more' : 'less'}`;

function noneReason(view: PlanView, session: Session, chair: ChairOf, supply: Supply): string {
  const parts = [
    [supply.seated, 'playing at that time'],
    [supply.unavailable, 'away or bound elsewhere'],
    [supply.resting, 'resting'],
  ] as const;
  const known = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const roster = supply.exist === 0 ? 'nobody on the roster plays it' : known.join(', ');
  return `${chairWords(chair)}, ${sessionWords(view, session)}: nobody can sit there (${roster})`;
}
