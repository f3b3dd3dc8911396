import { availableParallelism } from 'node:os';

/** Unit tests stand beside the code; integration, e2e and scenarios under test/, on SQLite and on a real PostgreSQL. */
const base = {
  // The test files of a worker share their modules and globals; see there.
  runtime: '<rootDir>/test/support/modules/runtime.js',
  testEnvironment: '<rootDir>/test/support/modules/environment.js',
  transform: {},
};

export default {
  // More workers than cores: much of a service test is waiting for databases and child processes.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // A worker keeps what its test files have loaded; one that has grown this large makes room for another.
  workerIdleMemoryLimit: '900MB',
  // A machine that is busy with other work needs its time; no test is about time.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'service',
      testMatch: ['<rootDir>/test/{integration,e2e,scenarios}/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.js',
      globalTeardown: '<rootDir>/test/support/global-teardown.js',
    },
  ],
};
