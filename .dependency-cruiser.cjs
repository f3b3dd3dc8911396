/** The direction of imports, as ARCHITECTURE.md draws it. `npm run check:deps` reads this. */
const PURE = 'planning|agreements|lineup|timeline|clock|rosters|reports';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const LIBS = [
  'planning',
  'agreements',
  'lineup',
  'timeline',
  'clock',
  'rosters',
  'reports',
  'desk',
  'storage',
  'crew',
];
const byTheirIndex = LIBS.map((lib) =>
  forbid(
    `${lib}-by-its-index`,
    'another library is reached through its src/index.ts',
    { pathNot: `^libs/${lib}/` },
    { path: `^libs/${lib}/src/`, pathNot: `^libs/${lib}/src/index\\.ts$` },
  ),
);

module.exports = {
  forbidden: [
    forbid('no-cycles', 'an import cycle has no first file to read', {}, { circular: true }),
    forbid('no-unresolvable', 'every import resolves', {}, { couldNotResolve: true }),
    forbid(
      'libs-not-apps',
      'libraries do not know the programs that use them',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    forbid(
      'pure-libs-no-frameworks',
      'the pure libraries have no framework, no database and no I/O',
      { path: `^libs/(${PURE})/`, pathNot: '\\.spec\\.ts$' },
      { path: 'node_modules/(@nestjs|typeorm|better-sqlite3|pg|fastify|pino)/' },
    ),
    forbid(
      'pure-libs-no-node',
      'the pure libraries touch no file, socket, process or clock',
      { path: `^libs/(${PURE})/`, pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'pure-libs-only-pure',
      'the pure libraries build on each other only',
      { path: `^libs/(${PURE})/` },
      { path: '^libs/(desk|storage|crew)/' },
    ),
    ...byTheirIndex,
    forbid(
      'desk-not-storage',
      'use cases know ports, not databases',
      { path: '^libs/desk/' },
      { path: '^libs/storage/' },
    ),
    forbid(
      'crew-on-top',
      'use cases and databases do not know who runs jobs',
      { path: '^libs/(desk|storage)/' },
      { path: '^libs/crew/' },
    ),
    forbid(
      'controllers-not-storage',
      'controllers see use cases only',
      { path: '^apps/api/src/.*controller' },
      { path: '^libs/storage/|node_modules/typeorm/' },
    ),
    forbid(
      'no-dev-dependencies-in-product',
      'what ships needs only what is installed for production',
      { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$|/spec-support/' },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
