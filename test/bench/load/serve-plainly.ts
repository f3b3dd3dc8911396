import { createKey, readSettings, Store } from '#desk';
import { createApp } from '../../../apps/api/src/create-app.js';

/**
 * The service without what guards it: nobody's key is looked at and nothing is noted of any change. Only a measure can
 * want that, so it is done to the loaded classes here, and no setting does it.
 */
const load = (path: string): Promise<unknown> => import(new URL(`../../../${path}`, import.meta.url).href);

interface Request {
  principal: unknown;
  production: unknown;
}
const { KeyGuard } = (await load('apps/api/src/auth/key.guard.js')) as { KeyGuard: { prototype: object } };
const ANYBODY = { keyId: '', actor: 'bench', role: 'admin', productionIds: null };
Object.assign(KeyGuard.prototype, {
  canActivate(context: { switchToHttp(): { getRequest(): Request } }): boolean {
    Object.assign(context.switchToHttp().getRequest(), { principal: ANYBODY, production: null });
    return true;
  },
});

const { ALL_TABLES } = (await load('libs/storage/src/tables/all-tables.js')) as {
  ALL_TABLES: { name: string; recorded: string }[];
};
for (const table of ALL_TABLES) table.recorded = 'not';

const settings = readSettings({ DATABASE_URL: process.argv[2], LOG_LEVEL: 'warn', PORT: '0', PLANNERS: '0' });
if (!settings.ok) throw new Error(settings.refusal.message);
const app = await createApp(settings.value);
const key = await createKey(app.get(Store), { role: 'admin', name: 'bench' });
if (!key.ok) throw new Error(key.refusal.message);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ url: await app.getUrl(), key: key.value.secret })}\n`);
