import { type Pass } from '../model/music.js';
import { type Group, type Musician } from '../model/people.js';
import { type Location, type Room } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { randomFrom } from '../solver/random.js';
import { aGroup, aMusician, aProblem, aStaffMember, at, rules } from './builders.js';

/** Players to a hundred, about as rosters have them. */
const SECTIONS: Readonly<Record<string, number>> = {
  flute: 4,
  oboe: 3,
  clarinet: 4,
  bassoon: 3,
  horn: 7,
  trumpet: 5,
  trombone: 5,
  tuba: 2,
  timpani: 2,
  percussion: 7,
  harp: 2,
  violin: 30,
  viola: 10,
  cello: 10,
  'double-bass': 6,
};

const ORCHESTRA = { 'violin-1': 12, 'violin-2': 10, viola: 8, cello: 7, 'double-bass': 5 };
const WINDS = { flute: 3, oboe: 2, clarinet: 3, bassoon: 2, horn: 5, trumpet: 4, trombone: 4, tuba: 1 };
const RHYTHM = { timpani: 1, percussion: 5 };
const LINE_UPS: readonly Readonly<Record<string, number>>[] = [
  ORCHESTRA,
  { ...ORCHESTRA, ...WINDS },
  { ...ORCHESTRA, ...WINDS, ...RHYTHM, harp: 1 },
  WINDS,
  RHYTHM,
];

const CITIES = [
  ['rome', 'Europe/Rome', 160],
  ['vienna', 'Europe/Vienna', 240],
  ['venice', 'Europe/Rome', 140],
  ['basel', 'Europe/Zurich', 60],
  ['london', 'Europe/London', 300],
] as const;

const location = ([id, zone]: (typeof CITIES)[number]): Location => ({
  id,
  slug: id,
  name: id,
  zone,
  holidays: {},
  chairRate: { minor: 18_000, currency: 'EUR' },
});

const stage = (id: string, zone: string): Room => ({
  id: `${id} stage`,
  locationId: id,
  name: `${id} stage`,
  capacity: 110,
  hire: { minor: 300_000, currency: 'EUR' },
  available: [{ start: at('2023-03-01T00:00', zone), end: at('2023-06-01T00:00', zone) }],
  busy: [],
});

const playersOf = (city: string, size: number): readonly Musician[] =>
  Object.entries(SECTIONS).flatMap(([instrument, share]) =>
    Array.from({ length: Math.max(1, Math.round((share * size) / 100)) }, (_, index) =>
      aMusician(`${city} ${instrument} ${index}`, { locationId: city, instrument }),
    ),
  );

/** Five cities, about 900 musicians and 340 passes of 14 hours: the size of the founding case, made up throughout. */
export function foundingCase(seed: number, change: Partial<Problem> = {}): Problem {
  const random = randomFrom(seed);
  const cities = ['rome', 'vienna', 'venice', 'london'];
  const passes = Array.from({ length: 280 }, (_, index): readonly Pass[] => {
    const players = LINE_UPS[Math.floor(random() * LINE_UPS.length)] ?? ORCHESTRA;
    const city = cities[Math.floor(random() * cities.length)] ?? 'london';
    const seconds = 60 + Math.floor(random() * 200);
    const main: Pass = {
      id: `cue ${index}`,
      name: `cue ${index}`,
      seconds,
      seats: { players, doubles: [] },
      locationIds: random() < 0.7 ? [city] : [],
      after: [],
    };
    const choir = { ...main, id: `${main.id} choir`, name: `${main.id} choir`, after: [main.id] };
    const drums = { ...main, id: `${main.id} drums`, name: `${main.id} drums` };
    const extra: readonly Pass[] =
      index % 8 === 0
        ? [{ ...choir, seats: { players: { choir: 40 }, doubles: [] }, locationIds: ['venice'] }]
        : index % 11 === 0
          ? [{ ...drums, seats: { players: { 'drum-corps': 26 }, doubles: [] }, locationIds: ['basel'] }]
          : [];
    return [main, ...extra];
  }).flat();
  const groups: readonly Group[] = [
    aGroup('coro', { locationId: 'venice', playingMembers: 40 }),
    aGroup('drum corps', { locationId: 'basel', instrument: 'drum-corps', playingMembers: 26 }),
  ];
  return aProblem({
    asOf: at('2023-03-06T00:00'),
    window: { from: '2023-03-06', to: '2023-05-26' },
    rules: [rules],
    locations: CITIES.map(location),
    rooms: CITIES.map(([id, zone]) => stage(id, zone)),
    passes,
    musicians: CITIES.flatMap(([id, , size]) => playersOf(id, size)),
    groups,
    staff: [aStaffMember('composer'), aStaffMember('engineer', { attendance: 'remote' })],
    targetMusicians: 555,
    ...change,
  });
}
