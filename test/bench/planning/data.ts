import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../figures.js';

const folder = process.env['DOWNBEAT_DATA'] ?? '../shared/data';

/** A file of the shared data; null, with a word about it, where there is none. */
export function dataFile(path: string): string | null {
  const file = join(folder, path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  say(path, 'not found, skipped');
  return null;
}
