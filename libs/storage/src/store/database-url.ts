import { StoreUnavailable } from './store-unavailable.js';

/** Where a database is. `shown` is fit for logs: it has no password. */
export type DatabaseAddress =
  | { readonly engine: 'sqlite'; readonly path: string; readonly shown: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly shown: string };

const postgres = (url: string): DatabaseAddress => {
  if (!URL.canParse(url)) throw new StoreUnavailable('STORE.BAD_URL', 'the PostgreSQL URL cannot be read');
  const { host, pathname } = new URL(url);
  return { engine: 'postgres', url, shown: `postgres://${host}${pathname}` };
};

/**
 * Reads a database URL: a path, `sqlite:path`, `postgres://…` or `postgresql://…`.
 * @throws StoreUnavailable `STORE.BAD_URL`
 */
export const readDatabaseUrl = (databaseUrl: string): DatabaseAddress => {
  const url = databaseUrl.trim();
  if (/^postgres(ql)?:/i.test(url)) return postgres(url);
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'sqlite' && url.includes('://')) {
    throw new StoreUnavailable('STORE.BAD_URL', `"${scheme}:" is not a database this program can open`);
  }
  const path = url.replace(/^sqlite:(\/\/(?=\/))?/i, '');
  if (path === '' || path.includes(':memory:')) {
    throw new StoreUnavailable('STORE.BAD_URL', 'the database needs a path to a file');
  }
  return { engine: 'sqlite', path, shown: path };
};

/**
 * Whether several machines can share that database.
 * @throws StoreUnavailable `STORE.BAD_URL`
 */
export const isShared = (databaseUrl: string): boolean => readDatabaseUrl(databaseUrl).engine === 'postgres';
