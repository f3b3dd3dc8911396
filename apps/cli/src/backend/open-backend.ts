import { readSettings, type Result } from '#desk';
import { type ArgsDef } from 'citty';
import { type Outcome } from '../frame/outcome.js';
import { type Terminal } from '../frame/terminal.js';
import { type Backend } from './backend.js';

/** Flags of every command that works on data. */
export const backendFlags = {
  url: { type: 'string', valueHint: 'url', description: 'talk to this running service, not to a database' },
  key: { type: 'string', valueHint: 'key', description: 'its API key (better in DOWNBEAT_KEY)' },
} as const satisfies ArgsDef;

interface Where {
  readonly url?: string | undefined;
  readonly key?: string | undefined;
}

async function openBackend({ url, key }: Where, { environment }: Terminal): Promise<Result<Backend>> {
  const service = url ?? environment.DOWNBEAT_URL ?? '';
  if (service !== '') {
    const { remoteBackend } = await import('./remote-backend.js');
    return remoteBackend(service, key ?? environment.DOWNBEAT_KEY ?? '');
  }
  const settings = readSettings(environment);
  if (!settings.ok) return settings;
  const { openLocalBackend } = await import('./local-backend.js');
  return { ok: true, value: await openLocalBackend(settings.value) };
}

/** Opens the database or the service the flags name, does the work and closes it whatever happens. */
export async function withBackend(
  where: Where,
  terminal: Terminal,
  work: (backend: Backend) => Promise<Outcome>,
): Promise<Outcome> {
  const opened = await openBackend(where, terminal);
  if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
