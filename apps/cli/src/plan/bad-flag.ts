import { ok, refuse, type Result } from '#desk';

/** A flag's value that cannot even be sent. */
export function badFlag(flag: string, message: string): ReturnType<typeof refuse> {
  const code = 'CLI.BAD_VALUE';
  return refuse('malformed', code, message, [{ pointer: `/${flag}`, code, message }]);
}

/** The JSON that a flag gives. */
export function jsonOf(flag: string, text: string, example: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return badFlag(flag, `--${flag} must be JSON, such as '${example}'.`);
  }
}
