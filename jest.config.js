import { availableParallelism } from 'node:os';

/** Unit tests stand beside the code; integration, e2e and scenarios under test/, on SQLite and on a real PostgreSQL. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^fast-check$': '<rootDir>/test/support/laws.js' },
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/test/support/transform.js',
      {
        swcrc: false,
        module: { type: 'es6' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};

export default {
  // More workers than cores: much of a service test is waiting for databases and child processes.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
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
