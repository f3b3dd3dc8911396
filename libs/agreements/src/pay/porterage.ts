import { type TermsInForce } from '../terms/terms-in-force.js';
import { porterageClasses } from './data/porterage-classes.js';
import { payLine, type PayLine } from './pay-line.js';
import { payNote } from '../says/pay-says.js';
import { type PaidCall, type Payee } from './paid-call.js';

/** For each instrument that a player brings and that has to be carried. */
export function porteragePay({ terms, agreement }: PaidCall, payee: Payee): readonly PayLine[] {
  if (terms === null || payee.kind === 'group' || terms.all('porterage').length === 0) return [];
  return [...new Set([payee.instrument, ...payee.doubles])].flatMap((instrument) => {
    const term = porterageOf(terms, instrument);
    if (term === null) return [];
    const named = term.when.instruments !== undefined;
    return [
      payLine({
        kind: 'porterage',
        agreement,
        parameter: 'porterage',
        engagement: payee.engagement,
        unit: 'instruments',
        rate: term.value,
        minor: term.value,
        currency: term.currency,
        term,
        noted: payNote('PAY.PORTERAGE', {
          instrument,
          takenAs: named ? null : (term.when.porterageClass ?? ''),
        }),
      }),
    ];
  });
}

function porterageOf(terms: TermsInForce, instrument: string): ReturnType<TermsInForce['figure']> {
  const porterageClass = porterageClasses[instrument];
  return terms.figure('porterage', {
    instrument,
    ...(porterageClass === undefined ? {} : { porterageClass }),
  });
}
