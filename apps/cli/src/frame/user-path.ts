import { resolve } from 'node:path';

/**
 * A path as the user meant it. `npm run downbeat` moves to the project's folder first and leaves the one it was called
 * from in INIT_CWD.
 */
export function userPath(path: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  const from =
    (script === 'downbeat' || script === 'demo') && INIT_CWD !== undefined ? INIT_CWD : process.cwd();
  return resolve(from, path);
}
