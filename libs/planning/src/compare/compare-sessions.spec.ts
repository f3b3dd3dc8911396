import { type Session } from '../model/session.js';
import { aPass, aSession } from '../test-support/builders.js';
import { comparePlans } from './compare-plans.js';
import { type SessionsComparison } from './compare-sessions.js';
import { draft, inRome, planOf, production } from './spec-support/small-plans.js';

const compared = (before: readonly Session[], after: readonly Session[]): SessionsComparison =>
  comparePlans(planOf(before), planOf(after)).sessions;

describe('sessions of two plans', () => {
  it('are the same in the same room at the same time, whatever the plans call them', () => {
    const sessions = compared(
      [draft('slot 7', '2023-03-07T10:00', ['1m1'])],
      [draft('session 0193', '2023-03-07T10:00', ['1m1'], { fixed: true })],
    );
    expect(sessions).toEqual({ same: 1, lost: [], gained: [], moved: [], altered: [] });
  });

  it('are lost and gained where they have neither a call nor music in common', () => {
    const { lost, gained, same } = compared(
      [draft('x', '2023-03-07T10:00', ['1m1']), draft('y', '2023-03-06T10:00', [])],
      [draft('x', '2023-03-08T10:00', ['1m2'])],
    );
    expect(lost.map((one) => one.id)).toEqual(['y', 'x']);
    expect(gained).toEqual([
      {
        id: 'x',
        roomId: 'hall',
        locationId: 'vienna',
        start: Date.parse('2023-03-08T09:00Z'),
        localStart: '2023-03-08T10:00',
        minutes: 180,
        fixed: false,
      },
    ]);
    expect(same).toBe(0);
  });

  it('moved where their music is recorded elsewhere', () => {
    const { moved, lost, gained } = compared(
      [draft('x', '2023-03-07T10:00', ['1m1', '1m2'])],
      [draft('y', '2023-03-07T14:00', ['1m2', '1m3'], { ...inRome, minutes: 240 })],
    );
    expect(moved).toMatchObject([
      {
        a: { id: 'x', roomId: 'hall' },
        b: { id: 'y', roomId: 'studio' },
        aspects: ['location', 'room', 'start', 'minutes', 'music'],
        passesGained: ['1m3'],
        passesLost: ['1m1'],
      },
    ]);
    expect([lost, gained]).toEqual([[], []]);
  });

  it('are altered where they stand and record or call something else', () => {
    const seats = {
      players: { violin: 6, tuba: 1 },
      doubles: [{ instrument: 'tuba', player: 1, double: 'cimbasso' }],
    };
    const { altered, moved } = compared(
      [draft('x', '2023-03-07T10:00', ['1m1', '1m2', '1m3'])],
      [draft('x', '2023-03-07T10:00', ['1m2', '1m1'], { seats })],
    );
    expect(moved).toEqual([]);
    expect(altered).toMatchObject([
      {
        aspects: ['music', 'run-order', 'players', 'doubles'],
        passesGained: [],
        passesLost: ['1m3'],
        players: [
          { instrument: 'tuba', a: 0, b: 1, difference: 1 },
          { instrument: 'violin', a: 4, b: 6, difference: 2 },
        ],
        doublesGained: [{ instrument: 'tuba', player: 1, double: 'cimbasso' }],
        doublesLost: [],
      },
    ]);
  });

  it('that stand in the books of both are known by their id, wherever they are held', () => {
    const { moved, gained } = compared(
      [aSession('held', '2023-03-07T10:00', { runOrder: ['1m1'] })],
      [
        aSession('held', '2023-03-09T10:00', { runOrder: ['1m2'] }),
        draft('new', '2023-03-07T10:00', ['1m1']),
      ],
    );
    expect(moved).toMatchObject([{ a: { id: 'held' }, b: { id: 'held' }, aspects: ['start', 'music'] }]);
    expect(gained.map((one) => one.id)).toEqual(['new']);
  });

  it('that share most music are paired first', () => {
    const { moved, gained } = compared(
      [draft('x', '2023-03-07T10:00', ['1m1', '1m2', '1m3'])],
      [
        draft('two short passes', '2023-03-07T14:00', ['1m2', '1m3']),
        draft('as much in one', '2023-03-08T10:00', ['1m1']),
      ],
    );
    expect(moved.map((one) => one.b.id)).toEqual(['two short passes']);
    expect(gained.map((one) => one.id)).toEqual(['as much in one']);
  });

  it('share of a pass that grew only what both record of it', () => {
    const grown = production({
      passes: [aPass('1m1', { seconds: 90 }), aPass('1m2', { seconds: 900 }), aPass('1m3', { seconds: 300 })],
    });
    const before = production({
      passes: [
        aPass('1m1', { seconds: 300 }),
        aPass('1m2', { seconds: 100 }),
        aPass('1m3', { seconds: 300 }),
      ],
    });
    const { moved } = comparePlans(
      planOf([draft('x', '2023-03-07T10:00', ['1m1', '1m2'])], [], before),
      planOf([draft('y', '2023-03-08T10:00', ['1m1']), draft('z', '2023-03-09T10:00', ['1m2'])], [], grown),
    ).sessions;
    expect(moved.map((one) => one.b.id)).toEqual(['z']);
  });

  it('that share as much go the least way', () => {
    const { moved } = compared(
      [draft('x', '2023-03-08T10:00', ['1m2', '1m1'])],
      [
        draft('far', '2023-03-06T10:00', ['1m1']),
        draft('abroad', '2023-03-08T14:00', ['1m1'], inRome),
        draft('near', '2023-03-08T14:00', ['1m1']),
      ],
    );
    expect(moved.map((one) => one.b.id)).toEqual(['near']);
  });

  it('that share as much at the same time stay in their room', () => {
    const { moved } = compared(
      [draft('x', '2023-03-08T10:00', ['1m2', '1m1'], inRome)],
      [draft('away', '2023-03-08T14:00', ['1m1']), draft('here', '2023-03-08T14:00', ['1m1'], inRome)],
    );
    expect(moved.map((one) => one.b.id)).toEqual(['here']);
  });

  it('share music of no length too, and then by its passes', () => {
    const problem = production({ passes: ['1m1', '1m2', '1m3'].map((id) => aPass(id, { seconds: 0 })) });
    const { moved } = comparePlans(
      planOf([draft('x', '2023-03-07T10:00', ['1m1', '1m2', '1m3'])], [], problem),
      planOf(
        [draft('one', '2023-03-07T14:00', ['1m1']), draft('two', '2023-03-08T10:00', ['1m2', '1m3'])],
        [],
        problem,
      ),
    ).sessions;
    expect(moved.map((one) => one.b.id)).toEqual(['two']);
  });

  it('of an empty plan are all gained', () => {
    const comparison = comparePlans(planOf([]), planOf([draft('x', '2023-03-07T10:00', ['1m1'])]));
    expect(comparison.sessions).toMatchObject({ same: 0, lost: [], gained: [{ id: 'x' }] });
    expect(comparison.disturbance.share).toBe(0);
  });
});
