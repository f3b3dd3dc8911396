import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createKey, type Role, type Settings, Store } from '#desk';
import { createApp } from '../../../apps/api/src/create-app.js';
import { onBothDatabases, sharedDatabase, type SharedDatabase } from '../../support/databases.js';

/** An answer of the service; `body` is parsed where it is JSON. */
export interface Answer<B = Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: B;
  readonly text: string;
}

/** What tests look at in answers. */
export interface Body extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly revision: number;
  readonly code: string;
  readonly items: readonly Body[];
  readonly nextCursor: string | null;
  readonly errors: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly choices?: readonly string[];
  }[];
}

type Headers = Readonly<Record<string, string>>;

/** Asks the service as one key. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly secret: string | null,
  ) {}

  get(url: string, headers: Headers = {}): Promise<Answer> {
    return this.ask('GET', url, headers);
  }

  post(url: string, body: unknown, headers: Headers = {}): Promise<Answer> {
    return this.ask('POST', url, headers, body);
  }

  /** With the revision it was decided on; null sends none. */
  patch(url: string, revision: number | null, body: unknown): Promise<Answer> {
    return this.ask('PATCH', url, revision === null ? {} : { 'if-match': `"${revision}"` }, body);
  }

  delete(url: string, revision: number | null): Promise<Answer> {
    return this.ask('DELETE', url, revision === null ? {} : { 'if-match': `"${revision}"` });
  }

  /** Creates, and expects it to be created. */
  async create(url: string, body: unknown): Promise<Body> {
    const answer = await this.post(url, body);
    if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  async ask(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS',
    url: string,
    headers: Headers,
    body?: unknown,
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url,
      headers: { ...(this.secret === null ? {} : { authorization: `Bearer ${this.secret}` }), ...headers },
      ...(body === undefined ? {} : { payload: body as string | object }),
    });
    const json = String(answer.headers['content-type']).includes('json');
    const parsed = (json && answer.payload !== '' ? JSON.parse(answer.payload) : {}) as Body;
    return { status: answer.statusCode, headers: answer.headers, body: parsed, text: answer.payload };
  }
}

export interface Service {
  readonly app: NestFastifyApplication;
  readonly store: Store;
  readonly url: string;
  readonly admin: Caller;
  as(role: Role, productions?: readonly string[]): Promise<Caller>;
  readonly nobody: Caller;
}

export const SETTINGS: Settings = {
  databaseUrl: '',
  port: 0,
  host: '127.0.0.1',
  busyTimeoutMs: 5_000,
  bodyLimitBytes: 100_000,
  uploadLimitBytes: 1_000_000,
  uploadWaitMs: 20_000,
  requestTimeoutMs: 60_000,
  corsOrigins: [],
  rateLimitPerMinute: 0,
  planners: 1,
  retentionDays: 0,
  dataKey: null,
  formerDataKey: null,
  logLevel: 'silent',
};

/**
 * A suite on the whole service, on SQLite and on PostgreSQL. `start()` is the suite's service, with nothing in its
 * database; `start(settings)` is another on a database of its own.
 */
export const onService = (
  name: string,
  suite: (start: (over?: Partial<Settings>) => Promise<Service>) => void,
): void => {
  onBothDatabases(name, (_open, _freshUrl, engine) => {
    let shared: { readonly app: NestFastifyApplication; readonly database: SharedDatabase } | undefined;
    const own: { readonly app: NestFastifyApplication; readonly database: SharedDatabase }[] = [];

    const startShared = async (): Promise<Service> => {
      if (shared === undefined) {
        const database = await sharedDatabase(engine);
        shared = { app: await createApp({ ...SETTINGS, databaseUrl: database.url }), database };
      }
      await shared.database.empty();
      return serve(shared.app, shared.database.url);
    };

    const startOwn = async (over: Partial<Settings>): Promise<Service> => {
      const database = await sharedDatabase(engine);
      const app = await createApp({ ...SETTINGS, databaseUrl: database.url, ...over });
      own.push({ app, database });
      return serve(app, database.url);
    };

    const serve = async (app: NestFastifyApplication, url: string): Promise<Service> => {
      const store = app.get(Store);
      const as = async (role: Role, productions: readonly string[] | null = null): Promise<Caller> => {
        const key = await createKey(store, { name: role, role, productions });
        if (!key.ok) throw new Error(key.refusal.message);
        return new Caller(app, key.value.secret);
      };
      return { app, store, url, admin: await as('admin'), as, nobody: new Caller(app, null) };
    };

    afterEach(async () => {
      for (const { app, database } of own.splice(0).reverse()) {
        await app.close();
        await database.remove();
      }
    });

    afterAll(async () => {
      await shared?.app.close();
      await shared?.database.remove();
    });

    suite((over) => (over === undefined ? startShared() : startOwn(over)));
  });
};
