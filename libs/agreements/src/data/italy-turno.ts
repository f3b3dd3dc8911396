import { type AgreementFile } from '../terms/term.js';
import { agreed, call, cap, doublesIncluded, europeanDay, money, oldRate, term } from './shorthand.js';

export const italyTurno = {
  id: 'italy-turno',
  name: 'Turno di registrazione',
  scope: 'Italy',
  terms: [
    call(180),
    term('minimum-call-minutes', 180, agreed),
    cap(180, 840, { ...agreed, note: '14 minutes guaranteed in a turno' }),
    ...europeanDay(),
    ...doublesIncluded,
    money('scale', [5_500, 'EUR'], oldRate(2016, 'middle of EUR 50 to 60 gross a turno'), {
      callMinutes: 180,
    }),
  ],
} satisfies AgreementFile;
