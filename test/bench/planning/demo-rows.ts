import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#clock';
import {
  planProduction,
  replanOrder,
  replanProduction,
  type Production,
  type Result,
  type Store,
} from '#desk';
import { openStore } from '#storage';
import { generateDemo } from '../../../apps/cli/src/demo/generate-demo.js';
import { importTables } from '../../../apps/cli/src/demo/run/import-tables.js';
import { linkVersions } from '../../../apps/cli/src/demo/run/link-versions.js';
import { setStage } from '../../../apps/cli/src/demo/run/set-stage.js';
import { sayRow } from './table.js';

const SEED = 555;

/** The demo production, planned from nothing: five cities, 14 hours, 555 musicians. */
export async function benchDemo(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
  const store = await openStore(join(folder, 'demo.db'), { busyTimeoutMs: 5_000 });
  try {
    const production = await importedDemo(store);
    await benchPlan(store, production);
    await benchReplan(store, production);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As it stands before its first plan. */
export async function importedDemo(store: Store): Promise<Production> {
  const desk = { store, clock: systemClock, actor: 'bench', tell: (): void => undefined };
  const production = sound(await setStage(desk));
  sound(await importTables(desk, generateDemo(SEED), production.id));
  sound(await linkVersions(desk, production));
  return production;
}

async function benchPlan(store: Store, { id }: Production): Promise<void> {
  let firstMs: number | undefined;
  const begin = performance.now();
  const planned = sound(
    await planProduction(
      store,
      systemClock,
      { productionId: id, seed: SEED, options: {}, apply: true },
      {
        actor: 'bench',
        onEvent: ({ stage, elapsedMs }) => {
          if (stage === 'staffing') firstMs ??= elapsedMs;
        },
      },
    ),
  );
  const ms = performance.now() - begin;
  const memory = process.memoryUsage().rss / 1e6;
  for (const { stage, cost, lowerBound } of planned.summary.stages)
    sayRow({
      name: `demo, ${stage}`,
      cost,
      ...(lowerBound === null ? {} : { bound: lowerBound }),
      ...(firstMs === undefined ? {} : { firstMs }),
      ms,
      memory,
      reference: 'reading and writing included; goal 1,000 ms, 15,000 ms',
    });
}

/** The three who come most often drop out: how many engagements end, and how few could. */
async function benchReplan(store: Store, production: Production): Promise<void> {
  const services = new Map<string, number>();
  for (const { musicianId } of await store.books.engagements.all({ productionId: production.id }))
    if (musicianId !== null) services.set(musicianId, (services.get(musicianId) ?? 0) + 1);
  const busiest = [...services].sort((a, b) => b[1] - a[1]).slice(0, LOST);
  const events = busiest.map(([musicianId]) => ({ kind: 'musician-out', musicianId }));
  const order = replanOrder.parse({ events });
  const desk = { store, clock: systemClock, actor: 'bench' };
  const first = await clocked(() => replanProduction(desk, production, order));
  const again = await clocked(() => replanProduction(desk, production, order));
  const { changed, lowerBound } = sound(first.answer).engagements;
  sayRow({
    name: `demo, ${LOST} musicians lost`,
    cost: changed,
    bound: lowerBound,
    firstMs: first.ms,
    ms: again.ms,
    memory: process.memoryUsage().rss / 1e6,
    reference: 'changes; reading included; goal the fewest, 100 ms',
  });
}

async function clocked<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly ms: number }> {
  const begin = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - begin };
}

const LOST = 3;

function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusal.message);
}
