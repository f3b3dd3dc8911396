import { type StaffingProblem } from '#planning';
import { chanceFrom, type Chance } from './chance.js';

type Session = StaffingProblem['sessions'][number];

/** Sessions at each location, and its share of the musicians. */
const LOCATIONS = [
  { name: 'London', sessions: 24, share: 38 },
  { name: 'LosAngeles', sessions: 18, share: 29 },
  { name: 'Prague', sessions: 10, share: 18 },
  { name: 'Vienna', sessions: 8, share: 15 },
];

/** Section players beside the principal for a small, a middle and a large line-up, and how many musicians play it. */
const INSTRUMENTS = [
  { name: 'violin', section: [12, 19, 25], share: 25 },
  { name: 'viola', section: [4, 7, 9], share: 14 },
  { name: 'cello', section: [3, 5, 7], share: 9 },
  { name: 'double bass', section: [2, 4, 5], share: 7 },
  { name: 'flute', section: [1, 1, 2], share: 6 },
  { name: 'oboe', section: [1, 1, 2], share: 5 },
  { name: 'clarinet', section: [1, 1, 2], share: 4 },
  { name: 'bassoon', section: [1, 1, 2], share: 4 },
  { name: 'horn', section: [2, 4, 5], share: 6 },
  { name: 'trumpet', section: [1, 1, 2], share: 4 },
  { name: 'trombone', section: [1, 1, 2], share: 4 },
  { name: 'tuba', section: [0, 0, 0], share: 3 },
  { name: 'timpani', section: [0, 0, 0], share: 2 },
  { name: 'percussion', section: [0, 1, 2], share: 4 },
  { name: 'harp', section: [0, 0, 0], share: 2 },
  { name: 'keyboards', section: [0, 0, 0], share: 2 },
];

/**
 * 900 musicians and 60 sessions, `factor` times. The locations stay four and run for longer, so that the problem does
 * not fall into more parts as it grows; a musician is free for half to all of as many sessions as a single production
 * has there. The target is above what the cheapest staffing reaches, at every size.
 */
export function staffingProblem(seed: number, factor: number): StaffingProblem {
  const chance = chanceFrom(seed);
  const sessions = LOCATIONS.flatMap((location) =>
    Array.from({ length: location.sessions * factor }, (_, nth) => sessionOf(location.name, nth, chance)),
  ).map((session, index) => ({ ...session, id: `s${index}` }));
  const from = LOCATIONS.map((_, at) =>
    LOCATIONS.slice(0, at).reduce((sum, location) => sum + location.sessions * factor, 0),
  );
  const musicians = Array.from({ length: 900 * factor }, (_, index) => ({ id: `m${index}` }));
  const candidates: (readonly [number, number, number, number])[] = [];
  for (const musician of musicians.keys()) {
    const place = drawn(LOCATIONS, chance);
    const first = from[LOCATIONS.indexOf(place)]!;
    const open = freeSessions(place.sessions, place.sessions * factor, chance);
    const player = playerFrom(chance);
    for (const nth of open)
      candidates.push(...offersOf(musician, first + nth, sessions[first + nth]!, player));
  }
  return {
    sessions,
    musicians,
    candidates,
    maxSessionsPerDay: 2,
    targetMusicians: 600 * factor,
    vacancyCost: 20_000,
    shortfallCost: 5_000,
  };
}

/** Two sessions a day; one line-up in four leaves an instrument out. */
function sessionOf(location: string, nth: number, chance: Chance): Session {
  const size = chance.whole(3);
  const chairs = INSTRUMENTS.flatMap(({ name, section }, at) => {
    if (at >= INSTRUMENTS.length - 5 && chance.happens(0.3)) return [];
    const count = section[size]!;
    return [
      { instrument: name, rank: 'principal', count: 1 },
      ...(count > 0 ? [{ instrument: name, rank: 'section', count }] : []),
    ];
  });
  return { id: '', day: `${location}-${nth >> 1}`, chairs };
}

interface Player {
  readonly instruments: readonly string[];
  readonly leads: boolean;
  readonly pay: number;
}

/** One musician in eight plays a second instrument, one in two may lead. */
function playerFrom(chance: Chance): Player {
  const first = drawn(INSTRUMENTS, chance).name;
  const second = chance.happens(0.12) ? [drawn(INSTRUMENTS, chance).name] : [];
  return { instruments: [first, ...second], leads: chance.happens(0.5), pay: 340 + chance.whole(190) };
}

function offersOf(
  musician: number,
  session: number,
  { chairs }: Session,
  { instruments, leads, pay }: Player,
): readonly (readonly [number, number, number, number])[] {
  return chairs.flatMap(({ instrument, rank }, chair) => {
    if (!instruments.includes(instrument) || (rank === 'principal' && !leads)) return [];
    const dearer = (rank === 'principal' ? 1.5 : 1) * (instrument === instruments[0] ? 1 : 1.2);
    return [[musician, session, chair, Math.round(pay * dearer)] as const];
  });
}

/** About `most` × ½ … 1 distinct sessions of `total`. */
function freeSessions(most: number, total: number, chance: Chance): readonly number[] {
  const count = Math.ceil((most * (50 + chance.whole(51))) / 100);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(chance.whole(total));
  return [...chosen].sort((a, b) => a - b);
}

function drawn<T extends { readonly share: number }>(list: readonly T[], chance: Chance): T {
  let left = chance.whole(list.reduce((sum, { share }) => sum + share, 0));
  for (const one of list) {
    left -= one.share;
    if (left < 0) return one;
  }
  throw new Error('shares are not positive');
}
