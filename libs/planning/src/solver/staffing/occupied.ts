import { breachOfAnother, playerCall, type AgreedCall } from '#agreements';
import { peopleIn } from '../../check/headcount.js';
import { type Group, type Musician } from '../../model/people.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { chairsTaken } from '../../rules/chairs.js';
import { payOf, weighed } from '../../rules/money.js';
import { plays } from '../../rules/plays.js';
import { absenceOf } from '../../rules/presence.js';
import { grouped } from '../../view/indexes.js';
import { personId, viewOf, type PlanView } from '../../view/plan-view.js';
import { chargesOf } from './stage-cost.js';

/** One chair of a session, 1-based. */
export interface Chair {
  readonly instrument: string;
  readonly chair: number;
}

/** What stands against somebody coming to a session. */
export type Obstacle = 'unavailable' | 'seated' | 'resting';

type Person = Musician | Group;

/** What stands before any chair is filled. It is looked at once, and every way to fill chairs begins with it. */
export interface Occupied {
  readonly view: PlanView;
  /** What those who stand charge, in minor units. */
  readonly charges: () => number;
  /** Distinct people who stand. */
  readonly people: number;
  /** Sessions still to come, in the order given. */
  readonly coming: readonly Session[];
  /** By location, in the order of the roster. */
  readonly locals: ReadonlyMap<string, readonly Musician[]>;
  readonly localGroups: ReadonlyMap<string, readonly Group[]>;
  /** Everybody who stands on a chair, of whatever session. */
  readonly standing: ReadonlySet<string>;
  /** What binds those who stand, by person. */
  readonly calls: ReadonlyMap<string, readonly AgreedCall[]>;
  /** `location instrument chair` → the musician who stands there last. */
  readonly holders: ReadonlyMap<string, string>;
  /** Chairs that somebody stands on, by session: `instrument chair`. */
  readonly taken: ReadonlyMap<string, ReadonlySet<string>>;
  /** Called chairs that nobody stands on, by session to come, in the order of its line-up. */
  readonly open: ReadonlyMap<string, readonly Chair[]>;
  /** A session as a call that binds whoever comes. */
  readonly agreed: (session: Session) => AgreedCall;
  /** Null when somebody can come to a session beside all that stands. */
  readonly obstacle: (session: Session, person: Person) => Obstacle | null;
  /** Who plays an instrument among the locals of a location, in the order of the roster. */
  readonly playersOf: (locationId: string, instrument: string) => readonly Musician[];
  /** What a local is paid for a call, in the currency of the problem; 0 where it is not known. */
  readonly payFor: (musician: Musician) => number;
}

const known = new WeakMap<Problem, WeakMap<readonly Session[], Occupied>>();

/** Made once for a problem and a list of sessions, which nobody changes. */
export function occupiedOf(problem: Problem, sessions: readonly Session[]): Occupied {
  const ofProblem = known.get(problem) ?? new WeakMap<readonly Session[], Occupied>();
  known.set(problem, ofProblem);
  const occupied = ofProblem.get(sessions) ?? occupiedIn(problem, sessions);
  ofProblem.set(sessions, occupied);
  return occupied;
}

function occupiedIn(problem: Problem, sessions: readonly Session[]): Occupied {
  const { engagements, asOf } = problem;
  const view = viewOf(problem, { sessions, engagements });
  const coming = sessions.filter((session) => session.start >= asOf);
  const locals = grouped(problem.musicians, (one) => one.locationId ?? '');
  const agreed = remembered((session: Session): AgreedCall => ({
    ...playerCall(session),
    rules: view.rules.get(session.rulesId) ?? null,
  }));
  const calls = callsIn(view, agreed);
  const taken = takenIn(view);
  let charges: number | undefined;
  return {
    view,
    charges: () => (charges ??= chargesOf(view)),
    people: peopleIn(engagements, view.groups),
    coming,
    locals,
    localGroups: grouped(problem.groups, (one) => one.locationId ?? ''),
    standing: new Set(engagements.map(personId)),
    calls,
    holders: holdersIn(view, sessions),
    taken,
    open: new Map(coming.map((session) => [session.id, openIn(session, taken.get(session.id))])),
    agreed,
    obstacle: rememberedOfBoth((session: Session, person: Person) =>
      obstacleTo(person, session, calls.get(person.id) ?? [], agreed(session)),
    ),
    playersOf: rememberedOfBoth((locationId: string, instrument: string) =>
      (locals.get(locationId) ?? []).filter((one) => plays(one, instrument) !== null),
    ),
    payFor: remembered((musician: Musician): number => {
      const pay = payOf(musician, view.locations.get(musician.locationId ?? ''));
      return pay === null ? 0 : weighed(problem, pay);
    }),
  };
}

/** Null when a person who is bound to some calls can come to another. */
export function obstacleTo(
  person: Person,
  session: Session,
  calls: readonly AgreedCall[],
  agreed: AgreedCall,
): Obstacle | null {
  if (absenceOf(person, session) !== null) return 'unavailable';
  const breach = breachOfAnother(calls, agreed);
  if (breach === null) return null;
  return breach === 'double-booked' ? 'seated' : 'resting';
}

function callsIn(
  { engagements, session }: PlanView,
  agreed: Occupied['agreed'],
): ReadonlyMap<string, readonly AgreedCall[]> {
  const calls = new Map<string, AgreedCall[]>();
  for (const engagement of engagements) {
    const of = session.get(engagement.sessionId);
    if (of === undefined) continue;
    const id = personId(engagement);
    const own = calls.get(id);
    if (own === undefined) calls.set(id, [agreed(of)]);
    else own.push(agreed(of));
  }
  return calls;
}

function takenIn({ engagements, session, groups }: PlanView): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, Set<string>>();
  for (const engagement of engagements) {
    if (!session.has(engagement.sessionId)) continue;
    const chairs = taken.get(engagement.sessionId) ?? new Set<string>();
    taken.set(engagement.sessionId, chairs);
    const { from, to } = chairsTaken(engagement, groups);
    for (let chair = from; chair < to; chair += 1) chairs.add(takenKey(engagement.instrument, chair));
  }
  return taken;
}

/** Whoever sat on a chair before the sessions to come keeps it if he can. */
function holdersIn({ engagementsOf }: PlanView, sessions: readonly Session[]): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const session of sessions)
    for (const { musicianId, instrument, chair } of engagementsOf.get(session.id) ?? [])
      if (musicianId !== null) holders.set(holderKey(session, instrument, chair), musicianId);
  return holders;
}

function openIn({ seats }: Session, taken: ReadonlySet<string> | undefined): readonly Chair[] {
  const open: Chair[] = [];
  for (const [instrument, count] of Object.entries(seats.players))
    for (let chair = 1; chair <= count; chair += 1)
      if (taken?.has(takenKey(instrument, chair)) !== true) open.push({ instrument, chair });
  return open;
}

export const takenKey = (instrument: string, chair: number): string => `${instrument} ${chair}`;

export const holderKey = (session: Session, instrument: string, chair: number): string =>
  `${session.locationId} ${instrument} ${chair}`;

function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}

function rememberedOfBoth<K, L, T>(make: (key: K, other: L) => T): (key: K, other: L) => T {
  const of = remembered<K, Map<L, { readonly value: T }>>(() => new Map());
  return (key, other) => {
    const made = of(key);
    const before = made.get(other);
    if (before !== undefined) return before.value;
    const value = make(key, other);
    made.set(other, { value });
    return value;
  };
}
