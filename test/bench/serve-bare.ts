import { type Musician, type PageQuery, readListQuery, musicians } from '#desk';
import { explainPage, openStore } from '#storage';
import Database from 'better-sqlite3';
import { fastify } from 'fastify';

/** The yardstick: one prepared statement, rows to JSON, nothing else. No keys, no checks, no headers. */
const path = process.argv[2]!;
const store = await openStore(path);
const db = new Database(path, { readonly: true });
const server = fastify();

const routes = new Map<string, () => string>();
server.get('/v1/musicians', (request, reply) => {
  let answer = routes.get(request.url);
  if (answer === undefined) {
    answer = bareAnswer(request.query as Record<string, string>);
    routes.set(request.url, answer);
  }
  void reply.header('content-type', 'application/json; charset=utf-8').send(answer());
});

function bareAnswer(raw: Record<string, string>): () => string {
  const query = readListQuery<Musician>(musicians, raw);
  if (!query.ok) throw new Error(query.refusal.message);
  const { sql, parameters } = explainPage(store.books.musicians, query.value);
  const statement = db.prepare<unknown[], Record<string, unknown>>(sql);
  return () => {
    const rows = statement.all(parameters);
    const items = rows.slice(0, query.value.limit).map((row) => {
      row['doubles'] = JSON.parse(row['doubles'] as string);
      row['active'] = row['active'] === 1;
      return row;
    });
    return JSON.stringify({
      items,
      nextCursor: rows.length > items.length ? cursorOf(query.value, items) : null,
    });
  };
}

function cursorOf(query: PageQuery<Musician>, items: readonly Record<string, unknown>[]): string {
  const last = items.at(-1)!;
  const field = query.sort.replace(/^-/, '');
  return Buffer.from(JSON.stringify([query.sort, last[field], last['id']])).toString('base64url');
}

await server.listen({ port: 0, host: '127.0.0.1' });
const address = server.server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${address.port}`, key: 'none' })}\n`);
