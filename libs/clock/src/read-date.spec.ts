import fc from 'fast-check';
import { addDays, readDate, readDateTime, readTimeOfDay, type DateHints } from './index.js';

const dateIn = (text: string, hints?: DateHints): string => {
  const result = readDate(text, hints);
  return result.ok ? result.value.date : result.code;
};

const readingsOf = (text: string, hints?: DateHints): readonly string[] => {
  const result = readDate(text, hints);
  return result.ok ? [result.value.date] : result.readings;
};

describe('a date in a file', () => {
  it.each([
    ...[
      '2023-03-14',
      '20230314',
      '2023/3/14',
      '2023-03-14T00:00:00.000Z',
      '2023-03-14 00:00:00',
      '3/14/2023 0:00',
    ],
    ...['14.3.2023', '14.03.23', '14. 3. 2023', '14/03/2023', '3/14/2023', '14-3-2023', '14 03 2023'],
    ...[
      '14 March 2023',
      '14-Mar-23',
      '14mar2023',
      'March 14, 2023',
      'March 14th, 2023',
      'Mar. 14 2023',
      '2023 March 14',
    ],
    ...[
      '14. März 2023',
      'Di, 14. MÄRZ 2023',
      '14 marzo 2023',
      'martedì 14 marzo 2023',
      'le 14 mars 2023',
      'mar 14 mars 2023',
    ],
    ...['Tue 3/14/2023', ' 14  March\t2023 '],
  ])('"%s" is 14 March 2023', (text) => expect(dateIn(text)).toBe('2023-03-14'));

  it.each([
    ['1er avril 2023', '2023-04-01'],
    ['1º maggio 2023', '2023-05-01'],
    ['5 Dez. 23', '2023-12-05'],
    ['30 gen 2024', '2024-01-30'],
    ['15 août 2023', '2023-08-15'],
    ['31 ott 2023', '2023-10-31'],
    ['5. Jänner 2024', '2024-01-05'],
    ['29 Feb 2024', '2024-02-29'],
    ['14 March 81', '1981-03-14'],
  ])('"%s" is %s', (text, date) => expect(dateIn(text)).toBe(date));

  it('that can be day or month first is refused with both readings', () => {
    expect(readDate('03/04/2023')).toMatchObject({
      ok: false,
      code: 'CLOCK.AMBIGUOUS_DATE',
      readings: ['2023-04-03', '2023-03-04'],
    });
    expect(readingsOf('03/04')).toEqual(['--04-03', '--03-04']);
    expect(readingsOf('03/04', { year: 2023 })).toEqual(['2023-04-03', '2023-03-04']);
    expect(readingsOf('04-03-05')).toEqual(['2005-03-04', '2005-04-03', '2004-03-05']);
  });

  it('is read when the file says which comes first, or when both are the same', () => {
    expect(dateIn('03/04/2023', { order: 'dmy' })).toBe('2023-04-03');
    expect(dateIn('03/04/2023', { order: 'mdy' })).toBe('2023-03-04');
    expect(dateIn('04-03-05', { order: 'ymd' })).toBe('2004-03-05');
    expect(dateIn('03/03/2023')).toBe('2023-03-03');
  });

  it('with points is day first, as where points are written', () => {
    expect(dateIn('03.04.2023')).toBe('2023-04-03');
    expect(dateIn('03.04.2023', { order: 'mdy' })).toBe('2023-04-03');
  });

  it('against the order of its file is refused, not turned round', () => {
    expect(dateIn('14/03/2023', { order: 'mdy' })).toBe('CLOCK.MALFORMED');
  });

  it('without a year is refused with what it says, unless the year is known', () => {
    expect(readDate('14 March')).toMatchObject({ code: 'CLOCK.YEAR_MISSING', readings: ['--03-14'] });
    expect(dateIn('14/3', { year: 2023 })).toBe('2023-03-14');
    expect(dateIn('29 Feb', { year: 2023 })).toBe('CLOCK.MALFORMED');
  });

  it('that lost its format in a spreadsheet is recognised as a day number', () => {
    expect(readDate('45000')).toEqual({ ok: true, value: { date: '2023-03-15', form: 'serial' } });
    expect(dateIn('1234')).toBe('CLOCK.MALFORMED');
    expect(dateIn('99999')).toBe('CLOCK.MALFORMED');
  });

  it.each([
    '',
    'TBC',
    '31.2.2023',
    '2023-02-29',
    '2023-13-01',
    '1/1/1',
    '0/0/2023',
    '14 Brumaire 2023',
    '3/2023',
    'March 2023',
    '2023',
  ])('"%s" is none', (text) => expect(dateIn(text)).toBe('CLOCK.MALFORMED'));

  it('is never misread: what a date is written as, it is read as or refused with among its readings', () => {
    const dates = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(dates, fc.constantFrom('/', '-', ' ', '.'), (date, separator) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(readingsOf([day, month, year].join(separator))).toContain(date);
        expect(dateIn([year, month, day].join(separator))).toBe(date);
        expect(dateIn([month, day, year].join('/'), { order: 'mdy' })).toBe(date);
      }),
    );
  });

  it('may be any text at all without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readDate(text).ok).toBe('boolean');
        expect(typeof readTimeOfDay(text).ok).toBe('boolean');
        expect(typeof readDateTime(text).ok).toBe('boolean');
      }),
    );
  });
});
