import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#clock';
import {
  type CostBooks,
  costFacts,
  makeReport,
  planProduction,
  type Production,
  readCostBooks,
  type Store,
} from '#desk';
import { buildCost, type CostFacts, type CostReport } from '#reports';
import { openStore } from '#storage';
import { median, say, thousands } from './figures.js';
import { importedDemo } from './planning/demo-rows.js';

const ROUNDS = 15;
const TIMES = 100;

/** Costing the demo, from records and from the books, and a production a hundred times as large. */
export async function benchCosts(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  const store = await openStore(join(folder, 'demo.db'), { busyTimeoutMs: 5_000 });
  try {
    const production = await plannedDemo(store);
    const books = await readCostBooks(store.books, systemClock, production);
    const bill = (of: CostBooks): CostReport => buildCost(factsOf(of));
    const once = await timed(ROUNDS, () => bill(books));
    const { sessions, engagements } = books;
    const size = `${sessions.length} sessions, ${thousands(engagements.length)} engagements`;
    say(`demo, ${size}`, `${once.toFixed(1)} ms (goal 100 ms)`);
    const whole = await timed(ROUNDS, () =>
      makeReport({ books: store.books, clock: systemClock }, production, 'cost'),
    );
    say('the same, reading included', `${whole.toFixed(1)} ms`);
    const many = timesAsMany(books, TIMES);
    const large = await timed(3, () => bill(many));
    say(`${TIMES} × as much`, `${thousands(large)} ms, ${(large / once / TIMES).toFixed(2)} of linear`);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const factsOf = (books: CostBooks): CostFacts => costFacts(books, { by: 'location', lines: false });

async function plannedDemo(store: Store): Promise<Production> {
  const production = await importedDemo(store);
  const request = { productionId: production.id, seed: 555, options: { iterations: 100 }, apply: true };
  const planned = await planProduction(store, systemClock, request, { actor: 'bench' });
  if (!planned.ok) throw new Error(planned.refusal.message);
  return production;
}

/** The same sessions and engagements again and again, under other ids. */
function timesAsMany(books: CostBooks, times: number): CostBooks {
  const copies = Array.from({ length: times }, (_, nth) => nth);
  return {
    ...books,
    sessions: copies.flatMap((nth) => books.sessions.map((one) => ({ ...one, id: `${one.id} ${nth}` }))),
    engagements: copies.flatMap((nth) =>
      books.engagements.map((one) => ({
        ...one,
        id: `${one.id} ${nth}`,
        sessionId: `${one.sessionId} ${nth}`,
      })),
    ),
  };
}

async function timed(rounds: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return median(times);
}
