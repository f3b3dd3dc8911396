import { planOrder, readInput, refuse } from '#desk';
import { readOrder, type ReadOrder } from './read-order.js';

type Flags = Readonly<Record<string, readonly string[]>>;

const read = (flags: Flags): ReturnType<typeof readOrder> => readOrder((flag) => flags[flag] ?? []);

const made = (flags: Flags): ReadOrder => {
  const result = read(flags);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

/** What the order is refused for, as the command line tells it. */
const faults = (flags: Flags): readonly (readonly [string, string])[] => {
  const { order, byFlags } = made(flags);
  const checked = readInput(planOrder, order);
  return checked.ok ? [] : byFlags(checked.refusal).faults.map(({ pointer, message }) => [pointer, message]);
};

describe('the order that flags make', () => {
  it('is empty where nothing is said, so that the defaults are those of the API', () => {
    expect(made({}).order).toEqual({});
    expect(made({ seed: ['7'], apply: ['false'] }).order).toEqual({ seed: 7, apply: false });
  });

  it('is what the plan may change, and how long it may search', () => {
    expect(
      made({
        ...{ seconds: ['2.5'], iterations: ['0'], target: ['80'], weights: ['{"vacancy": 200000}'] },
        ...{ from: ['2030-03-04'], to: ['2030-03-08'], locations: ['vienna, rome', 'basel'] },
        pin: ['vienna 2030-03-04 10:00,rome 2030-03-05 10:00'],
        'pin-engagement': ['e1,e2', 'e3'],
      }).order,
    ).toEqual({
      ...{ seconds: 2.5, iterations: 0, targetMusicians: 80, weights: { vacancy: 200_000 } },
      horizon: { from: '2030-03-04', to: '2030-03-08' },
      locations: ['vienna', 'rome', 'basel'],
      pins: {
        sessions: ['vienna 2030-03-04 10:00', 'rome 2030-03-05 10:00'],
        engagements: ['e1', 'e2', 'e3'],
      },
    });
  });

  it('is what is assumed, by short flags and as JSON', () => {
    const room = { kind: 'without-room', roomId: 'Stage A' };
    const flags = {
      ...{ without: ['venice'], only: ['basel=sat, Sunday'], more: ['vienna=2,rome=1'] },
      'what-if': [JSON.stringify(room), JSON.stringify([room])],
    };
    expect(made(flags).order).toEqual({
      whatIf: [
        { kind: 'without-location', locationId: 'venice' },
        { kind: 'only-weekdays', locationId: 'basel', weekdays: ['sat', 'sun'] },
        { kind: 'more-sessions', locationId: 'vienna', sessions: 2 },
        { kind: 'more-sessions', locationId: 'rome', sessions: 1 },
        room,
        room,
      ],
    });
    expect(faults(flags)).toEqual([]);
  });

  it('is refused by the flag that says it', () => {
    expect(
      faults({
        ...{ target: ['999999999'], from: ['soon'], more: ['vienna'], only: ['basel=sat,someday'] },
        'what-if': ['{"kind": "pass-length", "passId": "p", "seconds": "long"}'],
      }),
    ).toEqual([
      ['/target', expect.stringMatching(/^--target 999999999: targetMusicians must be/)],
      ['/from', expect.stringMatching(/^--from soon: from must be a date/)],
      ['/only', expect.stringMatching(/^--only basel=sat,someday: weekdays must be one of mon, tue/)],
      ['/more', '--more vienna: sessions is missing.'],
      ['/what-if', expect.stringMatching(/^--what-if \{.*\}: seconds must be/)],
    ]);
  });

  it('leaves faults where they are that no flag of its own stands for', () => {
    expect(faults({ weights: ['{"vacancies": 1}'] })).toEqual([
      ['/weights/vacancies', 'There is no field "vacancies" here.'],
    ]);
    const { order, byFlags } = made({ without: ['venice'] });
    const refusal = refuse('not-found', 'PRODUCTION.NOT_FOUND', 'There is none.').refusal;
    expect([order['whatIf'], byFlags(refusal)]).toEqual([expect.anything(), refusal]);
  });

  it.each([
    ['seed', 'x', '--seed must be a whole number.'],
    ['iterations', '1.5', '--iterations must be a whole number.'],
    ['seconds', '-1', '--seconds must be a number.'],
    ['weights', '{vacancy: 1}', `--weights must be JSON, such as '{"vacancy": 200000}'.`],
    ['what-if', 'rain', expect.stringMatching(/^--what-if must be JSON, such as /) as unknown as string],
  ])('is not made of what cannot be sent: --%s %s', (flag, text, message) => {
    expect(read({ [flag]: [text] })).toMatchObject({
      ok: false,
      refusal: { kind: 'malformed', code: 'CLI.BAD_VALUE', message, faults: [{ pointer: `/${flag}` }] },
    });
  });
});
