import { type SolveEvent } from '../model/options.js';
import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { at } from '../test-support/builders.js';
import { foundingCase } from '../test-support/founding-case.js';
import { solve } from './solve.js';

async function planOf(problem: Problem, onEvent?: (event: SolveEvent) => void): Promise<Plan> {
  const solved = await solve(problem, { seed: 1, iterations: 20, ...(onEvent && { onEvent }) });
  if (!solved.ok) throw new Error(solved.faults.map((fault) => fault.message).join('\n'));
  return solved.value;
}

describe('a production of the founding case’s size', () => {
  const problem = foundingCase(1);
  const events: SolveEvent[] = [];
  let first: Plan;

  beforeAll(async () => {
    first = await planOf(problem, (event) => events.push(event));
  });

  it('is planned whole: every pass, every chair, 555 of 555 musicians, nothing broken', () => {
    const plan = first;
    expect(plan.score).toMatchObject({ hard: 0, unplacedPasses: 0, openChairs: 0, shortfall: 0 });
    expect(plan.headcount).toMatchObject({ target: 555, people: 555 });
    expect(plan.sessions.length).toBeLessThan(70);
    expect(new Set(plan.sessions.map((session) => session.locationId)).size).toBe(5);
    expect([...new Set(events.map((event) => event.stage))]).toEqual(['sessions', 'order', 'staffing']);
  });

  it('keeps what was recorded, and plans the rest around it', async () => {
    const asOf = at('2023-03-27T00:00');
    const isPast = ({ start }: { readonly start: number }): boolean => start < asOf;
    const sessions = first.sessions.filter(isPast).map((session) => ({ ...session, fixed: true }));
    const past = new Set(sessions.map((session) => session.id));
    const engagements = first.engagements
      .filter((one) => past.has(one.sessionId))
      .map((one) => ({ ...one, standing: 'firm' as const, fixed: true }));
    const slots = problem.slots.filter((slot) => slot.start >= asOf);
    const second = await planOf({ ...problem, asOf, slots, sessions, engagements });
    expect(second.sessions.filter(isPast)).toEqual(sessions);
    expect(second.score).toMatchObject({ hard: 0, unplacedPasses: 0, openChairs: 0, shortfall: 0 });
    expect(second.headcount.people).toBeGreaterThanOrEqual(555);
  });

  it('reaches fewer when there are fewer, and says by how many', async () => {
    const few = problem.musicians.filter((_, index) => index % 2 === 0);
    const plan = await planOf({ ...problem, musicians: few });
    expect(plan.score.hard).toBe(0);
    expect(plan.headcount.people + plan.score.shortfall).toBe(555);
  });
});
