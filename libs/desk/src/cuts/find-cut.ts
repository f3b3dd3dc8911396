import { nearest } from '../imports/nearest.js';
import { type Cut } from '../model/music.js';
import { nameKey } from '../model/person-key.js';
import { refuse, ok, type Fault, type Result } from '../result.js';

/** A cut of a production by its id or its name. Refuses with `CUT.NOT_FOUND` and the nearest names. */
export function findCut(cuts: readonly Cut[], idOrName: string, pointer: string): Result<Cut> {
  const found =
    cuts.find(({ id }) => id === idOrName) ?? cuts.find(({ name }) => nameKey(name) === nameKey(idOrName));
  if (found !== undefined) return ok(found);
  const names = cuts.map(({ name }) => name);
  const choices = nearest(idOrName, names);
  const message =
    `There is no cut "${idOrName}" in this production. ` +
    (names.length === 0 ? 'It has no cuts yet.' : `There are ${names.join(', ')}.`);
  const fault: Fault = {
    pointer,
    code: 'CUT.NOT_FOUND',
    message,
    choices: choices.length > 0 ? choices : names,
  };
  return refuse('not-found', fault.code, message, [fault]);
}
