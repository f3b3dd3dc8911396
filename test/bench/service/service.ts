import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../figures.js';
import { benchOverhead } from './overhead.js';
import { startPostgres } from './postgres.js';
import { benchReads, type ReadsRun } from './reads.js';
import { onStage } from './stage.js';
import { benchThroughput, type ThroughputRun } from './throughput.js';

interface Run {
  readonly reads: ReadsRun;
  readonly throughput: ThroughputRun;
  readonly rounds: number;
}

const FULL: Run = {
  reads: { seconds: 10, perSecond: 50, followers: 50 },
  throughput: { productions: 200, greedy: 100, modest: 19, workers: [1, 2, 4] },
  rounds: 7,
};
/** `--quick`: about a minute. */
const QUICK: Run = {
  reads: { seconds: 4, perSecond: 50, followers: 50 },
  throughput: { productions: 20, greedy: 20, modest: 5, workers: [1, 2] },
  rounds: 3,
};

/** The service while it plans: how fast it answers, how many plans it makes, who waits for whom, and what is lost. */
export const benchService = (flags: ReadonlySet<string>): Promise<void> =>
  onStage(async (stage) => {
    const { reads, throughput, rounds } = flags.has('--quick') ? QUICK : FULL;
    sayLoad('at the beginning');
    const folder = await mkdtemp(join(tmpdir(), 'downbeat-bench-'));
    stage.undo(() => rm(folder, { recursive: true, force: true }));
    const server = await startPostgres();
    stage.undo(() => server.stop());
    await benchReads('SQLite', join(folder, 'reads.db'), reads);
    await benchReads('PostgreSQL', await server.database('bench_reads'), reads);
    await benchThroughput(server, throughput);
    await benchOverhead(server, join(folder, 'overhead.db'), rounds);
    sayLoad('at the end');
  });

const sayLoad = (when: string): void =>
  say(
    `load ${when}`,
    `${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')} over 1, 5, 15 minutes, on ${availableParallelism()} cores`,
  );
