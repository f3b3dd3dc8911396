import { type PaidCall, type Payee } from '../pay/paid-call.js';
import { AgreementBook, type Override } from '../terms/agreement-book.js';
import { agreementFiles } from '../data/index.js';
import { type TermLine } from '../terms/term.js';
import { termsOn } from '../terms/terms-on.js';
import { type TermsInForce } from '../terms/terms-in-force.js';

/** What was agreed for one production in a test. */
export const deal = (
  agreement: string,
  line: Pick<TermLine, 'parameter' | 'value' | 'unit'> & Partial<TermLine>,
): Override => ({
  agreement,
  validFrom: '2000-01-01',
  validTo: null,
  severity: 'cost',
  source: 'deal',
  confidence: 'high',
  ...line,
});

/** The terms of an agreement in March 2023, with what was agreed otherwise. */
export function termsOf(agreement: string, ...deals: readonly Override[]): TermsInForce {
  const found = termsOn(agreement, '2023-03-14', new AgreementBook(agreementFiles, [], deals));
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

/** A second viola that plays as called and has no rate of its own. */
export const aPayee = (given: Partial<Payee> = {}): Payee => ({
  engagement: 'e1',
  kind: 'musician',
  instrument: 'viola',
  chair: 2,
  doubles: [],
  rank: null,
  rateClass: null,
  own: null,
  actualMinutes: null,
  paid: null,
  overdubs: 0,
  usedSeconds: null,
  noticeHours: null,
  ...given,
});

/** So many second violas. */
export const section = (count: number): readonly Payee[] =>
  Array.from({ length: count }, (_, nth) => aPayee({ engagement: `v${nth + 1}`, chair: nth + 2 }));

/** Three hours from 10:00 on a Tuesday in London; the headcount is that of the payees. */
export const aCall = (terms: TermsInForce | null, given: Partial<PaidCall> = {}): PaidCall => ({
  id: 's1',
  agreement: terms?.agreement ?? 'unknown',
  terms,
  start: Date.parse('2023-03-14T10:00:00Z'),
  zone: 'Europe/London',
  minutes: 180,
  actualMinutes: null,
  headcount: given.payees?.length ?? 1,
  holidays: {},
  payees: [aPayee()],
  ...given,
});
