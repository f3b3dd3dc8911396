import { hostname } from 'node:os';

const HERE = `${hostname()}/`;

/** The name under which this process holds jobs; `what` of it, where it does several things at a time. */
export const holderHere = (what: string): string => `${HERE}${process.pid}/${what}`;

/** Whether a holder was a process of this machine that is no more. Nothing is known of other machines. */
export function isGoneFromHere(holder: string): boolean {
  if (!holder.startsWith(HERE)) return false;
  const pid = Number(holder.slice(HERE.length).split('/')[0]);
  return pid !== process.pid && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
