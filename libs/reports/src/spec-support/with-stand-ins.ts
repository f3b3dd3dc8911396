/** Where the tests' module hooks find what stands in for a module, by the module's URL. */
const SHELF = Symbol.for('downbeat.stand-ins');

type StandIns = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Loads the module at the URL `module` anew, with all that it imports of its own library, and has other exports stand in
 * for those of some of these modules. Modules are named relative to `base`, the URL of the test, by their TypeScript files.
 */
export async function withStandIns(base: string, module: string, standIns: StandIns): Promise<unknown> {
  const shelf = Object.fromEntries(
    Object.entries(standIns).map(([name, exports]) => [new URL(name, base).href, exports]),
  );
  (globalThis as Record<symbol, unknown>)[SHELF] = shelf;
  const names = Object.entries(shelf).map(([url, exports]) => [url, Object.keys(exports)]);
  const url = new URL(module, base);
  url.searchParams.set('stand-ins', JSON.stringify(Object.fromEntries(names)));
  return import(url.href);
}
