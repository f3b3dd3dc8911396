import { resolveWallTime, wallTimeAt, type WallTimeRefusal } from './index.js';

const instantOf = (local: string, zone: string): string => {
  const result = resolveWallTime(local, zone);
  return result.ok ? result.value.instant : result.code;
};

const refusalOf = (local: string, zone: string): WallTimeRefusal => {
  const result = resolveWallTime(local, zone);
  if (result.ok) throw new Error(`${local} in ${zone} was not refused`);
  return result;
};

const inputs = (refusal: WallTimeRefusal): readonly string[] => refusal.choices.map((choice) => choice.input);

describe('a wall time that exists once', () => {
  it('is stored with its zone, its instant and its offset', () => {
    expect(resolveWallTime('2023-03-14T10:00', 'Europe/Vienna')).toEqual({
      ok: true,
      value: {
        local: '2023-03-14T10:00',
        zone: 'Europe/Vienna',
        instant: '2023-03-14T09:00:00.000Z',
        epochMs: Date.UTC(2023, 2, 14, 9),
        offsetMinutes: 60,
      },
    });
  });

  it('keeps its seconds only where there are some', () => {
    expect(resolveWallTime('2023-03-14T10:00:00', 'Europe/Rome')).toMatchObject({
      value: { local: '2023-03-14T10:00' },
    });
    expect(resolveWallTime('2023-03-14 10:00:30', 'Europe/Rome')).toMatchObject({
      value: { local: '2023-03-14T10:00:30' },
    });
  });

  it('may be given with the offset of its zone', () => {
    expect(instantOf('2023-07-01T10:00+02:00', 'Europe/Rome')).toBe('2023-07-01T08:00:00.000Z');
    expect(instantOf('2023-07-01T10:00Z', 'UTC')).toBe('2023-07-01T10:00:00.000Z');
  });

  it('is refused with another offset than its zone has then, and the right one is offered', () => {
    const refusal = refusalOf('2023-07-01T10:00+01:00', 'Europe/Rome');
    expect(refusal.code).toBe('CLOCK.OFFSET_MISMATCH');
    expect(inputs(refusal)).toEqual(['2023-07-01T10:00+02:00']);
  });

  it('resolves on both sides of the turn of the year', () => {
    expect(instantOf('2023-01-01T00:30', 'Europe/Vienna')).toBe('2022-12-31T23:30:00.000Z');
    expect(instantOf('2022-12-31T23:30', 'America/Los_Angeles')).toBe('2023-01-01T07:30:00.000Z');
  });
});

describe('a wall time in a spring gap', () => {
  it('is refused with the last minute before and the first after', () => {
    const refusal = refusalOf('2023-03-26T02:30', 'Europe/Vienna');
    expect(refusal.code).toBe('CLOCK.GAP');
    expect(inputs(refusal)).toEqual(['2023-03-26T01:59', '2023-03-26T03:00']);
    expect(inputs(refusal).map((input) => instantOf(input, 'Europe/Vienna'))).toEqual([
      '2023-03-26T00:59:00.000Z',
      '2023-03-26T01:00:00.000Z',
    ]);
  });

  it('begins with its first minute and ends before its last', () => {
    expect(instantOf('2023-03-26T01:59:59', 'Europe/Vienna')).toBe('2023-03-26T00:59:59.000Z');
    expect(instantOf('2023-03-26T02:00', 'Europe/Vienna')).toBe('CLOCK.GAP');
    expect(instantOf('2023-03-26T02:59:59', 'Europe/Vienna')).toBe('CLOCK.GAP');
    expect(instantOf('2023-03-26T03:00', 'Europe/Vienna')).toBe('2023-03-26T01:00:00.000Z');
  });

  it('is not saved by an offset', () => {
    expect(instantOf('2023-03-26T02:30+01:00', 'Europe/Vienna')).toBe('CLOCK.GAP');
  });

  it.each([
    [
      'half an hour on Lord Howe Island',
      '2023-10-01T02:15',
      'Australia/Lord_Howe',
      '2023-10-01T01:59',
      '2023-10-01T02:30',
    ],
    ['at midnight in Beirut', '2021-03-28T00:30', 'Asia/Beirut', '2021-03-27T23:59', '2021-03-28T01:00'],
    ['at midnight in Cairo', '2023-04-28T00:00', 'Africa/Cairo', '2023-04-27T23:59', '2023-04-28T01:00'],
    ['at midnight in Havana', '2023-03-12T00:10', 'America/Havana', '2023-03-11T23:59', '2023-03-12T01:00'],
    [
      'in Dublin, whose winter is the negative DST',
      '2023-03-26T01:30',
      'Europe/Dublin',
      '2023-03-26T00:59',
      '2023-03-26T02:00',
    ],
    [
      'after Ramadan in Casablanca',
      '2023-04-23T02:30',
      'Africa/Casablanca',
      '2023-04-23T01:59',
      '2023-04-23T03:00',
    ],
    [
      'the whole day that Apia left out',
      '2011-12-30T10:00',
      'Pacific/Apia',
      '2011-12-29T23:59',
      '2011-12-31T00:00',
    ],
  ])('is known %s', (_where, local, zone, before, after) => {
    expect(inputs(refusalOf(local, zone))).toEqual([before, after]);
  });
});

