import { spawn } from 'node:child_process';
import { once } from 'node:events';

const HOLD = `
  import { setTimeout as sleep } from 'node:timers/promises';
  import { openStore } from '#storage';
  const [url, milliseconds] = process.argv.slice(1);
  const store = await openStore(url);
  await store.write(async (books) => {
    await books.jobs.add({ kind: 'import', productionId: null, status: 'done', done: 1, total: 1, request: {}, result: null, problem: null, best: null, turn: 0, holder: null, attempt: 0, beatAt: null, stopAsked: false });
    process.stdout.write('writing');
    await sleep(Number(milliseconds));
    return { ok: true, value: null };
  });
  await store.close();
`;

export interface OtherWriter {
  /** Resolves when the other process has committed and ended. */
  readonly ended: Promise<unknown>;
  readonly kill: () => void;
}

/** Another process, running from `dist`, that has begun to write one job and commits it after `milliseconds`. */
export const otherWriter = async (url: string, milliseconds: number): Promise<OtherWriter> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, url, String(milliseconds)], {
    cwd: process.cwd(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error('the other process ended before it wrote');
    }),
  ]);
  return { ended, kill: () => child.kill('SIGKILL') };
};
