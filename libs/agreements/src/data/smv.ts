import { type AgreementFile } from '../terms/term.js';
import {
  agreed,
  call,
  cap,
  europeanDay,
  money,
  percussionIsOne,
  planningFigure,
  priced,
  proxyRate,
  term,
} from './shorthand.js';

const RECORDING =
  'rehearsal scale in place of the recording one, of whose tiers (B from 13 players on, BK up to 12) no figure is known';

export const smv = {
  id: 'smv',
  name: 'SMV recording tariff',
  scope: 'Switzerland',
  terms: [
    call(180),
    term('minimum-call-minutes', 180, { ...agreed, note: 'a service of three hours' }),
    cap(180, 900, planningFigure('no cap seen in the tariff; 15 minutes in 3 h to plan with')),
    ...europeanDay(),
    term(
      'long-day-break-minutes',
      30,
      {
        severity: 'hard',
        source: 'statute',
        confidence: 'high',
        note: 'half an hour in a day of more than seven hours (Swiss labour law, article 15)',
      },
      { dayMinutes: { from: 421, to: null } },
    ),
    term('overtime-unit-minutes', 15, priced),
    money('overtime-fee', [2_300, 'CHF'], { ...priced, note: 'for each started 15 minutes' }),
    money('double-fee', [3_200, 'CHF'], { ...priced, note: 'per service' }),
    money('principal-fee', [3_200, 'CHF'], priced),
    percussionIsOne,
    money('scale', [18_500, 'CHF'], proxyRate(2022, RECORDING), {
      callMinutes: 180,
    }),
    money('scale', [21_500, 'CHF'], proxyRate(2022, 'concert scale'), {
      callMinutes: 180,
      rateClass: 'concert',
    }),
    money('use-fee-per-minute', [320, 'CHF'], { ...priced, note: 'per minute in the film and musician' }),
  ],
} satisfies AgreementFile;
