import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { z } from 'zod';
import { type OpenApi, type Request, requestsTo, type Route, routesOf } from './requests.js';

/** What was tried, and what should not have happened: a line each. */
export interface FuzzTally {
  readonly tried: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const HANG_MS = 20_000;
/** So many ids are kept to be asked for again. */
const MOST_IDS = 400;

type Reader = {
  safeParse(value: unknown): { readonly error?: { readonly issues: readonly unknown[] } | undefined };
};

/** The document's references as those of a schema that stands by itself. */
const standingAlone = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')) as object;

/** Holds answers against the document: a status it names, and a body of the schema it gives. */
class Judge {
  private readonly readers = new Map<object, Reader>();
  private readonly definitions: object;

  constructor(document: OpenApi) {
    this.definitions = standingAlone(document.components.schemas);
  }

  faultOf({ operation }: Route, status: number, type: string, text: string): string | null {
    if (status >= 500) return `answered ${status}: ${text.slice(0, 200)}`;
    if (/\bat .*\.(ts|js):\d/.test(text)) return 'told a stack';
    const told = operation.responses[String(status)];
    // An address that is too long for the router reaches no route that could be documented.
    if (told === undefined && status === 414) return null;
    if (told === undefined) return `answered ${status}, which is not documented: ${text.slice(0, 200)}`;
    const schema = told.content?.[type.split(';')[0] ?? '']?.schema;
    if (schema === undefined || !type.includes('json') || text === '') return null;
    const issues = this.reader(schema).safeParse(JSON.parse(text)).error?.issues;
    return issues === undefined
      ? null
      : `answered ${status} with another body: ${JSON.stringify(issues).slice(0, 300)}`;
  }

  private reader(schema: object): Reader {
    const known = this.readers.get(schema);
    if (known !== undefined) return known;
    const alone = { ...standingAlone(schema), $defs: this.definitions };
    const reader = z.fromJSONSchema(alone as Parameters<typeof z.fromJSONSchema>[0]);
    this.readers.set(schema, reader);
    return reader;
  }
}

const idsIn = (text: string): string[] =>
  [...text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g)].map(([id]) => id);

/** Sends `runs` requests made from the service's own OpenAPI document, the routes in turn. */
export async function fuzzService(
  app: NestFastifyApplication,
  secret: string,
  firstIds: readonly string[],
  {
    runs,
    seed,
    hidden,
  }: {
    readonly runs: number;
    readonly seed: number;
    /** A text that the key may not see anywhere. */ readonly hidden?: string;
  },
): Promise<FuzzTally> {
  const document = (await app.inject({ url: '/openapi.json' })).json<OpenApi>();
  const judge = new Judge(document);
  const known = { ids: [...firstIds] };
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  const streams = /\/events$|^\/metrics/;
  const makers = routesOf(document)
    .filter(({ path }) => !streams.test(path))
    .map((route) => requestsTo(route, document.components.schemas, known));
  const ask = async (request: Request): Promise<void> => {
    const { route, url, headers, payload } = request;
    let timer: NodeJS.Timeout | undefined;
    const hang = new Promise<null>((done) => (timer = setTimeout(() => done(null), HANG_MS)));
    const injected = app.inject({
      method: route.method as 'GET',
      url,
      headers: { authorization: `Bearer ${secret}`, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const answer = await Promise.race([injected, hang]);
    clearTimeout(timer);
    const what = `${route.method} ${url.slice(0, 300)} ${JSON.stringify(headers)} ${(payload ?? '').slice(0, 600)}`;
    if (answer === null) return void faults.push(`hangs: ${what}`);
    statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1;
    const type = String(answer.headers['content-type'] ?? '');
    const fault = judge.faultOf(route, answer.statusCode, type, answer.payload);
    if (fault !== null) faults.push(`${fault} · ${what}`);
    if (hidden !== undefined && answer.payload.includes(hidden)) faults.push(`leaks · ${what}`);
    if (answer.statusCode < 300) known.ids.push(...idsIn(answer.payload).slice(0, 3));
    if (known.ids.length > MOST_IDS) known.ids.splice(firstIds.length, known.ids.length - MOST_IDS);
  };
  for (let tried = 0; tried < runs; tried += makers.length) {
    const chunk = makers.slice(0, runs - tried);
    for (const [nth, maker] of chunk.entries()) {
      const [request] = fc.sample(maker, { numRuns: 1, seed: seed + tried + nth });
      await ask(request!);
    }
  }
  return { tried: runs, statuses, faults };
}
