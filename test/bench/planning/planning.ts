import { benchDemo } from './demo-rows.js';
import { benchOrder } from './order-rows.js';
import { benchSessions, type SessionsRun } from './sessions-rows.js';
import { benchStaffing } from './staffing-rows.js';
import { sayHead } from './table.js';

/** `--quick`: less than a minute. */
const QUICK: SessionsRun = { seconds: 10, files: 2, fresh: 0, tenfold: 0 };
const FULL: SessionsRun = { seconds: 10, files: 10, fresh: 5, tenfold: 60 };
/** `--long`: the sessions stage with a minute for each problem as well. */
const LONG: SessionsRun = { seconds: 60, files: 10, fresh: 5, tenfold: 0 };

/** The planning engine, stage by stage: cost, proven bound, time and memory beside what is known or wanted. */
export async function benchPlanning(flags: ReadonlySet<string>): Promise<void> {
  const quick = flags.has('--quick');
  sayHead();
  benchOrder();
  await benchStaffing(quick ? 10 : 100);
  await benchDemo();
  await benchSessions(quick ? QUICK : FULL);
  if (flags.has('--long')) await benchSessions(LONG);
}
