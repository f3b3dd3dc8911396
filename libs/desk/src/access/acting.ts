import { AsyncLocalStorage } from 'node:async_hooks';

/** In whose name something is done, and by what: a request, a job, a command. */
export interface Acting {
  actor: string;
  readonly source: string;
}

const NOBODY: Acting = { actor: 'downbeat', source: '' };

const acting = new AsyncLocalStorage<Acting>();

/** Does the work in somebody's name: the store notes it beside every change that the work makes. */
export const actAs = <T>(who: Acting, work: () => T): T => acting.run({ ...who }, work);

/** Once it is known who asks: the key of a request is looked at after the request has begun. */
export function nameActor(actor: string): void {
  const who = acting.getStore();
  if (who !== undefined) who.actor = actor;
}

/** Who acts here; the program itself where nobody was named. */
export const whoActs = (): Readonly<Acting> => acting.getStore() ?? NOBODY;
