import { type Problem } from '../../model/problem.js';
import { aMusician, aProblem, aSession, at } from '../../test-support/builders.js';
import { seatPlayers } from './seat-players.js';
import { StaffPlan } from './staff-plan.js';

/** Who sits on the second chair in each session, when they are filled one after the other. */
function secondChairs(problem: Problem): readonly (string | null)[] {
  const plan = new StaffPlan(problem, problem.sessions);
  for (const session of plan.coming) seatPlayers(plan, session);
  return problem.sessions.map(
    ({ id }) => plan.engagements.find((one) => one.sessionId === id && one.chair === 2)?.musicianId ?? null,
  );
}

const doubles = [{ instrument: 'violin', player: 2, double: 'viola' }];
const sessions = ['06', '08', '10'].map((day, index) =>
  aSession(day, `2023-03-${day}T10:00`, {
    seats: { players: { violin: 2 }, doubles: index === 1 ? doubles : [] },
  }),
);
const lead = aMusician('lead', { rank: 'principal' });
const single = aMusician('single', { rank: 'tutti' });
const able = aMusician('able', { rank: 'tutti', doubles: ['viola'] });

describe('chairs that are filled session by session', () => {
  it('pass to a player who has the double that is asked, and stay with him', () => {
    const problem = aProblem({ slots: [], sessions, musicians: [lead, single, able] });
    expect(secondChairs(problem)).toEqual(['single', 'able', 'able']);
  });

  it('stay with their player where a change costs more than the double', () => {
    const problem = aProblem({ slots: [], sessions, musicians: [lead, single, able] });
    const weights = { ...problem.weights, playerChange: 20_000 };
    expect(secondChairs({ ...problem, weights })).toEqual(['single', 'single', 'single']);
  });

  it('pass to the principal once he is back where the chair leads its section', () => {
    const away = {
      start: at('2023-03-06T00:00'),
      end: at('2023-03-07T00:00'),
      kind: 'away' as const,
      why: 'on tour',
    };
    const problem = aProblem({
      slots: [],
      sessions: sessions.map((one) => ({ ...one, seats: { players: { violin: 1 }, doubles: [] } })),
      musicians: [single, { ...lead, busy: [away] }],
    });
    const plan = new StaffPlan(problem, problem.sessions);
    for (const session of plan.coming) seatPlayers(plan, session);
    expect(plan.engagements.map((one) => one.musicianId)).toEqual(['single', 'lead', 'lead']);
  });

  it('go to whoever is paid least', () => {
    const paid = (minor: number): { readonly rate: Problem['musicians'][number]['rate'] } => ({
      rate: { minor, currency: 'EUR' },
    });
    const problem = aProblem({
      slots: [],
      sessions,
      musicians: [
        { ...lead, ...paid(1) },
        { ...single, ...paid(90_000) },
        { ...able, ...paid(20_000) },
      ],
    });
    expect(secondChairs(problem)).toEqual(['able', 'able', 'able']);
  });
});
