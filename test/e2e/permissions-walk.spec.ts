import { type Role } from '#desk';
import { type Answer, type Caller, onService, type Service } from './support/service.js';
import { buildWorld, PRODUCTION } from './support/world.js';

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the OpenAPI document has it. */
  readonly path: string;
}

const ROLES: readonly Role[] = ['viewer', 'coordinator', 'admin'];
/** Answered without a key: of the service itself, and calendars, whose address is the secret. */
const OPEN = /^\/(healthz|readyz|openapi\.json|docs|v1\/calendars|v1\/calendar)|calendar\.ics|\{secret\}/;
/** Reads that only some roles may do. */
const GUARDED_READS = /^\/v1\/(keys|audit|feeds)|\/feeds|^\/v1\/musicians\/.*\/export$/;

const routesOf = async ({ nobody }: Service): Promise<readonly Route[]> => {
  const { body } = await nobody.get('/openapi.json');
  const paths = body['paths'] as Readonly<Record<string, object>>;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({ method: method.toUpperCase() as Route['method'], path })),
  );
};

const urlOf = ({ path }: Route, production: string): string =>
  path.replace('{productionId}', production).replaceAll(/\{\w+\}/g, 'nothing-of-this-name');

/** Writes carry a body that is no order, so that nothing is done: whoever may do it is told what is wrong with it. */
const ask = (caller: Caller, route: Route, production: string): Promise<Answer> => {
  const writes = route.method !== 'GET' && route.method !== 'DELETE';
  const headers = { 'if-match': '"9999"', ...(writes ? { 'content-type': 'application/json' } : {}) };
  return caller.ask(route.method, urlOf(route, production), headers, writes ? '{"no":"order"}' : undefined);
};

onService('every route there is', (start) => {
  it('tells nothing to whoever has no key', async () => {
    const service = await start();
    for (const route of await routesOf(service)) {
      if (OPEN.test(route.path)) continue;
      const { status } = await ask(service.nobody, route, 'dead-reckoning');
      expect([route.method, route.path, status]).toEqual([route.method, route.path, 401]);
    }
  });

  it('of a production that a key may not see answers as if there were none, to every role', async () => {
    const service = await start();
    const { production } = await buildWorld(service.admin);
    await service.admin.create('/v1/productions', { ...PRODUCTION, slug: 'other' });
    const routes = (await routesOf(service)).filter(({ path }) => path.includes('{productionId}'));
    expect(routes.length).toBeGreaterThan(50);
    for (const role of ROLES) {
      const stranger = await service.as(role, ['other']);
      for (const route of routes) {
        for (const name of [production.id, 'dead-reckoning']) {
          const { status, body } = await ask(stranger, route, name);
          const told = [role, route.method, route.path, status, body.code];
          expect(told).toEqual([role, route.method, route.path, 404, 'PRODUCTION.NOT_FOUND']);
        }
      }
    }
  });

  it('is written by no viewer, and of what all share by no key that is limited to productions', async () => {
    const service = await start();
    await buildWorld(service.admin);
    const viewer = await service.as('viewer');
    const limited = await service.as('admin', ['dead-reckoning']);
    for (const route of await routesOf(service)) {
      if (OPEN.test(route.path) || route.method === 'GET') continue;
      const { status } = await ask(viewer, route, 'dead-reckoning');
      expect(['viewer', route.method, route.path, status]).toEqual(['viewer', route.method, route.path, 403]);
      if (route.path.includes('{productionId}')) continue;
      const shared = await ask(limited, route, '');
      // A job that it may not know of is not found.
      const told = [403, ...(route.path === '/v1/jobs/{id}' ? [404] : [])];
      expect(['limited', route.method, route.path, told.includes(shared.status)]).toEqual([
        ...['limited', route.method, route.path],
        true,
      ]);
    }
  });

  it('is read by every role, but for keys, feeds, the history of everything and all that is kept of one person', async () => {
    const service = await start();
    await buildWorld(service.admin);
    const viewer = await service.as('viewer');
    const reads = (await routesOf(service)).filter(
      ({ method, path }) => method === 'GET' && !OPEN.test(path),
    );
    for (const route of reads) {
      if (/events$/.test(route.path)) continue;
      const { status } = await ask(viewer, route, 'dead-reckoning');
      const forbidden = GUARDED_READS.test(route.path);
      expect([route.path, status === 403]).toEqual([route.path, forbidden]);
    }
  });
});
