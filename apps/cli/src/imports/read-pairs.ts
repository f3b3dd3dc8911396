import { ok, refuse, type Result } from '#desk';

/**
 * `Header=field` words as a record; undefined where there are none. The last equals sign parts, for a header may have
 * one and a field never has. Refuses with `CLI.BAD_VALUE`.
 */
export function readPairs(
  flag: string,
  words: readonly string[],
): Result<Readonly<Record<string, string>> | undefined> {
  if (words.length === 0) return ok(undefined);
  const pairs = words.map((word) => ({ word, at: word.lastIndexOf('=') }));
  const wrong = pairs.find(({ word, at }) => at < 1 || at === word.length - 1);
  if (wrong !== undefined) {
    const code = 'CLI.BAD_VALUE';
    const message = `--${flag} is "${wrong.word}"; it has the form "What the file says=what it means".`;
    return refuse('malformed', code, message, [{ pointer: `/${flag}`, code, message }]);
  }
  return ok(
    Object.fromEntries(pairs.map(({ word, at }) => [word.slice(0, at).trim(), word.slice(at + 1).trim()])),
  );
}
