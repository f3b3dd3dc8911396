import { parseLineUp } from '#lineup';
import { type Production } from '../../model/production.js';
import { ok, refuse, type Result } from '../../result.js';

/**
 * A line-up in its canonical form, read as the production reads its line-ups. The canonical form means the same in
 * every reading, so reading it again changes nothing. Faults: `LINEUP.…`, with the readings or names it could have.
 */
export function canonicalLineUp(text: string, production: Production | null): Result<string> {
  const reading =
    production === null ? {} : { doubling: production.lineUpDoubling, strings: production.lineUpStrings };
  const read = parseLineUp(text, reading);
  if (read.kind === 'line-up') return ok(read.canonical);
  const offered = [...read.readings.map((one) => one.canonical), ...read.suggestions];
  const message = `${read.message} (at character ${read.position + 1})`;
  const choices = offered.length > 0 ? { choices: offered } : {};
  return refuse('invalid', read.code, message, [
    { pointer: '/lineUp', code: read.code, message, ...choices },
  ]);
}
