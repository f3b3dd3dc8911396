import { type Amount } from '../money/exchange.js';
import { basePay, scalesOf } from './base-pay.js';
import { cancellationPay } from './cancellation.js';
import { doublesPay } from './doubles.js';
import { overdubPay, usePay } from './extras.js';
import { onTopPay } from './on-top.js';
import { overtimePay } from './overtime.js';
import { payLine, type PayLine } from './pay-line.js';
import { type PaidCall } from './paid-call.js';
import { porteragePay } from './porterage.js';
import { premiumPay, premiumsOf } from './premiums.js';
import { payNote } from '../says/pay-says.js';
import { contractorPay, leaderOf, rankPay } from './ranks.js';

/** The bill of a call: every line with its receipt. Lines of an engagement depend on no other but by size and leader. */
export function payOfCall(call: PaidCall): readonly PayLine[] {
  const scale = scalesOf(call);
  const premiums = premiumsOf(call);
  const leader = leaderOf(call.payees);
  const lines = call.payees.flatMap((payee): readonly PayLine[] => {
    if (payee.paid !== null) return [paidLine(call.agreement, payee.engagement, payee.paid)];
    const result = basePay(call, payee, scale);
    if (payee.noticeHours !== null) return cancellationPay(call, payee, result);
    const { base } = result;
    const own = [
      ...result.lines,
      ...rankPay(call, payee, base, leader),
      ...doublesPay(call, payee, base),
      ...overdubPay(call, payee, base),
      ...overtimePay(call, payee, result),
      ...premiumPay(call, payee, base, premiums),
      ...porteragePay(call, payee),
      ...usePay(call, payee),
    ];
    return [...own, ...onTopPay(call, payee, own)];
  });
  return [...lines, ...contractorPay(call)];
}

const AS_PAID = payNote('PAY.AS_PAID', {});

const paidLine = (agreement: string, engagement: string, { minor, currency }: Amount): PayLine =>
  payLine({
    kind: 'paid',
    agreement,
    parameter: null,
    engagement,
    rate: minor,
    minor,
    currency,
    noted: AS_PAID,
  });

/** What lines sum to, by currency, in the order of their codes; lines without a rate are in no sum. */
export function totalsOf(lines: Iterable<Pick<PayLine, 'minor' | 'currency'>>): readonly Amount[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of lines)
    if (minor !== null && currency !== null) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => ({ currency, minor }));
}
