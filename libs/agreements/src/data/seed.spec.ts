import { type FigureQuery } from '../terms/fits.js';
import { type Parameter } from '../terms/parameters.js';
import { shippedBook } from '../terms/shipped-book.js';
import { type Source, type Term } from '../terms/term.js';

const figure = (agreement: string, parameter: Parameter, query: FigureQuery = {}): Term | null =>
  shippedBook.inForce(agreement, '2023-03-14')?.figure(parameter, query) ?? null;

type Row = readonly [
  agreement: string,
  parameter: Parameter,
  query: FigureQuery,
  value: number,
  source: Source,
];

const three = { callMinutes: 180 };
const FILM: readonly Row[] = ['afm-film', 'afm-low-budget'].flatMap((film): readonly Row[] => [
  [film, 'recorded-seconds', three, 900, 'old-edition'],
  [film, 'recorded-seconds', { callMinutes: 360 }, 1_800, 'old-edition'],
  [film, 'break-every-minutes', {}, 60, 'agreement'],
  [film, 'break-length-minutes', {}, 10, 'agreement'],
  [film, 'overtime-unit-minutes', {}, 15, 'agreement'],
  [film, 'first-double-percent', {}, 50, 'agreement'],
  [film, 'further-double-percent', {}, 20, 'agreement'],
  // 200 % is 100 % on top.
  [film, 'leader-percent', {}, 100, 'agreement'],
  [film, 'contractor-from-headcount', {}, 10, 'agreement'],
  [film, 'contractor-percent', { headcount: 10 }, 100, 'agreement'],
  [film, 'night-percent', {}, 50, 'agreement'],
  [film, 'holiday-percent', {}, 100, 'agreement'],
]);

/** What the tables of domain.md say, line by line. */
const SEEDED: readonly Row[] = [
  ...FILM,
  ['afm-low-budget', 'scale', { ...three, headcount: 35 }, 12_000, 'old-edition'],
  ['afm-low-budget', 'scale', { ...three, headcount: 34 }, 13_200, 'old-edition'],
  ['afm-low-budget', 'scale', { ...three, headcount: 23 }, 14_000, 'old-edition'],
  ['afm-film', 'scale', { ...three, headcount: 35 }, 12_000, 'proxy'],
  ['afm-srla', 'recorded-seconds', three, 900, 'agreement'],
  ['afm-srla', 'recorded-seconds', { callMinutes: 90 }, 450, 'agreement'],
  ['afm-srla', 'break-minutes', three, 20, 'agreement'],
  ['afm-srla', 'minutes-between-sessions', {}, 30, 'agreement'],
  ['afm-srla', 'overtime-unit-minutes', {}, 15, 'agreement'],
  ['afm-srla', 'leader-percent', {}, 100, 'agreement'],
  ['afm-srla', 'contractor-from-headcount', {}, 12, 'agreement'],
  ['afm-srla', 'scale', three, 43_421, 'old-edition'],
  ['mu-pact', 'recorded-seconds', three, 1_200, 'practice'],
  ['mu-pact', 'break-length-minutes', {}, 15, 'agreement'],
  ['mu-pact', 'break-by-minute', three, 90, 'practice'],
  ['mu-pact', 'overtime-unit-minutes', {}, 15, 'agreement'],
  ['mu-pact', 'scale', three, 24_050, 'proxy'],
  ['bpi', 'recorded-seconds', { callMinutes: 120 }, 600, 'agreement'],
  ['bpi', 'recorded-seconds', three, 1_200, 'agreement'],
  ['bpi', 'recorded-seconds', { callMinutes: 240 }, 1_800, 'agreement'],
  ['bpi', 'first-double-percent', {}, 25, 'agreement'],
  ['bpi', 'treble-percent', {}, 40, 'agreement'],
  ['bpi', 'scale', { callMinutes: 120 }, 9_720, 'old-edition'],
  ['bpi', 'scale', three, 13_000, 'old-edition'],
  ['bpi', 'scale', { callMinutes: 240 }, 19_440, 'old-edition'],
  ['bpi', 'porterage', { porterageClass: 'A' }, 1_752, 'old-edition'],
  ['bpi', 'porterage', { porterageClass: 'B' }, 1_377, 'old-edition'],
  ['bpi', 'porterage', { porterageClass: 'C' }, 888, 'old-edition'],
  ['smv', 'overtime-fee', {}, 2_300, 'agreement'],
  ['smv', 'double-fee', {}, 3_200, 'agreement'],
  ['smv', 'principal-fee', {}, 3_200, 'agreement'],
  ['smv', 'use-fee-per-minute', {}, 320, 'agreement'],
  ['smv', 'long-day-break-minutes', { dayMinutes: 421 }, 30, 'statute'],
  ['smv', 'scale', three, 18_500, 'proxy'],
  ['smv', 'scale', { ...three, rateClass: 'concert' }, 21_500, 'proxy'],
  ['italy-turno', 'recorded-seconds', three, 840, 'agreement'],
  ['italy-turno', 'scale', three, 5_500, 'old-edition'],
  // USD 20 an hour.
  ['buy-out-prague', 'scale', three, 6_000, 'proxy'],
  ...['vienna', 'budapest', 'prague', 'skopje'].flatMap((city): readonly Row[] => [
    // The middle of 4 to 6 minutes an hour.
    [`buy-out-${city}`, 'recorded-seconds', three, 900, 'planning-figure'],
    [`buy-out-${city}`, 'work-stretch-minutes', {}, 50, 'practice'],
    [`buy-out-${city}`, 'break-length-minutes', {}, 10, 'practice'],
  ]),
  ['buy-out-skopje', 'recorded-seconds', { callMinutes: 60 }, 300, 'planning-figure'],
];

