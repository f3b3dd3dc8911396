/** What follows from the music and not from the clock: parts recorded again, and minutes that the film uses. */
import { percentOf, portion } from '../money/portion.js';
import { type BasePay } from './base-pay.js';
import { payLine, type PayLine } from './pay-line.js';
import { NO_NOTE, payNote } from '../says/pay-says.js';
import { type PaidCall, type Payee } from './paid-call.js';

/** Striping over one's own part: a percentage of the call for each time. */
export function overdubPay(
  { terms, agreement }: PaidCall,
  { engagement, overdubs, kind }: Payee,
  base: BasePay | null,
): readonly PayLine[] {
  if (overdubs === 0 || terms === null || base === null || kind === 'group') return [];
  const term = terms.figure('overdub-percent');
  return [
    payLine({
      kind: 'overdub',
      agreement,
      parameter: 'overdub-percent',
      engagement,
      quantity: overdubs,
      unit: 'overdubs',
      percent: term?.value ?? null,
      minor: term === null ? null : percentOf(base.minor, term.value) * overdubs,
      currency: term === null ? null : base.currency,
      term,
      noted: term === null ? payNote('PAY.OVERDUB_NO_RATE', {}) : NO_NOTE,
    }),
  ];
}

const AS_USED = payNote('PAY.AS_USED', {});

/** For what the current cut uses of what was recorded here with this player, by the second. It follows the cut. */
export function usePay(
  { terms, agreement }: PaidCall,
  { engagement, usedSeconds, kind }: Payee,
): readonly PayLine[] {
  const term = terms?.figure('use-fee-per-minute') ?? null;
  if (term === null || kind === 'group' || usedSeconds === null || usedSeconds === 0) return [];
  return [
    payLine({
      kind: 'use',
      agreement,
      parameter: 'use-fee-per-minute',
      engagement,
      quantity: usedSeconds,
      unit: 'seconds',
      rate: term.value,
      minor: portion(term.value, usedSeconds, 60),
      currency: term.currency,
      term,
      noted: AS_USED,
    }),
  ];
}
