import { instrumentById } from '#lineup';
import { percentOf } from '../money/portion.js';
import { type Term } from '../terms/term.js';
import { type TermsInForce } from '../terms/terms-in-force.js';
import { type BasePay } from './base-pay.js';
import { payLine, type PayLine } from './pay-line.js';
import { payNote } from '../says/pay-says.js';
import { type PaidCall, type Payee } from './paid-call.js';

/** All that is struck but the timpani is one instrument to an agreement: percussion. */
const asAgreed = (id: string): string =>
  id !== 'timpani' && instrumentById(id)?.family === 'percussion' ? 'percussion' : id;

/**
 * The doubles of a chair that count: asked for besides its own instrument, each once, without those that the agreement
 * says are no double of one another (timpani and percussion).
 */
export function countedDoubles(
  terms: TermsInForce | null,
  { instrument, doubles }: Pick<Payee, 'instrument' | 'doubles'>,
): readonly string[] {
  if (doubles.length === 0) return [];
  const pairs = (terms?.all('non-double') ?? []).map(({ when }) => when.instruments ?? []);
  const played = [asAgreed(instrument)];
  const counted: string[] = [];
  for (const double of doubles) {
    const plain = asAgreed(double);
    if (played.includes(plain)) continue;
    const isNone = pairs.some(
      (pair) => pair.includes(plain) && played.some((one) => one !== plain && pair.includes(one)),
    );
    played.push(plain);
    if (!isNone) counted.push(double);
  }
  return counted;
}

/** Pay of doubles: a fee for each, or a percentage of the call for the first and for each further one. */
export function doublesPay(call: PaidCall, payee: Payee, base: BasePay | null): readonly PayLine[] {
  const { terms, agreement } = call;
  const counted = countedDoubles(terms, payee);
  if (terms === null || counted.length === 0) return [];
  const of = { kind: 'double', agreement, engagement: payee.engagement, unit: 'instruments' } as const;
  const fee = terms.figure('double-fee');
  if (fee !== null) {
    return [
      payLine({
        ...of,
        parameter: 'double-fee',
        quantity: counted.length,
        rate: fee.value,
        minor: fee.value * counted.length,
        currency: fee.currency,
        term: fee,
        noted: payNote('PAY.DOUBLES', { instruments: counted }),
      }),
    ];
  }
  if (base === null) return [];
  return steps(terms, counted).map(({ instruments, parameter, term }) =>
    payLine({
      ...of,
      parameter,
      quantity: instruments.length,
      percent: term?.value ?? null,
      minor: term === null ? null : percentOf(base.minor, term.value) * timesOf(parameter, instruments),
      currency: term === null ? null : base.currency,
      term,
      noted: payNote('PAY.DOUBLES', { instruments }),
    }),
  );
}

type DoubleParameter = 'first-double-percent' | 'further-double-percent' | 'treble-percent';

interface Step {
  readonly instruments: readonly string[];
  readonly parameter: DoubleParameter;
  /** Null: no figure is known. */
  readonly term: Term | null;
}

/** The figure for trebling is for both instruments together; the others are for each. */
const timesOf = (parameter: DoubleParameter, instruments: readonly string[]): number =>
  parameter === 'treble-percent' ? 1 : instruments.length;

function steps(terms: TermsInForce, counted: readonly string[]): readonly Step[] {
  const step = (parameter: DoubleParameter, instruments: readonly string[]): readonly Step[] =>
    instruments.length === 0 ? [] : [{ parameter, instruments, term: terms.figure(parameter) }];
  const isTreble = counted.length > 1 && terms.figure('treble-percent') !== null;
  return isTreble
    ? [...step('treble-percent', counted.slice(0, 2)), ...step('further-double-percent', counted.slice(2))]
    : [
        ...step('first-double-percent', counted.slice(0, 1)),
        ...step('further-double-percent', counted.slice(1)),
      ];
}
