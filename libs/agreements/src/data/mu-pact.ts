import { type AgreementFile } from '../terms/term.js';
import {
  agreed,
  breaks,
  call,
  cap,
  europeanDay,
  money,
  percussionIsOne,
  practice,
  priced,
  proxyRate,
  term,
} from './shorthand.js';

export const muPact = {
  id: 'mu-pact',
  name: 'MU / PACT',
  scope: 'United Kingdom, film and television',
  terms: [
    call(180),
    term('minimum-call-minutes', 180, agreed),
    cap(180, 1_200, { ...practice, note: 'film: 20 minutes in 3 h by practice' }),
    breaks(180, 15),
    term('break-length-minutes', 15, agreed),
    term('break-by-minute', 90, { ...practice, note: 'usually by 90 minutes' }, { callMinutes: 180 }),
    ...europeanDay(),
    term('overtime-unit-minutes', 15, priced),
    percussionIsOne,
    money('scale', [24_050, 'GBP'], proxyRate(2025, 'BBC scale in place of the PACT one'), {
      callMinutes: 180,
    }),
  ],
} satisfies AgreementFile;
