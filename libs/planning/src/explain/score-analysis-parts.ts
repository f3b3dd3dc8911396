import { payOfSession } from '../check/pay.js';
import { chairPay } from '../constraints/chair-pay.js';
import { type Violation } from '../model/violation.js';
import { type PlanView } from '../view/plan-view.js';
import { passWords, roomWords, sessionWords } from '../view/words.js';

/** Somebody or something that breaches of a rule involve, with its part in them. */
export interface Contributor {
  readonly kind: 'session' | 'pass' | 'room' | 'musician' | 'group' | 'staff';
  readonly id: string;
  /** What a person calls it. */
  readonly name: string;
  /** Breaches that involve it. */
  readonly count: number;
  /** Its part in the amount and the penalty of those breaches. */
  readonly amount: number;
  readonly penalty: number;
}

/** The largest parts in a rule's breaches, and what is left for others and for breaches that involve none of the kind. */
export interface Parts {
  readonly top: readonly Contributor[];
  readonly rest: { readonly amount: number; readonly penalty: number };
}

/** Who or what one breach is shared among; a weight says how much of it falls to each. */
export interface Share {
  readonly kind: Contributor['kind'];
  readonly id: string;
  readonly weight: number;
}

const even = (kind: Contributor['kind'], ids: readonly string[] = []): readonly Share[] =>
  [...new Set(ids)].map((id) => ({ kind, id, weight: 1 }));

export const sessionsIn = (_view: PlanView, { involved }: Violation): readonly Share[] =>
  even('session', involved.sessions);

export const passesIn = (_view: PlanView, { involved }: Violation): readonly Share[] =>
  even('pass', involved.passes);

export const roomsIn = (_view: PlanView, { involved }: Violation): readonly Share[] =>
  even('room', involved.rooms);

/** Musicians, groups and staff. The pay of a session is shared by what each is paid, everything else evenly. */
export function peopleIn(view: PlanView, violation: Violation): readonly Share[] {
  const { involved, constraint, cost } = violation;
  if (constraint === chairPay.id && cost !== null) return payeesOf(view, involved.sessions, cost.currency);
  return [
    ...even('musician', involved.musicians),
    ...even('group', involved.groups),
    ...even('staff', involved.staff),
  ];
}

function payeesOf(view: PlanView, sessions: readonly string[] = [], currency: string): readonly Share[] {
  return sessions.flatMap((id) => {
    const session = view.session.get(id);
    if (session === undefined) return [];
    const { players, groups } = payOfSession(view, session);
    return [...players, ...groups]
      .filter(({ money }) => money.currency === currency)
      .map(({ engagement: { musicianId, groupId }, money: { minor } }): Share =>
        musicianId !== null
          ? { kind: 'musician', id: musicianId, weight: minor }
          : { kind: 'group', id: groupId ?? '', weight: minor },
      );
  });
}

/** An amount in whole parts, as nearly by weight as can be, that sum to it exactly; evenly where nothing weighs. */
export function prorate(amount: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const by = all > 0 ? weights : weights.map(() => 1);
  const whole = all > 0 ? all : weights.length;
  let weight = 0;
  let given = 0;
  return by.map((one, index) => {
    weight += one;
    const until = index === by.length - 1 ? amount : Math.round((amount / whole) * weight);
    const part = until - given;
    given = until;
    return part;
  });
}

/** Shares breaches of one rule out among what they involve; the `most` largest parts are named. Linear in the shares. */
export function partsOf(
  view: PlanView,
  violations: readonly Violation[],
  sharesIn: (view: PlanView, violation: Violation) => readonly Share[],
  most: number,
): Parts {
  const tally = new Map<string, Tally>();
  let [amount, penalty] = [0, 0];
  for (const violation of violations) {
    const shares = sharesIn(view, violation);
    const weights = shares.map((one) => one.weight);
    const amounts = prorate(violation.amount, weights);
    const penalties = prorate(violation.penalty, weights);
    amount += violation.amount;
    penalty += violation.penalty;
    for (const [index, { kind, id }] of shares.entries()) {
      const own = tally.get(`${kind} ${id}`) ?? { kind, id, count: 0, amount: 0, penalty: 0 };
      tally.set(`${kind} ${id}`, own);
      own.count += 1;
      own.amount += amounts[index] ?? 0;
      own.penalty += penalties[index] ?? 0;
    }
  }
  const top = largest([...tally.values()], most, heavier).map((one) => ({ ...one, name: nameOf(view, one) }));
  return {
    top,
    rest: {
      amount: top.reduce((left, one) => left - one.amount, amount),
      penalty: top.reduce((left, one) => left - one.penalty, penalty),
    },
  };
}

interface Tally {
  readonly kind: Contributor['kind'];
  readonly id: string;
  count: number;
  amount: number;
  penalty: number;
}

const heavier = (a: Tally, b: Tally): number =>
  b.penalty - a.penalty || b.amount - a.amount || b.count - a.count;

/** The first `most` in an order; of equals, the earlier. Linear in the items. */
export function largest<T>(items: readonly T[], most: number, order: (a: T, b: T) => number): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (found.length >= most && (last === undefined || order(item, last) >= 0)) continue;
    let at = found.length;
    while (at > 0 && order(item, found[at - 1]!) < 0) at -= 1;
    found.splice(at, 0, item);
    if (found.length > most) found.pop();
  }
  return found;
}

function nameOf(view: PlanView, { kind, id }: Pick<Contributor, 'kind' | 'id'>): string {
  switch (kind) {
    case 'session': {
      const session = view.session.get(id);
      return session === undefined ? id : sessionWords(view, session);
    }
    case 'pass':
      return passWords(view, id);
    case 'room':
      return roomWords(view, id);
    case 'musician':
      return view.musicians.get(id)?.name ?? id;
    case 'group':
      return view.groups.get(id)?.name ?? id;
    case 'staff':
      return view.problem.staff.find((member) => member.id === id)?.name ?? id;
  }
}
