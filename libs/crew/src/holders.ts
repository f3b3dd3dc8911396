import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const HERE = `${hostname()}/`;
/** Tells this process from an earlier one with its number, as containers have it. */
const BOOT = randomUUID().slice(0, 8);

/** The name under which this process holds jobs; `what` of it, where it does several things at a time. */
export const holderHere = (what: string): string => `${HERE}${process.pid}/${BOOT}/${what}`;

const isHere = (holder: string): boolean => holder.startsWith(HERE);

/** Whether a holder of this machine is a process that is no more. */
function isDeadHere(holder: string): boolean {
  const [pid, boot] = holder.slice(HERE.length).split('/');
  return Number(pid) === process.pid ? boot !== BOOT : !isAlive(Number(pid));
}

/** Of a database that machines share: nothing is known of what runs elsewhere. */
export const isGoneFromHere = (holder: string): boolean => isHere(holder) && isDeadHere(holder);

/** Of a database that one machine uses: whoever is not alive on this one is gone. */
export const isGone = (holder: string): boolean => !isHere(holder) || isDeadHere(holder);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
