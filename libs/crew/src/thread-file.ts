import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where sources stand below the checkout; what is built stands in `dist` under the same name. */
const SOURCE = '/libs/crew/src/';

/** The built thread beside this file; where this runs from its source (in tests), the one in `dist`. */
export function threadFile(here: string): URL {
  const beside = new URL('./thread.js', here);
  if (here.endsWith('.js')) return beside;
  const path = fileURLToPath(beside);
  const at = path.lastIndexOf(SOURCE);
  return pathToFileURL(`${path.slice(0, at)}/dist${path.slice(at)}`);
}
