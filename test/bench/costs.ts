import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Breach, checkCalls, type CheckedCall } from '#agreements';
import { systemClock } from '#clock';
import {
  callsOfBooks,
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

/** Checking and costing the demo, from records and from the books, and a production a hundred times as large. */
export async function benchCosts(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  const store = await openStore(join(folder, 'demo.db'), { busyTimeoutMs: 5_000 });
  try {
    const production = await plannedDemo(store);
    const books = await readCostBooks(store.books, systemClock, production);
    const { calls } = await callsOfBooks(store.books, production, books.asOf);
    const bill = (of: CostBooks): CostReport => buildCost(factsOf(of));
    const check = (of: readonly CheckedCall[]): readonly Breach[] => checkCalls(of, books.agreements);
    const once = await timed(ROUNDS, () => [check(calls), bill(books)]);
    const checked = await timed(ROUNDS, () => check(calls));
    const { sessions, engagements } = books;
    const size = `${sessions.length} sessions, ${thousands(engagements.length)} engagements`;
    say(`demo checked and costed, ${size}`, `${once.toFixed(1)} ms (goal 100 ms)`);
    say('of it checking', `${checked.toFixed(1)} ms`);
    const desk = { books: store.books, clock: systemClock };
    const whole = await timed(ROUNDS, async () => [
      await makeReport(desk, production, 'compliance'),
      await makeReport(desk, production, 'cost'),
    ]);
    say('both reports, reading included', `${whole.toFixed(1)} ms`);
    const many = timesAsMany(books, TIMES);
    const manyCalls = timesAsManyCalls(calls, TIMES);
    const large = await timed(3, () => [check(manyCalls), bill(many)]);
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

/** The same calls again and again, each time with players of their own. */
const timesAsManyCalls = (calls: readonly CheckedCall[], times: number): readonly CheckedCall[] =>
  Array.from({ length: times }, (_, nth) => nth).flatMap((nth) =>
    calls.map((call) => ({
      ...call,
      id: `${call.id} ${nth}`,
      players: call.players.map(({ id, name }) => ({ id: `${id} ${nth}`, name })),
    })),
  );

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
