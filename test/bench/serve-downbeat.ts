import { createKey, readSettings, Store } from '#desk';
import { createApp } from '../../apps/api/src/create-app.js';

/** `serve-downbeat <database> [admin]` */
const [, , databaseUrl, role = 'viewer'] = process.argv;
const { DOWNBEAT_DATA_KEY } = process.env;
const settings = readSettings({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', PORT: '0', DOWNBEAT_DATA_KEY });
if (!settings.ok) throw new Error(settings.refusal.message);
const app = await createApp(settings.value);
const key = await createKey(app.get(Store), { role, name: 'bench' });
if (!key.ok) throw new Error(key.refusal.message);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ url: await app.getUrl(), key: key.value.secret })}\n`);
