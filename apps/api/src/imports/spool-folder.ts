import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says whose it is: several services may share the folder, and several machines may share its disk. */
const MARK = `downbeat-upload-${hostname()}-`;

/** A private folder for one upload. */
export const makeSpoolFolder = (): Promise<string> => mkdtemp(join(tmpdir(), `${MARK}${process.pid}-`));

/** Removes what processes of this machine that are no more have left behind: nobody else would. */
export async function removeAbandonedSpools(): Promise<void> {
  const names = await readdir(tmpdir());
  const abandoned = names.filter((name) => {
    const pid = name.startsWith(MARK) ? /^(\d+)-/.exec(name.slice(MARK.length))?.[1] : undefined;
    return pid !== undefined && !isRunning(Number(pid));
  });
  for (const name of abandoned) await rm(join(tmpdir(), name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
