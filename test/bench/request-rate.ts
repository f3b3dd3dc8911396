import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cannon = fileURLToPath(import.meta.resolve('autocannon'));

/** Requests a second that a server answers, asked as autocannon's options say; every answer must be a good one. */
export function requestRate(url: string, options: readonly string[]): number {
  const run = spawnSync(process.execPath, [cannon, '--json', ...options, url], { encoding: 'utf8' });
  const figures = JSON.parse(run.stdout.trim().split('\n').at(-1)!) as {
    requests: { average: number };
    non2xx: number;
    errors: number;
  };
  const failed = figures.non2xx + figures.errors;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed`);
  return figures.requests.average;
}
