import { portion } from '../money/portion.js';
import { type BaseResult } from './base-pay.js';
import { payLine, type PayLine } from './pay-line.js';
import { payNote, type PayNote } from '../says/pay-says.js';
import { type PaidCall, type Payee, workedMinutes } from './paid-call.js';

/** Started units of what was worked beyond what the call's pay covers, in elapsed time. */
export function overtimePay(call: PaidCall, payee: Payee, { base, covered }: BaseResult): readonly PayLine[] {
  const { terms, agreement } = call;
  const over = workedMinutes(call, payee) - covered;
  if (over <= 0) return [];
  const of = { kind: 'overtime', agreement, engagement: payee.engagement } as const;
  const note = (lacks: 'rule' | 'rate' | null): PayNote =>
    payNote('PAY.OVERTIME', { minutes: over, paid: covered, lacks });
  const unit = terms?.figure('overtime-unit-minutes') ?? null;
  if (terms === null || payee.kind === 'group' || unit === null) {
    const minutes = { parameter: 'overtime-unit-minutes', quantity: over, unit: 'minutes' } as const;
    return [payLine({ ...of, ...minutes, noted: note('rule') })];
  }
  const counted = { quantity: Math.ceil(over / unit.value), unit: 'overtime-units' } as const;
  const fee = terms.figure('overtime-fee');
  if (fee !== null) {
    const { value: rate, currency } = fee;
    const minor = rate * counted.quantity;
    return [
      payLine({
        ...of,
        ...counted,
        parameter: 'overtime-fee',
        rate,
        minor,
        currency,
        term: fee,
        noted: note(null),
      }),
    ];
  }
  const percent = terms.figure('overtime-percent');
  const parameter = 'overtime-percent';
  // Without the pay of the call there is nothing to reckon from; its own line says so.
  if (base === null) return [];
  if (percent === null) return [payLine({ ...of, ...counted, parameter, noted: note('rate') })];
  const hundredths = Math.round((100 + percent.value) * 1_000);
  const rate = portion(base.minor, unit.value * hundredths, base.minutes * 100_000);
  return [
    payLine({
      ...of,
      ...counted,
      parameter,
      percent: percent.value,
      rate,
      minor: rate * counted.quantity,
      currency: base.currency,
      term: percent,
      noted: note(null),
    }),
  ];
}
