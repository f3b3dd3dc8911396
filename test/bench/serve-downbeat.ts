import { createKey, readSettings, Store } from '#desk';
import { createApp } from '../../apps/api/src/create-app.js';

const settings = readSettings({ DATABASE_URL: process.argv[2], LOG_LEVEL: 'warn', PORT: '0' });
if (!settings.ok) throw new Error(settings.refusal.message);
const app = await createApp(settings.value);
const key = await createKey(app.get(Store), 'bench', { role: 'viewer', name: 'bench' });
if (!key.ok) throw new Error(key.refusal.message);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ url: await app.getUrl(), key: key.value.secret })}\n`);
