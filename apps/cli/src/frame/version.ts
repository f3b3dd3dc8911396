import { readFile } from 'node:fs/promises';

/** `package.json` stands three folders above `apps/cli/src`, in the sources as in `dist/`. */
const PLACES = ['../../../../package.json', '../../../../../package.json'];

/** The version of this Downbeat. */
export async function version(): Promise<string> {
  for (const place of PLACES) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => null);
    const about: unknown = text === null ? null : JSON.parse(text);
    if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  }
  return 'unknown';
}
