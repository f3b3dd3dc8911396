import { percentOf } from '../money/portion.js';
import { type PayKind, payLine, type PayLine } from './pay-line.js';
import { coveredMinutes } from './base-pay.js';
import { type PaidCall, type Payee } from './paid-call.js';

/** What is no wage: it is not reckoned with where something is a percentage of the wages. */
const NO_WAGE: ReadonlySet<PayKind> = new Set(['porterage', 'pension', 'health', 'vacation']);

const SHARES = [
  ['pension', 'pension-percent'],
  ['vacation', 'vacation-percent'],
] as const;

/** Pension and holiday pay as percentages of a payee's wages in each currency, and the fee for the health fund. */
export function onTopPay(
  { terms, agreement, minutes }: PaidCall,
  { engagement, kind }: Payee,
  lines: readonly PayLine[],
): readonly PayLine[] {
  if (terms === null || kind === 'group') return [];
  const wages = new Map<string, number>();
  for (const { kind: of, minor, currency } of lines)
    if (minor !== null && currency !== null && !NO_WAGE.has(of))
      wages.set(currency, (wages.get(currency) ?? 0) + minor);
  const shares = SHARES.flatMap(([of, parameter]) => {
    const term = terms.figure(parameter);
    if (term === null) return [];
    return [...wages].map(([currency, wage]) =>
      payLine({
        kind: of,
        agreement,
        parameter,
        engagement,
        quantity: wage,
        unit: 'wages',
        percent: term.value,
        minor: percentOf(wage, term.value),
        currency,
        term,
      }),
    );
  });
  const health = terms.figure('health-fee', { callMinutes: coveredMinutes(terms, minutes) });
  if (health === null) return shares;
  const { value: rate, currency } = health;
  const fee = { kind: 'health', agreement, parameter: 'health-fee', engagement, rate } as const;
  return [...shares, payLine({ ...fee, minor: rate, currency, term: health })];
}
