import { ok, refuse, type Result } from '#desk';
import { type Terminal } from '../frame/terminal.js';
import { openInput } from '../imports/open-input.js';

/** The most that is read: an agreement's file is far smaller. */
const MOST_BYTES = 10_000_000;

/** What a JSON file says. Refuses a file that cannot be opened, one too large, and what is no JSON, with the place. */
export async function readJsonFile(file: string, terminal: Terminal): Promise<Result<unknown>> {
  const input = await openInput(file, terminal);
  if (!input.ok) return input;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of input.value.chunks()) {
    bytes += part.length;
    if (bytes > MOST_BYTES)
      return faulty('CLI.FILE_TOO_LARGE', `${input.value.fileName} is larger than ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) as unknown);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    return faulty('CLI.NOT_JSON', `${input.value.fileName} cannot be read as JSON: ${why}.`);
  }
}

function faulty(code: string, message: string): ReturnType<typeof refuse> {
  return refuse('malformed', code, message, [{ pointer: '/file', code, message }]);
}
