import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FOLDERS = ['apps', 'libs'];
const JEST = 'node_modules/jest/bin/jest.js';
/** A law that is tried many times may take as long as all others do once. */
const MOST_MS = 1_800_000;

interface JestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Unit tests that state laws. */
async function lawFiles(): Promise<readonly string[]> {
  const specs: string[] = [];
  for (const folder of FOLDERS)
    for (const name of await readdir(folder, { recursive: true }))
      if (name.endsWith('.spec.ts')) specs.push(join(folder, name));
  const texts = await Promise.all(specs.map((spec) => readFile(spec, 'utf8')));
  return specs.filter((_, index) => texts[index]?.includes(`from 'fast-check'`));
}

/** Tries every law of the unit tests `times` as often as `npm test` does, on cases of its own (`test/support/laws.js`). */
export async function tryLaws(
  times: number,
  seed: number,
  report: string,
): Promise<{ readonly tried: number; readonly survived: number; readonly broken: readonly string[] }> {
  const files = await lawFiles();
  const flags = ['--selectProjects=unit', '--json', `--outputFile=${report}`, `--testTimeout=${MOST_MS}`];
  await promisify(execFile)(process.execPath, [JEST, ...flags, '--runTestsByPath', ...files], {
    env: { ...process.env, LAWS_TIMES: String(times), LAWS_SEED: String(seed) },
    maxBuffer: 1 << 30,
  }).catch(() => undefined);
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(
    await readFile(report, 'utf8'),
  ) as JestReport;
  const broken = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => `does not hold: ${fullName} (LAWS_TIMES=${times} LAWS_SEED=${seed})`);
  const notRun = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => `could not be run: ${name}`);
  return { tried: numTotalTests, survived: numPassedTests, broken: [...broken, ...notRun] };
}
