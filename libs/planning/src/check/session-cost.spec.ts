import fc from 'fast-check';
import { aMusician, aPass, aProblem, aSession, anEngagement } from '../test-support/builders.js';
import { passCosts } from './session-cost.js';

describe('what a pass costs', () => {
  const passes = [aPass('long', { seconds: 300 }), aPass('short', { seconds: 100 })];

  it('is its share of the hire and the pay of its session, by the music it has', () => {
    const problem = aProblem({ passes, musicians: [aMusician('m1'), aMusician('m2')] });
    const session = aSession('s', '2023-03-07T10:00', { runOrder: ['long', 'short'] });
    const engagements = [anEngagement('s', 'm1'), anEngagement('s', 'm2', { chair: 2 })];
    const costs = passCosts(problem, { sessions: [session], engagements });
    // The hall 3,000.00 and two players at 180.00: 3,360.00, three quarters and one quarter.
    expect(costs.get('long')?.money).toEqual([{ currency: 'EUR', minor: 252_000 }]);
    expect(costs.get('short')?.money).toEqual([{ currency: 'EUR', minor: 84_000 }]);
  });

  it('is summed over the sessions that record it, and nothing where none does', () => {
    const problem = aProblem({ passes });
    const sessions = [
      aSession('s1', '2023-03-07T10:00', { runOrder: ['short'] }),
      aSession('s2', '2023-03-08T10:00', { runOrder: ['short'] }),
    ];
    const costs = passCosts(problem, { sessions, engagements: [] });
    expect(costs.get('short')?.money).toEqual([{ currency: 'EUR', minor: 600_000 }]);
    expect(costs.has('long')).toBe(false);
  });

  it('adds up to what the session costs, however it is shared', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }), (lengths) => {
        const all = lengths.map((seconds, at) => aPass(`p${at}`, { seconds }));
        const session = aSession('s', '2023-03-07T10:00', { runOrder: all.map(({ id }) => id) });
        const costs = passCosts(aProblem({ passes: all }), { sessions: [session], engagements: [] });
        const sum = [...costs.values()].reduce((total, { money }) => total + (money[0]?.minor ?? 0), 0);
        expect(sum).toBe(300_000);
      }),
    );
  });
});
