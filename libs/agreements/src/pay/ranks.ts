import { percentOf } from '../money/portion.js';
import { type Term } from '../terms/term.js';
import { type BasePay, coveredMinutes, scalesOf } from './base-pay.js';
import { payLine, type PayLine } from './pay-line.js';
import { NO_NOTE, payNote, type PayNote } from '../says/pay-says.js';
import { type PaidCall, type Payee } from './paid-call.js';

const FIRST_DESK = payNote('PAY.FIRST_DESK_LEADS', {});
const FIRST_CHAIR = payNote('PAY.FIRST_CHAIR', {});

const plays = ({ kind, noticeHours }: Payee): boolean => kind === 'musician' && noticeHours === null;

/** Who leads: whoever has that rank, or else sits at the first desk of the first violins; null: nobody does. */
export function leaderOf(payees: readonly Payee[]): string | null {
  const players = payees.filter(plays);
  const named = players.filter(({ rank }) => rank === 'leader').sort((a, b) => a.chair - b.chair)[0];
  const first = players.find(
    ({ instrument, chair }) => chair === 1 && (instrument === 'violin-1' || instrument === 'violin'),
  );
  return (named ?? first)?.engagement ?? null;
}

/** On top of the call, for who leads, contracts, or sits on a first chair. */
export function rankPay(
  call: PaidCall,
  payee: Payee,
  base: BasePay | null,
  leader: string | null,
): readonly PayLine[] {
  const { terms, agreement, headcount } = call;
  if (terms === null || base === null) return [];
  const { engagement, chair, instrument, rank } = payee;
  const of = { agreement, engagement };
  const lines: PayLine[] = [];
  if (engagement === leader) {
    const term = terms.figure('leader-percent', { headcount });
    const note = rank === 'leader' ? NO_NOTE : FIRST_DESK;
    if (term !== null) lines.push(percentLine({ ...of, kind: 'leader', noted: note }, base, term));
  }
  if (rank === 'contractor') {
    const term = terms.figure('contractor-percent', { headcount });
    if (term !== null) lines.push(percentLine({ ...of, kind: 'contractor', noted: NO_NOTE }, base, term));
  }
  if (chair === 1) {
    const query = { callMinutes: coveredMinutes(terms, call.minutes), instrument };
    const share = terms.figure('principal-percent', query);
    const fee = terms.figure('principal-fee', query);
    if (share !== null)
      lines.push(percentLine({ ...of, kind: 'principal', noted: FIRST_CHAIR }, base, share));
    if (fee !== null)
      lines.push(
        payLine({
          ...of,
          kind: 'principal',
          parameter: 'principal-fee',
          rate: fee.value,
          minor: fee.value,
          currency: fee.currency,
          term: fee,
          noted: FIRST_CHAIR,
        }),
      );
  }
  return lines;
}

/**
 * From a number of players on a contractor must be engaged. Where nobody here has that rank, one who does not play is
 * reckoned with: a whole scale and what is on top of it.
 */
export function contractorPay(call: PaidCall): readonly PayLine[] {
  const { terms, agreement, headcount } = call;
  const term = terms?.figure('contractor-percent', { headcount }) ?? null;
  const players = call.payees.filter(plays);
  if (terms === null || term === null || players.length === 0) return [];
  if (players.some(({ rank }) => rank === 'contractor')) return [];
  const scale = scalesOf(call)(coveredMinutes(terms, call.minutes), {
    rank: null,
    rateClass: null,
    instrument: '',
  });
  const from = terms.figure('contractor-from-headcount')?.value ?? term.when.headcount?.from ?? null;
  return [
    payLine({
      kind: 'contractor',
      agreement,
      parameter: 'contractor-percent',
      percent: 100 + term.value,
      minor: scale === null ? null : percentOf(scale.minor, 100 + term.value),
      currency: scale?.currency ?? null,
      term,
      noted: payNote('PAY.CONTRACTOR_DUE', { players: from }),
    }),
  ];
}

const percentLine = (
  of: Pick<PayLine, 'agreement' | 'engagement' | 'kind'> & { readonly noted: PayNote },
  base: BasePay,
  term: Term,
): PayLine =>
  payLine({
    ...of,
    parameter: term.parameter,
    percent: term.value,
    minor: percentOf(base.minor, term.value),
    currency: base.currency,
    term,
  });
