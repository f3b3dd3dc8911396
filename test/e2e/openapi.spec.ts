import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { onService } from './support/service.js';
import { aSession, buildWorld } from './support/world.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly examples?: object; readonly example?: unknown }>>;
  };
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> }
    >
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

onService('the OpenAPI document', (start) => {
  it('is valid OpenAPI 3.1, every operation named once, every reference leading somewhere', async () => {
    const { nobody } = await start();
    const document = (await nobody.get('/openapi.json')).body as unknown as Document;
    expect(document.openapi).toBe('3.1.0');
    const validated = await new Validator().validate(
      JSON.parse(JSON.stringify(document)) as Record<string, unknown>,
    );
    expect(validated).toMatchObject({ valid: true });
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      (match) => match[1],
    );
    for (const name of named) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('describes the routes there are, and no others', async () => {
    const { nobody, app } = await start();
    const document = (await nobody.get('/openapi.json')).body as unknown as Document;
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    for (const route of described) {
      const [method = '', path = ''] = route.split(' ');
      const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
      expect([route, app.getHttpAdapter().getInstance().hasRoute({ method: method, url })]).toEqual([
        route,
        true,
      ]);
    }
    const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    // The pages under /docs come first; /metrics speaks Prometheus' language and is not described.
    const routes = tree.slice(tree.indexOf('/openapi.json')).split('\n').slice(1);
    const methods = routes
      .filter((line) => !line.includes('/metrics'))
      .flatMap((line) => (/\(([^)]+)\)/.exec(line)?.[1] ?? '').split(', '))
      .filter((method) => method !== '' && method !== 'HEAD');
    expect(methods).toHaveLength(described.length);
  });

  it('gives an example of every body, and says with every route how it is refused', async () => {
    const { nobody } = await start();
    const document = (await nobody.get('/openapi.json')).body as unknown as Document;
    for (const [path, operations] of Object.entries(document.paths)) {
      if (!path.startsWith('/v1/')) continue;
      for (const [method, { requestBody, responses }] of Object.entries(operations)) {
        const content = Object.values(requestBody?.content ?? {});
        const shown = content.some((one) => one.examples !== undefined || one.example !== undefined);
        expect([method, path, requestBody === undefined || shown]).toEqual([method, path, true]);
        const wanted = [
          // A calendar is read by whoever knows its address.
          ...(path.endsWith('.ics') ? [] : [401]),
          429,
          ...(path.includes('{') ? [404] : []),
          ...(method === 'get' ? [] : [403, 503]),
        ];
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(wanted.map(String)));
      }
    }
  });

  it('lets every write be sent again without being done again, and every change say what it was decided on', async () => {
    const { nobody } = await start();
    const document = (await nobody.get('/openapi.json')).body as unknown as Document;
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => ({
        at: `${method} ${path}`,
        method,
        parameters,
      })),
    );
    const without = (name: string, methods: readonly string[]): readonly string[] =>
      operations
        .filter(
          ({ method, parameters }) =>
            methods.includes(method) && !parameters.some((one) => one.name === name),
        )
        .map(({ at }) => at);
    expect(without('Idempotency-Key', ['post', 'put', 'patch', 'delete'])).toEqual([]);
    // To stop a job is nothing that another could have decided otherwise.
    expect(without('If-Match', ['put', 'patch', 'delete'])).toEqual([
      'delete /v1/jobs/{id}',
      'delete /v1/productions/{productionId}/jobs/{id}',
    ]);
  });

  it('matches what the service answers', async () => {
    const { admin, nobody } = await start();
    const world = await buildWorld(admin);
    const session = await admin.create(`${world.base}/sessions`, aSession(world));
    const document = (await nobody.get('/openapi.json')).body as unknown as Document;
    const id = world.production.id;
    const asked: readonly (readonly [string, string])[] = [
      ['/v1/locations', '/v1/locations'],
      ['/v1/locations/{id}', `/v1/locations/${world.location.id}`],
      ['/v1/locations/{id}', '/v1/locations/unknown'],
      ['/v1/musicians', '/v1/musicians'],
      ['/v1/availability', '/v1/availability'],
      ['/v1/agreements', '/v1/agreements'],
      ['/v1/keys', '/v1/keys'],
      ['/v1/jobs', '/v1/jobs'],
      ['/v1/productions/{productionId}', `/v1/productions/${id}`],
      ['/v1/productions/{productionId}/passes', `/v1/productions/${id}/passes`],
      ['/v1/productions/{productionId}/sessions/{id}', `/v1/productions/${id}/sessions/${session.id}`],
      [
        '/v1/productions/{productionId}/recommendations/substitutes',
        `/v1/productions/${id}/recommendations/substitutes?session=${session.id}&instrument=viola&chair=1`,
      ],
      [
        '/v1/productions/{productionId}/recommendations/sessions',
        `/v1/productions/${id}/recommendations/sessions?pass=${world.brass.id}`,
      ],
      ['/v1/productions/{productionId}/explanation', `/v1/productions/${id}/explanation`],
      ['/healthz', '/healthz'],
    ];
    for (const [path, url] of asked) {
      const answer = await admin.get(url);
      const type = String(answer.headers['content-type']).split(';')[0] ?? '';
      const ref = document.paths[path]?.['get']?.responses[answer.status]?.content?.[type]?.schema?.$ref;
      expect([path, answer.status, ref]).toEqual([path, answer.status, expect.any(String)]);
      const schema = {
        $ref: ref?.replace('#/components/schemas/', '#/$defs/'),
        $defs: definitions(document),
      };
      const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(answer.body);
      expect([path, read.error?.issues]).toEqual([path, undefined]);
    }
  });

  it('serves pages to read it by, from this service alone', async () => {
    const { nobody } = await start();
    const page = await nobody.get('/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    expect((await nobody.get('/docs/swagger-ui-bundle.js')).status).toBe(200);
  });
});

/** The document's components as the `$defs` of a schema that stands by itself. */
const definitions = (document: Document): unknown =>
  JSON.parse(JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'));
