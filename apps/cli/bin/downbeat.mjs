#!/usr/bin/env node
/**
 * Starts the command line. In a checkout it first brings `dist/` up to date with the sources, silently; an installed
 * package has its `dist/` and no sources, and just runs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// An import makes millions of short-lived rows. V8 would learn to put them among the long-lived, and the heap would
// grow by a hundred megabytes and more before it found them dead.
setFlagsFromString('--no-allocation-site-pretenuring');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.built-from');
const entry = path.join(dist, 'apps/cli/src/main.js');
const TREES = ['apps', 'libs'];

function filesUnder(folder, wanted) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const file = path.join(folder, item.name);
    if (item.isDirectory()) return item.name === 'node_modules' ? [] : filesUnder(file, wanted);
    return wanted(item.name) ? [file] : [];
  });
}

const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts');

/** What the sources look like from outside: names, sizes and times. Equal fingerprints need no build. */
function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of [...sources, path.join(root, 'package.json'), path.join(root, '.swcrc')]) {
    const about = fs.statSync(file, { throwIfNoEntry: false });
    hash.update(`${path.relative(root, file)} ${about?.size} ${about?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const readOrNull = (file) => (fs.existsSync(file) ? fs.readFileSync(file) : null);

function compilerPath() {
  try {
    return createRequire(import.meta.url).resolve('@swc/cli/bin/swc.js');
  } catch {
    return null;
  }
}

/**
 * Compiles beside `dist/` and moves file by file, each by a rename: another `downbeat` that starts or runs meanwhile
 * sees whole files only, and two builds at once end with the same result. The stamp goes last.
 */
function build(compiler, fingerprint) {
  fs.mkdirSync(dist, { recursive: true });
  const fresh = fs.mkdtempSync(path.join(dist, '.build-'));
  try {
    const args = [compiler, ...TREES, '-d', fresh, '--quiet'];
    const made = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (made.status !== 0) return made.stderr || made.stdout || String(made.error);
    const current = new Set();
    for (const file of filesUnder(fresh, () => true)) {
      const target = path.join(dist, path.relative(fresh, file));
      current.add(target);
      if (readOrNull(target)?.equals(fs.readFileSync(file))) continue;
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.renameSync(file, target);
    }
    for (const file of TREES.flatMap((tree) => filesUnder(path.join(dist, tree), () => true))) {
      if (!current.has(file) && /\.js(\.map)?$/.test(file)) fs.rmSync(file, { force: true });
    }
    fs.writeFileSync(path.join(fresh, 'stamp'), fingerprint);
    fs.renameSync(path.join(fresh, 'stamp'), stamp);
    return null;
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

/** What is wrong with the build, or null when `dist/` can run. */
function bringUpToDate() {
  const sources = TREES.flatMap((tree) => filesUnder(path.join(root, tree), isSource));
  if (sources.length === 0) return fs.existsSync(entry) ? null : 'dist/ is missing from this installation.';
  const fingerprint = fingerprintOf(sources);
  if (readOrNull(stamp)?.toString() === fingerprint) return null;
  const compiler = compilerPath();
  if (compiler !== null) return build(compiler, fingerprint);
  if (fs.existsSync(entry)) return null;
  return 'dist/ is missing and the compiler is not installed: run npm ci (with development dependencies) first.';
}

function problemOfBuild() {
  try {
    return bringUpToDate();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const problem = problemOfBuild();
if (problem === null) {
  await import(pathToFileURL(entry).href);
} else {
  const fault = {
    code: 'CLI.NOT_BUILT',
    message: `Downbeat could not be built. ${problem.trim()}`,
    errors: [],
  };
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(fault, null, 2)}\n`);
  else process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
