import { readDateTime, readTimeOfDay } from './index.js';

describe('a time of day in a file', () => {
  it.each([
    ...[
      ['9.30', '09:30'],
      ['09:30', '09:30'],
      ['9:30 am', '09:30'],
      ['9.30am', '09:30'],
      ['0930', '09:30'],
    ],
    ...[
      ['9.30 Uhr', '09:30'],
      ['9 Uhr 30', '09:30'],
      ['um 9 Uhr', '09:00'],
      ['ore 14.30', '14:30'],
      ['alle 9', '09:00'],
    ],
    ...[
      ['14h30', '14:30'],
      ['14 h', '14:00'],
      ['à 14h30', '14:30'],
      ['at 2pm', '14:00'],
      ['9 hrs', '09:00'],
      ['9 A.M.', '09:00'],
    ],
    ...[
      ['12 am', '00:00'],
      ['12 pm', '12:00'],
      ['noon', '12:00'],
      ['24:00', '24:00'],
      ['0:00', '00:00'],
      ['00:00', '00:00'],
    ],
    ...[
      ['14:30:00', '14:30'],
      ['14:30:15', '14:30:15'],
      ['0.375', '09:00'],
      ['0,604166666', '14:30'],
      ['0.30', '00:30'],
    ],
  ] as [string, string][])('"%s" is %s', (text, time) =>
    expect(readTimeOfDay(text)).toEqual({ ok: true, value: time }),
  );

  it.each([
    '',
    '9',
    '25:00',
    '9:60',
    '24:01',
    '13 pm',
    '0 am',
    '7:5',
    'morning',
    '9:30:61',
    '2530',
    'midnight',
  ])('"%s" is none', (text) => expect(readTimeOfDay(text)).toMatchObject({ code: 'CLOCK.MALFORMED' }));
});

describe('a date and a time of day in one text', () => {
  it.each([
    ['2023-03-14T10:00', '2023-03-14T10:00'],
    ['2023-03-14 10:00:00', '2023-03-14T10:00'],
    ['2023-10-29T02:30+02:00', '2023-10-29T02:30+02:00'],
    ['14.3.2023 9.30 Uhr', '2023-03-14T09:30'],
    ['14. März 2023 um 9 Uhr', '2023-03-14T09:00'],
    ['14 March 2023, 9:30 am', '2023-03-14T09:30'],
    ['March 14 2023 at 14h30', '2023-03-14T14:30'],
    ['14 marzo 2023 alle ore 14.30', '2023-03-14T14:30'],
    ['14/03/2023 - 10:00', '2023-03-14T10:00'],
    ['45000.375', '2023-03-15T09:00'],
    ['45000.9999999', '2023-03-16T00:00'],
    ['2023-03-14 24:00', '2023-03-15T00:00'],
  ])('"%s" is %s', (text, local) => expect(readDateTime(text)).toMatchObject({ ok: true, value: { local } }));

  it('is as ambiguous as its date', () => {
    expect(readDateTime('3/4/2023 9am')).toMatchObject({
      code: 'CLOCK.AMBIGUOUS_DATE',
      readings: ['2023-04-03', '2023-03-04'],
    });
    expect(readDateTime('3/4/2023 9am', { order: 'mdy' })).toMatchObject({
      value: { local: '2023-03-04T09:00' },
    });
  });

  it.each(['', 'hello', '14.3.2023', '9:30', '2023-02-30T10:00'])('"%s" is none', (text) => {
    expect(readDateTime(text)).toMatchObject({ code: 'CLOCK.MALFORMED' });
  });
});
