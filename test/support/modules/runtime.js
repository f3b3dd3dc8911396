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

/** Forgets the tests of the file before: Jest's framework keeps them in globals, under symbols of each loading. */
const forgetTests = (framework) => {
  delete require.cache[framework];
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description === 'JEST_STATE_SYMBOL' || key === Symbol.for('EVENT_HANDLERS'))
      delete globalThis[key];
};

/**
 * What Jest loads modules with (its `runtime`), by Node's own `import`. Jest's own runtime loads every module anew for
 * each test file, in a context of its own, which was a third of the work of all tests. Here the test files of a worker
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
    await import(pathToFileURL(path).href);
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
