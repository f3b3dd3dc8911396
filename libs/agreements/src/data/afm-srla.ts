import { type AgreementFile } from '../terms/term.js';
import {
  agreed,
  breaks,
  call,
  cap,
  dayLimits,
  money,
  oldRate,
  percussionIsOne,
  planningFigure,
  priced,
  term,
} from './shorthand.js';

export const afmSrla = {
  id: 'afm-srla',
  name: 'AFM sound recording (SRLA)',
  scope: 'United States and Canada, records',
  terms: [
    call(180),
    call(90, { ...agreed, note: 'special session' }),
    term('minimum-call-minutes', 90, { ...agreed, note: 'the special session' }),
    cap(180, 900, agreed),
    cap(90, 450, agreed),
    breaks(180, 20),
    term('break-length-minutes', 10, { ...agreed, note: 'two of ten minutes' }),
    ...dayLimits(term('minutes-between-sessions', 30, { ...agreed, note: '30 minutes between sessions' })),
    term('overtime-unit-minutes', 15, priced),
    percussionIsOne,
    term('leader-percent', 100, { ...priced, note: 'paid 200 % of scale' }),
    term('contractor-from-headcount', 12, { ...priced, severity: 'warn' }),
    term(
      'contractor-percent',
      100,
      { ...planningFigure('paid as the leader; only the threshold is known'), severity: 'cost' },
      { headcount: { from: 12, to: null } },
    ),
    money('scale', [43_421, 'USD'], oldRate(2019), { callMinutes: 180 }),
  ],
} satisfies AgreementFile;
