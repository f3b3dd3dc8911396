import { type Amount, type RateTable } from '../money/exchange.js';
import { splitExactly } from '../money/portion.js';
import { type PayKind, type PayLine } from '../pay/pay-line.js';
import { type PaidCall } from '../pay/paid-call.js';
import { payOfCall, totalsOf } from '../pay/pay-of-call.js';

/** A call with everything that it costs beside pay. */
export interface CostedCall {
  readonly call: PaidCall;
  /** Local date of its start: exchange is at the rate of that day. */
  readonly date: string;
  /** Null: there is no bill of a room, as for a call that was cancelled in time. */
  readonly hire: Amount | null;
  /** Fees of people whom the call needs, in this session. */
  readonly staff: readonly { readonly id: string; readonly fee: Amount }[];
}

/** What money goes to, as budgets have it. */
export type CostGroup = 'pay' | 'porterage' | 'use' | 'rooms' | 'staff';

/** One cost of one call. */
export interface CostLine {
  readonly category: CostGroup;
  readonly kind: PayKind | 'hire' | 'fee';
  /** Session and engagement it belongs to; an engagement null: the call as a whole. */
  readonly session: string;
  readonly engagement: string | null;
  readonly agreement: string;
  /** As billed; null: no rate is known, so it is in no sum. */
  readonly minor: number | null;
  readonly currency: string | null;
  /** In the currency reckoned in; null: no rate, or no rate of exchange on that day. */
  readonly home: number | null;
  /** The line of the bill, with its receipt; null: a room or staff. */
  readonly pay: PayLine | null;
}

const categoryOf = (kind: PayKind): CostGroup =>
  kind === 'porterage' ? 'porterage' : kind === 'use' ? 'use' : 'pay';

/**
 * All costs of a call, in the currency of each bill and in `home`. Each currency's sum is exchanged once and shared out
 * exactly, so that whatever the lines are grouped by, the groups sum to the whole.
 */
export function costOfCall(costed: CostedCall, rates: RateTable, home: string): readonly CostLine[] {
  const { id: session, agreement } = costed.call;
  const { hire, staff } = costed;
  const pay = payOfCall(costed.call);
  const inHome = exchange([...pay, ...(hire === null ? [] : [hire]), ...staff.map(({ fee }) => fee)], {
    rates,
    home,
    date: costed.date,
  });
  // Every line is written out whole: a bill has thousands, and copies of copies are what takes time.
  const lines = pay.map((line, at): CostLine => ({
    category: categoryOf(line.kind),
    kind: line.kind,
    session,
    engagement: line.engagement,
    agreement,
    minor: line.minor,
    currency: line.currency,
    home: inHome[at] ?? null,
    pay: line,
  }));
  const beside = (category: CostGroup, kind: CostLine['kind'], { minor, currency }: Amount): CostLine => ({
    category,
    kind,
    session,
    engagement: null,
    agreement,
    minor,
    currency,
    home: inHome[lines.length] ?? null,
    pay: null,
  });
  if (hire !== null) lines.push(beside('rooms', 'hire', hire));
  for (const { fee } of staff) lines.push(beside('staff', 'fee', fee));
  return lines;
}

type Billed = Pick<CostLine, 'minor' | 'currency'>;

/** What each amount is worth in `home`: each currency's sum is exchanged once and shared out exactly. */
function exchange(
  lines: readonly Billed[],
  { rates, home, date }: { readonly rates: RateTable; readonly home: string; readonly date: string },
): readonly (number | null)[] {
  const found = lines.map((): number | null => null);
  for (const total of totalsOf(lines)) {
    const whole = rates.convert(total, home, date);
    if (whole === null) continue;
    const places: number[] = [];
    const amounts: number[] = [];
    for (const [at, { minor, currency }] of lines.entries()) {
      if (minor === null || currency !== total.currency) continue;
      places.push(at);
      amounts.push(minor);
    }
    const parts = total.currency === home ? amounts : splitExactly(whole, amounts);
    places.forEach((at, nth) => (found[at] = parts[nth] ?? 0));
  }
  return found;
}

/** What lines sum to in the currency reckoned in, and what is in no sum. */
export interface CostSum {
  readonly home: number;
  /** Something is owed and no rate is known. */
  readonly withoutRate: number;
  /** Billed in a currency of which no rate of exchange is known on that day. */
  readonly withoutExchange: number;
}

export function sumOfCosts(lines: readonly Pick<CostLine, 'minor' | 'home'>[]): CostSum {
  const sum = { home: 0, withoutRate: 0, withoutExchange: 0 };
  for (const { minor, home } of lines) {
    if (minor === null) sum.withoutRate += 1;
    else if (home === null) sum.withoutExchange += 1;
    else sum.home += home;
  }
  return sum;
}
