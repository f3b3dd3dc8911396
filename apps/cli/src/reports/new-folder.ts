import { type Result } from '#desk';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { userPath } from '../frame/user-path.js';

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
};

const refusalOf = (code: string, message: string): Result<never> => ({
  ok: false,
  refusal: { kind: 'invalid', code, message, faults: [{ pointer: '/out', code, message }] },
});

/** A folder that is filled beside its place, and has its name only when it is whole. */
export class NewFolder {
  private constructor(
    readonly path: string,
    private readonly beside: string,
    private readonly replaces: boolean,
  ) {}

  /** Refuses what has something in it already (`CLI.FOLDER_NOT_EMPTY`), unless that is to be replaced; and what is no folder. */
  static async begin(out: string, force: boolean): Promise<Result<NewFolder>> {
    const path = userPath(out);
    const found = await readdir(path).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error && found.code !== 'ENOENT') return cannot(out, found);
    const full = !(found instanceof Error) && found.length > 0;
    if (full && !force) {
      const message = `${out} has something in it already; another folder, or --force to replace it.`;
      return refusalOf('CLI.FOLDER_NOT_EMPTY', message);
    }
    const beside = `${path}.unfinished-${process.pid}`;
    try {
      await mkdir(beside, { recursive: true });
    } catch (error) {
      return cannot(out, error);
    }
    return { ok: true, value: new NewFolder(path, beside, !(found instanceof Error)) };
  }

  /** Writes one file; `path` within the folder, with slashes. */
  async add(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.beside, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  /** Puts the folder into its place; where that fails, what was there before is there again. */
  async finish(): Promise<void> {
    if (!this.replaces) return rename(this.beside, this.path);
    const old = `${this.beside}.old`;
    await rename(this.path, old);
    try {
      await rename(this.beside, this.path);
    } catch (error) {
      await rename(old, this.path);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    await rm(this.beside, { recursive: true, force: true });
  }

  /** Whether a fault is one of the disk or the path, and what is to be said of it. */
  static refusalFor(out: string, error: unknown): Result<never> | null {
    return error instanceof Error && 'code' in error && String(error.code) in WHY ? cannot(out, error) : null;
  }
}

function cannot(out: string, error: unknown): Result<never> {
  const why = error instanceof Error && 'code' in error ? WHY[String(error.code)] : undefined;
  return refusalOf('CLI.CANNOT_WRITE', `${out} cannot be written: ${why ?? String(error)}.`);
}
