import { existsSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sourceMapOf } from './compiled.js';

register('./hooks.js', import.meta.url);

const require = createRequire(import.meta.url);

/** The source maps of the files that a stack names, as Jest asks for them. */
class SourceMaps extends Map {
  get(file) {
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    return path.endsWith('.ts') && existsSync(path) ? sourceMapOf(path) : undefined;
  }
}

const sourceMaps = new SourceMaps();
const timesRun = new Map();

/** Forgets the tests of the file before: Jest's framework keeps them in globals, under symbols of each loading. */
const forgetTests = (framework) => {
  delete require.cache[framework];
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description === 'JEST_STATE_SYMBOL' || key === Symbol.for('EVENT_HANDLERS'))
      delete globalThis[key];
};

/**
 * What Jest loads modules with (its `runtime`), by Node's own `import`. Jest's own runtime loads every module anew for
 * each test file, in a context of its own, which was half of the work of all tests. Here the test files of a worker
 * share their modules and globals: what a module keeps must not depend on who used it before, and mocks of modules are
 * not to be had (nor is the global `jest`).
 */
export default class SharedRuntime {
  requireInternalModule(path) {
    forgetTests(path);
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    const url = pathToFileURL(path);
    // A file that was changed since is run again in the same process by `jest --watch`, with what it imports of its library.
    const times = timesRun.get(path) ?? 0;
    timesRun.set(path, times + 1);
    if (times > 0) url.searchParams.set('again', times);
    await import(url.href);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  setGlobalsForRuntime() {}

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {}
}
