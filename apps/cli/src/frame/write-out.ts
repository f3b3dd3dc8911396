import { writeFile } from 'node:fs/promises';
import { type Result } from '#desk';
import { userPath } from './user-path.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be written',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Writes a result to a file and answers its path. Refuses with `CLI.CANNOT_WRITE`. */
export async function writeOut(file: string, content: string | Uint8Array): Promise<Result<string>> {
  const path = userPath(file);
  try {
    await writeFile(path, content);
    return { ok: true, value: path };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? WHY[String(error.code)] : undefined;
    const code = 'CLI.CANNOT_WRITE';
    const message = `${file} cannot be written: ${reason ?? String(error)}.`;
    const refusal = { kind: 'invalid' as const, code, message, faults: [{ pointer: '/out', code, message }] };
    return { ok: false, refusal };
  }
}