describe('a wall time that exists twice', () => {
  it('is refused with both moments, earlier first, told apart by their offsets', () => {
    const refusal = refusalOf('2023-10-29T02:30', 'Europe/Vienna');
    expect(refusal.code).toBe('CLOCK.OVERLAP');
    expect(refusal.choices.map(({ input, instant }) => [input, instant])).toEqual([
      ['2023-10-29T02:30+02:00', '2023-10-29T00:30:00.000Z'],
      ['2023-10-29T02:30+01:00', '2023-10-29T01:30:00.000Z'],
    ]);
  });

  it('is taken when its offset says which of the two is meant', () => {
    expect(instantOf('2023-10-29T02:30+02:00', 'Europe/Vienna')).toBe('2023-10-29T00:30:00.000Z');
    expect(instantOf('2023-10-29T02:30+01:00', 'Europe/Vienna')).toBe('2023-10-29T01:30:00.000Z');
    expect(instantOf('2023-10-29T02:30Z', 'Europe/Vienna')).toBe('CLOCK.OFFSET_MISMATCH');
  });

  it('begins when the clocks are set back and ends when they come round again', () => {
    expect(instantOf('2023-10-29T01:59:59', 'Europe/Vienna')).toBe('2023-10-28T23:59:59.000Z');
    expect(instantOf('2023-10-29T02:00', 'Europe/Vienna')).toBe('CLOCK.OVERLAP');
    expect(instantOf('2023-10-29T03:00', 'Europe/Vienna')).toBe('2023-10-29T02:00:00.000Z');
  });

  it.each([
    ['half an hour on Lord Howe Island', '2023-04-02T01:45', 'Australia/Lord_Howe', ['+11:00', '+10:30']],
    ['before midnight in Beirut', '2023-10-28T23:30', 'Asia/Beirut', ['+03:00', '+02:00']],
    ['in Dublin', '2023-10-29T01:30', 'Europe/Dublin', ['+01:00', '+00:00']],
    ['when Ramadan begins in Casablanca', '2023-03-19T02:30', 'Africa/Casablanca', ['+01:00', '+00:00']],
  ])('is known %s', (_where, local, zone, offsets) => {
    expect(inputs(refusalOf(local, zone))).toEqual(offsets.map((offset) => local + offset));
  });
});

describe('what is no wall time at all', () => {
  it.each(
    [
      [
        '',
        '2023-03-14',
        '10:00',
        '2023-02-29T10:00',
        '2023-03-14T24:00',
        '2023-03-14T10:60',
        '0203-03-14T10:00',
      ],
      ['14.3.2023 10:00', '2023-3-14T10:00', '2023-03-14T10:00+1', 'tomorrow'],
    ].flat(),
  )('"%s" is refused as malformed', (text) => {
    expect(refusalOf(text, 'Europe/Vienna')).toMatchObject({ code: 'CLOCK.MALFORMED', choices: [] });
  });

  it('is refused in a zone that does not exist', () => {
    expect(refusalOf('2023-03-14T10:00', 'Europe/Wien')).toMatchObject({
      code: 'CLOCK.UNKNOWN_ZONE',
      choices: [],
    });
  });
});

describe('the wall time at an instant', () => {
  it('always exists, also where the clocks change', () => {
    const before = Date.UTC(2023, 2, 26, 0, 59);
    expect(wallTimeAt(before, 'Europe/Vienna')).toMatchObject({
      local: '2023-03-26T01:59',
      offsetMinutes: 60,
    });
    expect(wallTimeAt(before + 60_000, 'Europe/Vienna')).toMatchObject({
      local: '2023-03-26T03:00',
      offsetMinutes: 120,
    });
  });
});
