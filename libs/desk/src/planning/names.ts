import { didYouMean, nearest } from '../imports/nearest.js';
import { nameKey } from '../model/person-key.js';
import { areaOf, wordsOf } from '../records/shelves.js';
import { ok, refuse, type Fault, type Result } from '../result.js';
import { type Published } from './published.js';

type Named = 'musician' | 'room' | 'location' | 'pass' | 'session';

interface Known {
  readonly id: string;
  readonly name: string;
}

/** A session by its city and start: `vienna 2023-03-14 10:00`. */
export const sessionName = (slug: string | undefined, localStart: string): string =>
  `${slug ?? ''} ${localStart.slice(0, 16).replace('T', ' ')}`;

/**
 * Finds what somebody speaks of in a production as planned: by id, or by the name under which plans and reports show it
 * where only one has it: a musician's, a room's, a city's slug, a pass's (`3m21 v2 strings`), a session's city and start
 * (`vienna 2023-03-14 10:00`). Refusals: `<AREA>.NOT_FOUND` and `<AREA>.AMBIGUOUS`, with what could be meant.
 */
export class Names {
  constructor(private readonly known: Readonly<Record<Named, readonly Known[]>>) {}

  /** Of all that a production has as it is planned. */
  static of({ built: { problem }, plan }: Published): Names {
    const slugs = new Map(problem.locations.map(({ id, slug }) => [id, slug]));
    return new Names({
      musician: problem.musicians,
      room: problem.rooms,
      location: problem.locations.map(({ id, slug }) => ({ id, name: slug })),
      pass: problem.passes,
      session: plan.sessions.map(({ id, locationId, localStart }) => ({
        id,
        name: sessionName(slugs.get(locationId), localStart),
      })),
    });
  }

  find(kind: Named, text: string, pointer: string): Result<string> {
    const known = this.known[kind];
    if (known.some((one) => one.id === text)) return ok(text);
    const sought = keyOf(kind, text);
    const [first, ...others] = known.filter(({ name }) => keyOf(kind, name) === sought);
    if (first !== undefined && others.length === 0) return ok(first.id);
    const names = known.map(({ name }) => name);
    const fault: Fault =
      first === undefined
        ? {
            pointer,
            code: `${areaOf(kind)}.NOT_FOUND`,
            message: `There is no ${wordsOf(kind)} "${text}" in this production.${didYouMean(text, names)}`,
            choices: nearest(text, names),
          }
        : {
            pointer,
            code: `${areaOf(kind)}.AMBIGUOUS`,
            message: `Several are called "${text}"; say which by its id.`,
            choices: [first, ...others].map(({ id }) => id),
          };
    return refuse('invalid', fault.code, fault.message, [fault]);
  }
}

const keyOf = (kind: Named, name: string): string =>
  kind === 'session'
    ? name
        .trim()
        .toLowerCase()
        .replace(/(\d)t(\d)/, '$1 $2')
    : nameKey(name);
