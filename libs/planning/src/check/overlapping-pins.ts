import { type ProblemFault } from '../model/options.js';
import { type Group } from '../model/people.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { chairsTaken } from '../rules/chairs.js';
import { byId, grouped } from '../view/indexes.js';
import { personId } from '../view/plan-view.js';
import { chairWords } from '../view/words.js';
import { isStretch } from './problem-times.js';
import { pointerTo, pointerToEngagement, type ProblemWords } from './problem-words.js';

/** An engagement that stands, with its session and where it is told. */
interface Pin {
  readonly engagement: Engagement;
  readonly session: Session;
  readonly index: number;
}

/**
 * What stands already and cannot stand together: two sessions in one room, somebody in two places, two on one chair.
 * Pencils may overlap. What has begun is history: it is a breach of rules, and no plan can mend it.
 */
export function overlappingPins(problem: Problem, words: ProblemWords): readonly ProblemFault[] {
  const sessions = problem.sessions.filter((session) => session.start >= problem.asOf && isStretch(session));
  const known = byId(sessions);
  const pins = problem.engagements.flatMap((engagement, index): readonly Pin[] => {
    const session = known.get(engagement.sessionId);
    return session === undefined || engagement.standing === 'pencil' ? [] : [{ engagement, session, index }];
  });
  return [...rooms(sessions, words), ...people(pins, words), ...chairs(problem, pins, words)];
}

const fault = (pointer: string, message: string): ProblemFault => ({
  code: 'PROBLEM.OVERLAPPING_PINS',
  pointer,
  message,
});

/** Each that begins before the latest of those before it has ended, with that one. Sorts, then is linear. */
function clashes<T>(
  items: readonly T[],
  startOf: (item: T) => number,
  endOf: (item: T) => number,
): readonly (readonly [earlier: T, later: T])[] {
  const sorted = [...items].sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  let latest: T | undefined;
  return sorted.flatMap((item): readonly (readonly [T, T])[] => {
    const before = latest;
    if (before === undefined || endOf(item) > endOf(before)) latest = item;
    return before !== undefined && startOf(item) < endOf(before) ? [[before, item]] : [];
  });
}

const rooms = (sessions: readonly Session[], words: ProblemWords): readonly ProblemFault[] =>
  [...grouped(sessions, (session) => session.roomId).values()].flatMap((inOne) =>
    clashes(
      inOne,
      (one) => one.start,
      (one) => one.end,
    ).map(([one, other]) =>
      fault(
        pointerTo('sessions', other.id),
        `Two sessions stand in one room at overlapping times: ${words.call(one)} and ${words.call(other)}.`,
      ),
    ),
  );

const people = (pins: readonly Pin[], words: ProblemWords): readonly ProblemFault[] =>
  [...grouped(pins, (pin) => personId(pin.engagement)).values()].flatMap((own) =>
    clashes(
      own,
      (pin) => pin.session.start,
      (pin) => pin.session.end,
    ).map(([one, other]) => {
      const name = words.person(other.engagement);
      const message =
        one.session.id === other.session.id
          ? `${name} stands on two chairs of one session: ${words.call(one.session)}.`
          : `${name} stands in two sessions at overlapping times: ${words.call(one.session)} and ${words.call(other.session)}.`;
      return fault(pointerToEngagement(other.engagement, other.index, 'sessionId'), message);
    }),
  );

/** Whether each of some engagements has chairs of its own, which takes a look at each. */
function sitApart(pins: readonly Pin[], groups: ReadonlyMap<string, Group>): boolean {
  const taken = new Map<string, Map<string, Set<number>>>();
  for (const { engagement } of pins) {
    const { sessionId, instrument } = engagement;
    const inSession = taken.get(sessionId) ?? new Map<string, Set<number>>();
    taken.set(sessionId, inSession);
    const chairs = inSession.get(instrument) ?? new Set<number>();
    inSession.set(instrument, chairs);
    const { from, to } = chairsTaken(engagement, groups);
    if (!Number.isInteger(from)) return false;
    for (let chair = from; chair < to; chair += 1) {
      if (chairs.has(chair)) return false;
      chairs.add(chair);
    }
  }
  return true;
}

function chairs(problem: Problem, pins: readonly Pin[], words: ProblemWords): readonly ProblemFault[] {
  const groups = byId(problem.groups);
  if (sitApart(pins, groups)) return [];
  const seats = grouped(pins, ({ engagement: { sessionId, instrument } }) => `${sessionId}\n${instrument}`);
  return [...seats.values()].flatMap((inOne) =>
    clashes(
      inOne,
      (pin) => chairsTaken(pin.engagement, groups).from,
      (pin) => chairsTaken(pin.engagement, groups).to,
    ).map(([one, other]) =>
      fault(
        pointerToEngagement(other.engagement, other.index, 'chair'),
        `${words.person(one.engagement)} and ${words.person(other.engagement)} stand on one chair, ` +
          `${chairWords(other.engagement)}, of the session in ${words.call(other.session)}.`,
      ),
    ),
  );
}