describe('the figures that ship', () => {
  it.each(SEEDED)('%s, %s %j is %d (%s)', (agreement, parameter, query, value, source) => {
    expect(figure(agreement, parameter, query)).toMatchObject({ value, source });
  });

  it('have the law’s eleven hours in Europe, and usable defaults everywhere', () => {
    for (const { id } of shippedBook.agreements) {
      const isEuropean = !id.startsWith('afm');
      expect([id, figure(id, 'statutory-rest-minutes')?.value]).toEqual([id, isEuropean ? 660 : undefined]);
      expect(figure(id, 'sessions-per-day')).toMatchObject({ value: 2, standing: 'planning-figure' });
      expect(figure(id, 'minutes-per-day')).toMatchObject({ value: 360, standing: 'planning-figure' });
      expect(figure(id, 'turnaround-minutes')).toMatchObject({ value: 660, standing: 'planning-figure' });
      if (id !== 'afm-srla') expect(figure(id, 'minutes-between-sessions')?.value).toBe(60);
    }
  });

  it('are current, or say that they are not: no rate is taken for one that holds', () => {
    for (const { terms } of shippedBook.agreements)
      for (const { parameter, standing, confidence } of terms)
        if (parameter === 'scale') expect([standing === 'current', confidence]).toEqual([false, 'low']);
  });

  it('know calls of these lengths, the usual one first', () => {
    const lengths = Object.fromEntries(
      shippedBook.agreements.map(({ id }) => [
        id,
        shippedBook
          .inForce(id, '2023-03-14')
          ?.all('call-minutes')
          .map(({ value }) => value),
      ]),
    );
    expect(lengths).toEqual({
      'afm-film': [180, 360],
      'afm-low-budget': [180, 360],
      'afm-srla': [180, 90],
      'mu-pact': [180],
      bpi: [180, 120, 240],
      smv: [180],
      'italy-turno': [180],
      'buy-out-vienna': [180, 240],
      'buy-out-budapest': [180, 240],
      'buy-out-prague': [180, 240],
      'buy-out-skopje': [180, 60, 120, 240],
    });
  });
});
