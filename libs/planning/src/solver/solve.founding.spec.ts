import { type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { foundingCase } from '../test-support/founding-case.js';
import { solve } from './solve.js';

async function planOf(problem: Problem): Promise<Plan> {
  const solved = await solve(problem, { seed: 1, iterations: 5_000 });
  if (!solved.ok) throw new Error(solved.faults.map((fault) => fault.message).join('\n'));
  return solved.value;
}

describe('a production of the founding case’s size', () => {
  it('debug', async () => {
    const p = foundingCase(1);
    const t = Date.now();
    const plan = await planOf(p);
    const hist: Record<string, number> = {};
    for (const v of plan.violations) hist[v.constraint] = (hist[v.constraint] ?? 0) + 1;
    process.stderr.write(
      JSON.stringify(
        {
          ms: Date.now() - t,
          slots: p.slots.length,
          passes: p.passes.length,
          sec: p.passes.reduce((a, b) => a + b.seconds, 0),
          mus: p.musicians.length,
          s: plan.sessions.length,
          score: plan.score,
          head: plan.headcount,
          costs: plan.costs,
          stages: plan.stages,
          hist,
          unp: plan.unplaced.slice(0, 5),
          open: plan.openChairs.slice(0, 5).map((o) => o.reason),
        },
        null,
        1,
      ),
    );
    process.stderr.write(
      plan.sessions
        .map((s) =>
          [
            s.localStart,
            s.locationId,
            s.runOrder.length,
            s.runOrder.reduce((a, id) => a + (p.passes.find((x) => x.id === id)?.seconds ?? 0), 0),
            Object.values(s.seats.players).reduce((a, b) => a + b, 0),
          ].join(' '),
        )
        .join('\n'),
    );
  });
});
