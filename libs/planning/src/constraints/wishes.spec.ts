import fc from 'fast-check';
import { waitingIn } from '../rules/waiting.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aPass,
  aProblem,
  aSession,
  hall,
  vienna,
} from '../test-support/builders.js';
import { breachesOf } from '../test-support/find.js';
import { constraints } from './index.js';

const day = '2023-03-14';

const seats = (players: Readonly<Record<string, number>>) => ({ players, doubles: [] });

describe('players who wait', () => {
  const passes = [
    aPass('tutti', { seats: seats({ violin: 4, horn: 2 }) }),
    aPass('two violins', { seats: seats({ violin: 2 }), seconds: 300 }),
    aPass('violins', { seats: seats({ violin: 3 }), seconds: 120 }),
    aPass('finale', { seats: seats({ violin: 3, horn: 1 }) }),
  ];
  const problem = aProblem({ passes, musicians: ['a', 'b', 'c', 'd'].map((id) => aMusician(id)) });
  const runOrder = passes.map((pass) => pass.id);

  it('are paid for it: from their first pass of a session to their last, chair by chair', () => {
    // Violin 3 waits 300 s; horn 1 waits 420 s; violin 4 and horn 2 have gone home.
    expect(breachesOf('paid-waiting', problem, [aSession('s', `${day}T10:00`, { runOrder })])).toMatchObject([
      {
        code: 'SESSION.PLAYERS_WAIT',
        level: 'preference',
        unit: 'seconds',
        amount: 420,
        penalty: 350,
        involved: { sessions: ['s'], passes: ['two violins', 'violins'] },
        message:
          'Vienna, 2023-03-14 10:00 CET (Europe/Vienna): players of horn wait 7 min, all together, during two violins, violins',
      },
      { amount: 300, penalty: 250, involved: { passes: ['two violins'] } },
    ]);
  });

  it('are named, where somebody sits on the chairs that wait; a group waits whole', () => {
    const seated = ['a', 'b', 'c', 'd'].map((id, index) => anEngagement('s', id, { chair: index + 1 }));
    const group = anEngagement('s', null, { groupId: 'horns', instrument: 'horn' });
    const found = breachesOf(
      'paid-waiting',
      { ...problem, groups: [aGroup('horns', { instrument: 'horn', playingMembers: 2 })] },
      [aSession('s', `${day}T10:00`, { runOrder })],
      [...seated, group],
    );
    expect(found.map(({ involved }) => [involved.musicians, involved.groups])).toEqual([
      [[], ['horns']],
      [['c'], []],
    ]);
  });

  it('wait as long as each chair by itself, from its first pass to its last', () => {
    const music = fc.array(
      fc.record({
        seconds: fc.integer({ min: 0, max: 90 }),
        players: fc.dictionary(fc.constantFrom('violin', 'horn', 'tuba'), fc.integer({ min: 0, max: 5 })),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(music, (drawn) => {
        const order = drawn.map(({ seconds, players }, index) =>
          aPass(`pass ${index}`, { seconds, seats: seats(players) }),
        );
        let counted = 0;
        for (const instrument of ['violin', 'horn', 'tuba'])
          for (let chair = 1; chair <= 5; chair += 1) {
            const plays = order.map((pass) => (pass.seats.players[instrument] ?? 0) >= chair);
            for (const [index, pass] of order.entries())
              if (!plays[index] && plays.slice(0, index).includes(true) && plays.slice(index).includes(true))
                counted += pass.seconds;
          }
        expect(waitingIn(order).reduce((sum, one) => sum + one.seconds, 0)).toBe(counted);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the hours of new calls', () => {
  const call = (localStart: string, fixed = false): ReturnType<typeof aSession> =>
    aSession(`hall@${localStart}`, localStart, { fixed });
  const feast = { ...vienna, holidays: { '2023-03-15': 'a feast' } };
  const problem = aProblem({ locations: [feast], rooms: [hall] });

  it('are usual ones, by degrees', () => {
    const found = breachesOf('usual-hours', problem, [
      call('2023-03-14T10:00'),
      call('2023-03-14T19:00'),
      call('2023-03-18T10:00'),
      call('2023-03-18T19:00'),
    ]);
    expect(found.map(({ amount, penalty, unit }) => [amount, penalty, unit])).toEqual([
      [2, 10_000, 'degrees'],
      [3, 15_000, 'degrees'],
      [5, 25_000, 'degrees'],
    ]);
    expect(found[0]?.message).toBe('Vienna, 2023-03-14 19:00 CET (Europe/Vienna) is at an unusual hour');
    expect(found[1]?.message).toContain('is on a weekend');
  });

  it('are not held against calls that stand, nor twice against those on holidays', () => {
    expect(breachesOf('usual-hours', problem, [call('2023-03-18T19:00', true)])).toEqual([]);
    const holiday = [call('2023-03-15T19:00')];
    expect(breachesOf('usual-hours', problem, holiday)).toEqual([]);
    expect(breachesOf('working-day', problem, holiday)).toMatchObject([{ amount: 1, penalty: 50_000 }]);
  });
});

describe('every rule', () => {
  it('has an id and a code of its own and a sentence; only hard ones have no price', () => {
    for (const key of ['id', 'code', 'rule'] as const)
      expect(new Set(constraints.map((one) => one[key])).size).toBe(constraints.length);
    for (const { rule, code } of constraints) {
      expect(rule).toMatch(/^[A-Z].*\.$/);
      expect(code).toMatch(/^(SESSION|ENGAGEMENT|PLAN)\.[A-Z_]+$/);
    }
    const levels = constraints.map((one) => one.level);
    expect(levels).toEqual(
      ['hard', 'cost', 'preference'].flatMap((level) => levels.filter((one) => one === level)),
    );
  });
});
