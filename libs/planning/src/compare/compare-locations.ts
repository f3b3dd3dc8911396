import { seatCount } from '../rules/seats.js';
import { grouped } from '../view/indexes.js';
import { type ComparedSide } from './compared.js';
import { measure, type Measure } from './figures.js';
import { byText } from './in-fixed-order.js';
import { countPeople } from './people.js';

/** What both plans do in one location. Whoever plays in two cities is one of the people of each. */
export interface LocationComparison {
  readonly locationId: string;
  readonly sessions: Measure;
  /** Seats called. */
  readonly chairs: Measure;
  /** Minutes booked. */
  readonly minutes: Measure;
  /** Distinct people, the playing members of groups included. */
  readonly people: Measure;
}

interface LocationFigures {
  readonly sessions: number;
  readonly chairs: number;
  readonly minutes: number;
  readonly people: number;
}

const NOTHING: LocationFigures = { sessions: 0, chairs: 0, minutes: 0, people: 0 };

/** Every location in which either plan holds a session, by id. */
export function compareLocations(a: ComparedSide, b: ComparedSide): readonly LocationComparison[] {
  const inA = figuresByLocation(a);
  const inB = figuresByLocation(b);
  return [...new Set([...inA.keys(), ...inB.keys()])].sort(byText).map((locationId) => {
    const one = inA.get(locationId) ?? NOTHING;
    const other = inB.get(locationId) ?? NOTHING;
    return {
      locationId,
      sessions: measure(one.sessions, other.sessions),
      chairs: measure(one.chairs, other.chairs),
      minutes: measure(one.minutes, other.minutes),
      people: measure(one.people, other.people),
    };
  });
}

function figuresByLocation(side: ComparedSide): ReadonlyMap<string, LocationFigures> {
  const engagements = grouped(side.engagements, (one) => side.session.get(one.sessionId)?.locationId ?? '');
  return new Map(
    [...grouped(side.sessions, (session) => session.locationId)].map(([locationId, sessions]) => [
      locationId,
      {
        sessions: sessions.length,
        chairs: sessions.reduce((sum, session) => sum + seatCount(session.seats), 0),
        minutes: sessions.reduce((sum, session) => sum + session.minutes, 0),
        people: countPeople(side, engagements.get(locationId) ?? []),
      },
    ]),
  );
}
