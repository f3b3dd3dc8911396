import { type Rate } from '../rule.js';

const old = (
  agreement: string,
  rateClass: string,
  pay: readonly [minor: number, currency: string, callMinutes: number],
  year: number,
  note = '',
): Rate => ({
  agreement,
  rateClass,
  minor: pay[0],
  currency: pay[1],
  callMinutes: pay[2],
  year,
  standing: 'old',
  note,
});

const proxy = (...given: Parameters<typeof old>): Rate => ({ ...old(...given), standing: 'proxy' });

/** Examples to be overridden. None of them is a current tariff. */
export const rates: readonly Rate[] = [
  old('afm-film', 'session', [14_000, 'USD', 180], 2019, 'independent film, dearest of three size tiers'),
  old('afm-srla', 'session', [43_421, 'USD', 180], 2019),
  old('bpi', 'session', [13_000, 'GBP', 180], 2023),
  old('bpi', 'session', [9_720, 'GBP', 120], 2023),
  old('bpi', 'session', [19_440, 'GBP', 240], 2023),
  proxy('mu-pact', 'session', [24_050, 'GBP', 180], 2025, 'BBC scale in place of the PACT one'),
  proxy('smv', 'session', [18_500, 'CHF', 180], 2022, 'rehearsal scale in place of the recording one'),
  proxy('smv', 'concert', [21_500, 'CHF', 180], 2022, 'concert scale'),
  old('italy-turno', 'session', [5_500, 'EUR', 180], 2016, 'middle of EUR 50 to 60 gross a turno'),
  proxy('buy-out-prague', 'session', [6_000, 'USD', 180], 2008, 'about USD 20 an hour'),
];
