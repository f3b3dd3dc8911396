import { resolveWallTime } from '#clock';
import { type Pass } from '../model/music.js';
import { type Group, type Musician, type StaffMember } from '../model/people.js';
import { type CallRules, type Location, type Room } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { defaultWeights } from '../model/weights.js';
import { candidateSlots } from '../slots/candidate-slots.js';

/** An instant from a wall time in a zone; for tests, where a wrong one is a mistake of the test. */
export function at(local: string, zone = 'Europe/Vienna'): number {
  const time = resolveWallTime(local, zone);
  if (!time.ok) throw new Error(time.message);
  return time.value.epochMs;
}

export const rules: CallRules = {
  id: 'vienna@2000-01-01',
  agreement: 'buy-out-vienna',
  calls: [{ minutes: 180, capSeconds: 900 }],
  sessionsPerDay: 2,
  minutesPerDay: 360,
  minutesBetween: 60,
  turnaroundMinutes: 660,
  longDays: [],
};

export const vienna: Location = {
  id: 'vienna',
  slug: 'vienna',
  name: 'Vienna',
  zone: 'Europe/Vienna',
  holidays: {},
  chairRate: { minor: 18_000, currency: 'EUR' },
};

export const hall: Room = {
  id: 'hall',
  locationId: 'vienna',
  name: 'Synchron Stage',
  capacity: 100,
  hire: { minor: 300_000, currency: 'EUR' },
  available: [{ start: at('2023-03-01T00:00'), end: at('2023-04-01T00:00') }],
  busy: [],
};

export const aPass = (id: string, change: Partial<Pass> = {}): Pass => ({
  id,
  name: id,
  seconds: 200,
  seats: { players: { violin: 4 }, doubles: [] },
  locationIds: [],
  after: [],
  ...change,
});

export const aMusician = (id: string, change: Partial<Musician> = {}): Musician => ({
  id,
  name: id,
  available: null,
  busy: [],
  locationId: 'vienna',
  instrument: 'violin',
  doubles: [],
  rank: null,
  rate: null,
  ...change,
});

export const aGroup = (id: string, change: Partial<Group> = {}): Group => ({
  id,
  name: id,
  available: null,
  busy: [],
  locationId: 'vienna',
  instrument: 'choir',
  playingMembers: 24,
  fee: null,
  ...change,
});

export const aStaffMember = (id: string, change: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: id,
  available: null,
  busy: [],
  role: 'conductor',
  attendance: 'in-person',
  required: true,
  baseLocationId: null,
  travelMinutes: {},
  ...change,
});

/** Three hours in the hall from a local start. */
export function aSession(id: string, localStart: string, change: Partial<Session> = {}): Session {
  const minutes = change.minutes ?? 180;
  const start = at(localStart);
  return {
    id,
    roomId: 'hall',
    locationId: 'vienna',
    rulesId: rules.id,
    localStart,
    minutes,
    start,
    end: start + minutes * 60_000,
    seats: { players: { violin: 4 }, doubles: [] },
    runOrder: [],
    fixed: true,
    ...change,
  };
}

export const anEngagement = (
  sessionId: string,
  musicianId: string | null,
  change: Partial<Engagement> = {},
): Engagement => ({
  id: null,
  sessionId,
  musicianId,
  groupId: null,
  instrument: 'violin',
  chair: 1,
  standing: 'proposed',
  fixed: true,
  ...change,
});

/** A fortnight in Vienna with one hall and nobody in it. Slots follow from rooms and window unless given. */
export function aProblem(change: Partial<Problem> = {}): Problem {
  const base: Omit<Problem, 'slots'> = {
    asOf: at('2023-03-06T00:00'),
    window: { from: '2023-03-06', to: '2023-03-19' },
    currency: 'EUR',
    exchange: {},
    rules: [rules],
    locations: [vienna],
    rooms: [hall],
    passes: [],
    musicians: [],
    groups: [],
    staff: [],
    sessions: [],
    engagements: [],
    targetMusicians: 0,
    weights: defaultWeights,
    ...change,
  };
  return { ...base, slots: change.slots ?? slotsOf(base) };
}

const slotsOf = (problem: Omit<Problem, 'slots'>): Problem['slots'] =>
  problem.locations.flatMap((location) =>
    candidateSlots({
      location,
      rooms: problem.rooms.filter((room) => room.locationId === location.id),
      window: problem.window,
      asOf: problem.asOf,
      rulesOn: () => problem.rules[0] ?? null,
    }),
  );
