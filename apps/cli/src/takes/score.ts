import {
  type Cue,
  type CueVersion,
  type Location,
  ok,
  type Pass,
  passName,
  type Result,
  type Session,
} from '#desk';
import { type Backend } from '../backend/backend.js';
import { badFlag } from '../plan/bad-flag.js';
import { allOf } from '../records/read-all.js';
import { didYouMean, nearest } from '../frame/nearest.js';

/** What a session log names things by. */
export interface Score {
  /** `3m21 v2 strings` */
  readonly passes: readonly { readonly id: string; readonly name: string }[];
  /** In the order in which they begin: `vienna 2023-03-06T10:00`. */
  readonly sessions: readonly { readonly session: Session; readonly name: string }[];
}

export async function readScore(backend: Backend, production: string): Promise<Result<Score>> {
  const cues = await allOf<Cue>(backend, 'cue', production);
  if (!cues.ok) return cues;
  const versions = await allOf<CueVersion>(backend, 'cueVersion', production);
  if (!versions.ok) return versions;
  const passes = await allOf<Pass>(backend, 'pass', production);
  if (!passes.ok) return passes;
  const sessions = await allOf<Session>(backend, 'session', production, { sort: 'start' });
  if (!sessions.ok) return sessions;
  const locations = await allOf<Location>(backend, 'location', null);
  if (!locations.ok) return locations;
  const cueOf = new Map(cues.value.map((cue) => [cue.id, cue]));
  const versionOf = new Map(versions.value.map((version) => [version.id, version]));
  const slugs = new Map(locations.value.map(({ id, slug }) => [id, slug]));
  return ok({
    passes: passes.value.map((pass) => {
      const version = versionOf.get(pass.versionId);
      return { id: pass.id, name: passName(cueOf.get(version?.cueId ?? ''), version, pass) };
    }),
    sessions: sessions.value.map((session) => ({
      session,
      name: `${slugs.get(session.locationId) ?? session.locationId} ${session.localStart}`,
    })),
  });
}

/** Names are compared without regard to case and to what stands between their parts. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/(?<=\d)t(?=\d)/g, ' ')
    .replaceAll(/[\s_]+/g, ' ')
    .trim();

/** The pass that an id, a name, or a name without its version means, if only one is meant. */
export function findPass({ passes }: Score, named: string): Result<Score['passes'][number]> {
  const key = keyOf(named);
  const exact = passes.filter(({ id, name }) => id === named || keyOf(name) === key);
  const without = passes.filter(({ name }) => keyOf(name.replace(/ v\d+ /, ' ')) === key);
  const [only, ...others] = exact.length > 0 ? exact : without;
  if (only !== undefined && others.length === 0) return ok(only);
  const names = passes.map(({ name }) => name);
  const which =
    only === undefined
      ? `There is no pass "${named}".${didYouMean(nearest(named, names))}`
      : `"${named}" can be ${[only, ...others].map(({ name }) => `"${name}"`).join(' or ')}: say the version.`;
  return badFlag('pass', which);
}

/**
 * The session that an id or a city and start mean; none said: the last one that has begun by `now` and has the pass in its
 * run order.
 */
export function findSession(
  { sessions }: Score,
  named: string | undefined,
  pass: { readonly id: string; readonly name: string },
  now: number,
): Result<Score['sessions'][number]> {
  if (named !== undefined) {
    const key = keyOf(named);
    const found = sessions.filter(({ session, name }) => session.id === named || keyOf(name).startsWith(key));
    const [only, other] = found;
    if (only !== undefined && other === undefined) return ok(only);
    const which = found.slice(0, 3).map(({ name }) => `"${name}"`);
    return badFlag(
      'session',
      which.length === 0 ? `There is no session "${named}".` : `"${named}" can be ${which.join(' or ')}.`,
    );
  }
  const last = sessions.findLast(
    ({ session }) =>
      session.runOrder.includes(pass.id) &&
      Date.parse(session.start) <= now &&
      session.status !== 'cancelled',
  );
  if (last !== undefined) return ok(last);
  return badFlag('session', `No session that has begun has ${pass.name} in its run order: say which it was.`);
}
