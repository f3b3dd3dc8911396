import { scaleOf, type ScaleOfCall } from '../terms/scale.js';
import { type Term } from '../terms/term.js';
import { type TermsInForce } from '../terms/terms-in-force.js';
import { payLine, type PayLine } from './pay-line.js';
import { NO_NOTE, payNote } from '../says/pay-says.js';
import { type PaidCall, type Payee } from './paid-call.js';

/** What everything else is reckoned on: the pay of the call itself. */
export interface BasePay {
  readonly minor: number;
  readonly currency: string;
  /** Elapsed minutes it covers; what is worked beyond them is overtime. */
  readonly minutes: number;
  readonly term: Term | null;
}

/** The pay of the call itself; `base` null: no rate is known, and the only line says so. */
export interface BaseResult {
  readonly base: BasePay | null;
  readonly lines: readonly PayLine[];
  /** Minutes the base would cover, known or not. */
  readonly covered: number;
}

const NO_GROUP_FEE = payNote('PAY.NO_GROUP_FEE', {});
const AGREED = payNote('PAY.AGREED_FOR_CALL', {});

type Scale = (minutes: number, payee: Pick<Payee, 'rank' | 'rateClass' | 'instrument'>) => ScaleOfCall | null;

/** The scale of a call for players alike in rank, class and instrument; each kind of player is looked up once. */
export function scalesOf({ terms, headcount }: PaidCall): Scale {
  const known = new Map<string, ScaleOfCall | null>();
  return (callMinutes, { rank, rateClass, instrument }) => {
    if (terms === null) return null;
    const key = `${callMinutes} ${instrument} ${rank} ${rateClass}`;
    let found = known.get(key);
    if (found === undefined) {
      const who = { ...(rank === null ? {} : { rank }), ...(rateClass === null ? {} : { rateClass }) };
      found = scaleOf(terms, { callMinutes, headcount, instrument, ...who });
      known.set(key, found);
    }
    return found;
  };
}

/**
 * Minutes of a call that the scale pays. A length that the agreement knows, or one shorter than all, is paid as such;
 * another is a known call with overtime.
 */
export function coveredMinutes(terms: TermsInForce | null, minutes: number): number {
  const lengths = (terms?.all('call-minutes') ?? []).map(({ value }) => value);
  const within = lengths.filter((length) => length <= minutes);
  return within.length === 0 ? minutes : Math.max(...within);
}

/** By the player's own rate, or by scale; a short call is topped up to the shortest that is paid. */
export function basePay(call: PaidCall, payee: Payee, scale: Scale): BaseResult {
  const { agreement, terms, minutes } = call;
  const { engagement, kind, own } = payee;
  if (own !== null || kind === 'group') return agreedPay(call, payee);
  const covered = coveredMinutes(terms, minutes);
  const called = scale(covered, payee);
  if (called === null) {
    const note = payNote(terms === null ? 'PAY.NO_AGREEMENT' : 'PAY.NO_SCALE', {});
    const line = payLine({ kind: 'scale', agreement, parameter: 'scale', engagement, noted: note });
    return { base: null, lines: [line], covered };
  }
  const { currency, term } = called;
  const first = payLine({
    kind: 'scale',
    agreement,
    parameter: 'scale',
    engagement,
    rate: called.minor,
    minor: called.minor,
    currency,
    term,
    noted: called.exact ? NO_NOTE : payNote('PAY.IN_PROPORTION', { minutes: term.when.callMinutes ?? 0 }),
  });
  const top = topUp(call, payee, scale, called, covered);
  const minor = called.minor + (top?.minor ?? 0);
  return {
    base: { minor, currency, minutes: covered, term },
    lines: top === null ? [first] : [first, top],
    covered,
  };
}

function agreedPay({ agreement, minutes }: PaidCall, { engagement, kind, own }: Payee): BaseResult {
  const line = payLine({
    kind: kind === 'group' ? 'group-fee' : 'own-rate',
    agreement,
    parameter: null,
    engagement,
    rate: own?.minor ?? null,
    minor: own?.minor ?? null,
    currency: own?.currency ?? null,
    noted: own === null ? NO_GROUP_FEE : AGREED,
  });
  return {
    base: own === null ? null : { ...own, minutes, term: null },
    lines: [line],
    covered: minutes,
  };
}

function topUp(
  { agreement, terms }: PaidCall,
  payee: Payee,
  scale: Scale,
  called: ScaleOfCall,
  covered: number,
): PayLine | null {
  const least = terms?.figure('minimum-call-minutes') ?? null;
  if (least === null || least.value <= covered) return null;
  const minimum = scale(least.value, payee);
  if (minimum === null || minimum.currency !== called.currency || minimum.minor <= called.minor) return null;
  return payLine({
    kind: 'minimum-call',
    agreement,
    parameter: 'minimum-call-minutes',
    engagement: payee.engagement,
    quantity: least.value - covered,
    unit: 'minutes',
    minor: minimum.minor - called.minor,
    currency: called.currency,
    term: least,
    noted: payNote('PAY.MINIMUM_CALL', { minutes: covered, paid: least.value }),
  });
}
