import { type AgreementFile } from '../terms/term.js';
import {
  agreed,
  breaks,
  call,
  cap,
  europeanDay,
  money,
  oldRate,
  percussionIsOne,
  practice,
  priced,
  term,
} from './shorthand.js';

const of2023 = oldRate(2023);

export const bpi = {
  id: 'bpi',
  name: 'BPI / MU recording',
  scope: 'United Kingdom, records',
  terms: [
    call(180),
    call(120),
    call(240),
    term('minimum-call-minutes', 120, agreed),
    cap(180, 1_200, { ...agreed, note: 'finished music' }),
    cap(120, 600, { ...agreed, note: 'finished music' }),
    cap(240, 1_800, { ...agreed, note: 'finished music' }),
    breaks(180, 15),
    term('break-length-minutes', 15, agreed),
    term('break-by-minute', 90, { ...practice, note: 'usually by 90 minutes' }, { callMinutes: 180 }),
    ...europeanDay(),
    term('overtime-unit-minutes', 15, priced),
    term('first-double-percent', 25, priced),
    term('treble-percent', 40, priced),
    percussionIsOne,
    money('scale', [13_000, 'GBP'], of2023, { callMinutes: 180 }),
    money('scale', [9_720, 'GBP'], of2023, { callMinutes: 120 }),
    money('scale', [19_440, 'GBP'], of2023, { callMinutes: 240 }),
    money('porterage', [1_752, 'GBP'], of2023, { porterageClass: 'A' }),
    money('porterage', [1_377, 'GBP'], of2023, { porterageClass: 'B' }),
    money('porterage', [888, 'GBP'], of2023, { porterageClass: 'C' }),
  ],
} satisfies AgreementFile;
