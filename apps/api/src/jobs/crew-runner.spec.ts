import { Logger } from '@nestjs/common';
import { Hand, type PlanQueue } from '#crew';
import { type Job, type JobBoard, type Store } from '#desk';
import { type Metrics } from '../service/metrics.js';
import { CrewRunner } from './crew-runner.js';

const GROUND = { databaseUrl: 'sqlite::memory:', busyTimeoutMs: 0, dataKey: null };
const IMPORT = { id: 'j1', kind: 'import' } as Job;

interface Told {
  readonly counted: readonly unknown[];
  readonly logged: readonly unknown[];
}

/** Runs an import that ends well at once, over books in which its job is found as said. */
async function importOver(find: () => Promise<Job | null>): Promise<Told> {
  const [counted, logged]: [unknown[], unknown[]] = [[], []];
  Logger.overrideLogger({
    log: () => undefined,
    warn: () => undefined,
    error: (about: unknown) => logged.push(about),
  });
  const metrics = { imported: (report: unknown) => counted.push(report) } as unknown as Metrics;
  const store = { books: { jobs: { find } } } as unknown as Store;
  const runner = new CrewRunner(GROUND, {} as JobBoard, store, {} as PlanQueue, metrics);
  runner.start(IMPORT);
  await runner.ended(IMPORT.id);
  return { counted, logged };
}

describe('an import that has landed', () => {
  const run = Object.getOwnPropertyDescriptor(Hand.prototype, 'run') ?? {};
  beforeAll(() => {
    Hand.prototype.run = () => Promise.resolve(null);
  });
  afterAll(() => {
    Object.defineProperty(Hand.prototype, 'run', run);
    Logger.overrideLogger(true);
  });

  it('is counted', async () => {
    const landed = { ...IMPORT, result: { landed: true } } as unknown as Job;
    expect(await importOver(() => Promise.resolve(landed))).toEqual({
      counted: [{ landed: true }],
      logged: [],
    });
  });

  it('has ended well though the books cannot be read to count it', async () => {
    expect(await importOver(() => Promise.reject(new Error('the database is busy')))).toEqual({
      counted: [],
      logged: [{ jobId: 'j1', error: 'Error: the database is busy' }],
    });
  });
});
