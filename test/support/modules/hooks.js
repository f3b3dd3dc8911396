import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.js';

/** Node's module hooks for the tests: TypeScript is taken as it lies in the checkout, and `fast-check` is `laws.js`. */
const LAWS = new URL('../laws.js', import.meta.url).href;

export const resolve = (specifier, context, nextResolve) => {
  const parent = URL.canParse(context.parentURL) ? new URL(context.parentURL) : null;
  // What is built, and what is installed, finds its own.
  if (!parent?.pathname.endsWith('.ts')) return nextResolve(specifier, context);
  if (specifier === 'fast-check') return { url: LAWS, format: 'module', shortCircuit: true };
  if (specifier.startsWith('#'))
    return nextResolve(specifier, { ...context, conditions: ['source', ...context.conditions] });
  if (!/^\.{1,2}\/.*\.js$/.test(specifier)) return nextResolve(specifier, context);
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  if (!existsSync(url)) return nextResolve(specifier, context);
  // The modules of a test that has others stand in for some (`withStandIns`) are its own.
  url.search = parent.search;
  return { url: url.href, format: 'module', shortCircuit: true };
};

/** The exports that stand in for those of a module, or null: `?stand-ins={"<URL>":["<export>"]}`. */
const standingIn = (url) => {
  const module = new URL(url);
  const told = module.searchParams.get('stand-ins');
  module.search = '';
  const names = told === null ? undefined : JSON.parse(told)[module.href];
  if (names === undefined) return null;
  const shelf = `globalThis[Symbol.for('downbeat.stand-ins')]`;
  return `export const { ${names.join(', ')} } = ${shelf}[${JSON.stringify(module.href)}];`;
};

export const load = (url, context, nextLoad) => {
  if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.ts')) return nextLoad(url, context);
  const source = standingIn(url) ?? compiled(fileURLToPath(url));
  return { format: 'module', source, shortCircuit: true };
};
