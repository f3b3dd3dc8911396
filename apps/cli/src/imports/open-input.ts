import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, refuse, type Result } from '#desk';
import { type Terminal } from '../frame/terminal.js';
import { userPath } from '../frame/user-path.js';

/** Bytes to import, and how many there are (null: not known, they come from a pipe). */
export interface Input {
  readonly fileName: string;
  readonly bytes: number | null;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

function unusable(file: string, code: string, why: string): ReturnType<typeof refuse> {
  const message = `${file} ${why}.`;
  return refuse('not-found', code, message, [{ pointer: '/file', code, message }]);
}

/** A file by its path, or standard input for `-`. Refuses what is missing, a folder, or not to be read. */
export async function openInput(file: string, terminal: Terminal): Promise<Result<Input>> {
  if (file === '-') return ok({ fileName: 'standard input', bytes: null, chunks: terminal.input });
  const path = userPath(file);
  const about = await stat(path).catch(() => null);
  if (about === null) return unusable(file, 'CLI.FILE_NOT_FOUND', 'does not exist');
  if (about.isDirectory()) return unusable(file, 'CLI.FILE_IS_FOLDER', 'is a folder, not a file');
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) return unusable(file, 'CLI.FILE_UNREADABLE', 'may not be read');
  return ok({
    fileName: basename(path),
    bytes: about.isFile() ? about.size : null,
    chunks: () => createReadStream(path),
  });
}
