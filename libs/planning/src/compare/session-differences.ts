import { compareInScore } from '#lineup';
import { type ChairDouble } from '../model/music.js';
import { type Session } from '../model/session.js';
import { seatsOf } from '../rules/seats.js';
import { measure, type Measure, type Pair } from './figures.js';
import { byText } from './in-fixed-order.js';

export type SessionAspect =
  'location' | 'room' | 'start' | 'minutes' | 'music' | 'run-order' | 'players' | 'doubles';

/** What differs between a session of a and the one of b that it is. */
export interface SessionDifferences {
  readonly aspects: readonly SessionAspect[];
  /** Pass ids that b records here and a does not, in b's run order. */
  readonly passesGained: readonly string[];
  /** Pass ids that a records here and b does not, in a's run order. */
  readonly passesLost: readonly string[];
  /** Called players of each instrument of which not as many are called, in score order. */
  readonly players: readonly (Measure & { readonly instrument: string })[];
  /** Doubles asked of chairs in b only. */
  readonly doublesGained: readonly ChairDouble[];
  /** Doubles asked of chairs in a only. */
  readonly doublesLost: readonly ChairDouble[];
}

/**
 * Whether a session is fixed, and under which agreement it is held, is no difference: nobody is called otherwise for it.
 */
export function differencesOf({ a, b }: Pair<Session>): SessionDifferences {
  const passesGained = b.runOrder.filter((id) => !a.runOrder.includes(id));
  const passesLost = a.runOrder.filter((id) => !b.runOrder.includes(id));
  const players = playerDifferences(a, b);
  const doublesGained = doublesOnlyIn(b, a);
  const doublesLost = doublesOnlyIn(a, b);
  const differs: Readonly<Record<SessionAspect, boolean>> = {
    location: a.locationId !== b.locationId,
    room: a.roomId !== b.roomId,
    start: a.start !== b.start,
    minutes: a.minutes !== b.minutes,
    music: passesGained.length + passesLost.length > 0,
    'run-order': commonOrder(a, b) !== commonOrder(b, a),
    players: players.length > 0,
    doubles: doublesGained.length + doublesLost.length > 0,
  };
  const aspects = (Object.keys(differs) as SessionAspect[]).filter((aspect) => differs[aspect]);
  return { aspects, passesGained, passesLost, players, doublesGained, doublesLost };
}

/** The passes that another session records too, in the order in which this one does. */
const commonOrder = (session: Session, other: Session): string =>
  session.runOrder.filter((id) => other.runOrder.includes(id)).join('\u0000');

const playerDifferences = (a: Session, b: Session): SessionDifferences['players'] =>
  [...new Set([...Object.keys(a.seats.players), ...Object.keys(b.seats.players)])]
    .map((instrument) => ({
      instrument,
      ...measure(seatsOf(a.seats, instrument), seatsOf(b.seats, instrument)),
    }))
    .filter((one) => one.difference !== 0)
    .sort((one, other) => compareInScore(one.instrument, other.instrument));

function doublesOnlyIn(session: Session, other: Session): readonly ChairDouble[] {
  const known = new Set(other.seats.doubles.map(doubleKey));
  return session.seats.doubles.filter((one) => !known.has(doubleKey(one))).sort(byChairAndDouble);
}

const doubleKey = ({ instrument, player, double }: ChairDouble): string =>
  `${instrument}\u0000${player}\u0000${double}`;

const byChairAndDouble = (one: ChairDouble, other: ChairDouble): number =>
  compareInScore(one.instrument, other.instrument) ||
  one.player - other.player ||
  byText(one.double, other.double);
