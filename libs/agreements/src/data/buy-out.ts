import { type AgreementFile, type TermLine } from '../terms/term.js';
import {
  breaks,
  call,
  cap,
  doublesIncluded,
  europeanDay,
  money,
  planningFigure,
  practice,
  proxyRate,
  term,
} from './shorthand.js';

const perHour = planningFigure(
  'no cap is agreed; 5 recorded minutes an hour (of the usual 4 to 6) to plan with',
);

/** Fifty minutes of work and ten of rest, in calls of three or four hours. */
const fiftyAndTen: readonly TermLine[] = [
  call(180, practice),
  call(240, practice),
  term('minimum-call-minutes', 180, practice),
  cap(180, 900, perHour),
  cap(240, 1_200, perHour),
  breaks(180, 30, practice),
  breaks(240, 40, practice),
  term('break-length-minutes', 10, practice),
  term('work-stretch-minutes', 50, { ...practice, note: '50 + 10' }),
  ...europeanDay(),
  ...doublesIncluded,
];

export const buyOutBudapest = {
  id: 'buy-out-budapest',
  name: 'Buy-out, Budapest',
  scope: 'Hungary',
  terms: fiftyAndTen,
} satisfies AgreementFile;

export const buyOutPrague = {
  id: 'buy-out-prague',
  name: 'Buy-out, Prague',
  scope: 'Czechia',
  terms: [
    ...fiftyAndTen,
    money('scale', [6_000, 'USD'], proxyRate(2008, 'about USD 20 an hour'), { callMinutes: 180 }),
  ],
} satisfies AgreementFile;

const BLOCKS = [180, 60, 120, 240] as const;

export const buyOutSkopje = {
  id: 'buy-out-skopje',
  name: 'Buy-out, Skopje',
  scope: 'North Macedonia',
  terms: [
    ...BLOCKS.flatMap((minutes) => [
      call(minutes, { ...practice, note: 'blocks of 60 minutes' }),
      cap(minutes, minutes * 5, perHour),
      breaks(minutes, minutes / 6, practice),
    ]),
    term('minimum-call-minutes', 60, practice),
    term('break-length-minutes', 10, practice),
    term('work-stretch-minutes', 50, { ...practice, note: '50 + 10' }),
    ...europeanDay(),
    ...doublesIncluded,
  ],
} satisfies AgreementFile;

export const buyOutVienna = {
  id: 'buy-out-vienna',
  name: 'Buy-out, Vienna',
  scope: 'Austria',
  terms: fiftyAndTen,
} satisfies AgreementFile;
