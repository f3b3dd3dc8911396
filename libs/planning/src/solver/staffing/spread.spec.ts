import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { unlimited } from '../../stages/staffing/spec-support/budgets.js';
import { aMusician, aProblem, aSession } from '../../test-support/builders.js';
import { staffSessions } from './staff.js';

const DAYS = ['06', '08', '10', '13'];

const sessionsOf = (violins: number, doubles: Session['seats']['doubles'] = []): readonly Session[] =>
  DAYS.map((day) =>
    aSession(day, `2023-03-${day}T10:00`, { seats: { players: { violin: violins }, doubles } }),
  );

const seated = (problem: Problem): readonly Engagement[] =>
  staffSessions(problem, problem.sessions, unlimited).plan.engagements;

const onChair = (engagements: readonly Engagement[], chair: number): readonly (string | null)[] =>
  DAYS.map(
    (day) => engagements.find((one) => one.sessionId === day && one.chair === chair)?.musicianId ?? null,
  );

const principal = aMusician('principal', { rank: 'principal' });
const tutti = ['a', 'b', 'c'].map((id) => aMusician(id, { rank: 'tutti' }));

describe('more people than the chairs need', () => {
  it('share the chairs behind the first, which stays with the principal', () => {
    const engagements = seated(
      aProblem({ slots: [], sessions: sessionsOf(2), musicians: [principal, ...tutti], targetMusicians: 4 }),
    );
    expect(onChair(engagements, 1)).toEqual(DAYS.map(() => 'principal'));
    expect(new Set(onChair(engagements, 2))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('leave a chair that asks for a double with the player who has it', () => {
    const doubled = [{ instrument: 'violin', player: 2, double: 'viola' }];
    const engagements = seated(
      aProblem({
        slots: [],
        sessions: sessionsOf(3, doubled),
        musicians: [principal, aMusician('able', { rank: 'tutti', doubles: ['viola'] }), ...tutti],
        targetMusicians: 5,
      }),
    );
    expect(onChair(engagements, 2)).toEqual(DAYS.map(() => 'able'));
    expect(new Set(onChair(engagements, 3))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('share the first chair too where there is no other', () => {
    const engagements = seated(
      aProblem({ slots: [], sessions: sessionsOf(1), musicians: [principal, ...tutti], targetMusicians: 2 }),
    );
    expect(new Set(onChair(engagements, 1)).size).toBe(2);
    expect(onChair(engagements, 1)[0]).toBe('principal');
  });
});
