import { percentOf } from '../money/portion.js';
import { type BaseResult } from './base-pay.js';
import { payLine, type PayLine } from './pay-line.js';
import { payNote } from '../says/pay-says.js';
import { type PaidCall, type Payee } from './paid-call.js';

/** What is owed to a confirmed player who was let go: a share of the call's pay, by the notice that was given. */
export function cancellationPay(
  { terms, agreement }: PaidCall,
  { engagement, noticeHours }: Payee,
  { base, lines }: BaseResult,
): readonly PayLine[] {
  if (noticeHours === null) return [];
  if (base === null) return lines;
  const term = terms?.figure('cancellation-percent', { noticeHours: Math.max(0, noticeHours) }) ?? null;
  return [
    payLine({
      kind: 'cancellation',
      agreement,
      parameter: 'cancellation-percent',
      engagement,
      percent: term?.value ?? null,
      minor: term === null ? null : percentOf(base.minor, term.value),
      currency: term === null ? null : base.currency,
      term,
      noted: payNote('PAY.RELEASED', { noticeHours, rateKnown: term !== null }),
    }),
  ];
}
