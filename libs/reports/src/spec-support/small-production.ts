import { type CoverageFacts } from '../coverage/ground.js';
import { type EngagementFacts } from '../facts.js';
import { type ScheduleFacts } from '../schedule/schedule-facts.js';

export type SmallProduction = ScheduleFacts & CoverageFacts;

const session = {
  zone: 'Europe/Vienna',
  locationId: 'L-vie',
  roomId: 'R-syn',
  agreement: 'buy-out',
  lineUp: null,
} as const;

const engagement = (
  id: string,
  sessionId: string,
  facts: Pick<EngagementFacts, 'instrument' | 'chair' | 'status'> & Partial<EngagementFacts>,
): EngagementFacts => ({ musicianId: null, groupId: null, doubles: [], ...facts, id, sessionId });

/** Two cities, three sessions (one cancelled), two cues, a choir, and a cut that plays part of one cue. */
export const smallProduction: SmallProduction = {
  production: {
    id: 'P',
    slug: 'small',
    title: 'Small Film',
    homeZone: 'Europe/London',
    frameRate: '24',
    targetMusicians: 12,
    targetComposedSeconds: 600,
    targetFinalCutSeconds: 100,
    partsLeadDays: 2,
    finalDubOn: null,
  },
  locations: [
    { id: 'L-vie', slug: 'vienna', name: 'Vienna' },
    { id: 'L-ven', slug: 'venice', name: 'Venice' },
  ],
  rooms: [
    { id: 'R-syn', name: 'Synchron Stage A' },
    { id: 'R-fen', name: 'La Fenice' },
  ],
  sessions: [
    {
      ...session,
      id: 'S1',
      localStart: '2023-03-14T10:00',
      start: '2023-03-14T09:00:00.000Z',
      end: '2023-03-14T12:00:00.000Z',
      status: 'recorded',
      runOrder: ['p1', 'p2'],
    },
    {
      ...session,
      id: 'S2',
      localStart: '2023-03-15T10:00',
      start: '2023-03-15T09:00:00.000Z',
      end: '2023-03-15T12:00:00.000Z',
      status: 'cancelled',
      runOrder: [],
    },
    {
      ...session,
      id: 'S3',
      locationId: 'L-ven',
      roomId: 'R-fen',
      zone: 'Europe/Rome',
      localStart: '2023-03-20T10:00',
      start: '2023-03-20T09:00:00.000Z',
      end: '2023-03-20T12:00:00.000Z',
      status: 'confirmed',
      runOrder: ['p3'],
    },
  ],
  cues: [
    { id: 'c1', number: '1m1', title: 'Opening', reel: 1, themes: ['Schifrin'], sceneLocations: ['Rome'] },
    { id: 'c2', number: '2m1', title: null, reel: 2, themes: ['Schifrin', 'Ethan'], sceneLocations: [] },
  ],
  versions: [
    { id: 'v1', cueId: 'c1', label: 'v1', seconds: 120, status: 'copied', bars: null },
    { id: 'v2', cueId: 'c2', label: 'v1', seconds: 60, status: 'sketch', bars: null },
    { id: 'v2old', cueId: 'c2', label: 'v0', seconds: 50, status: 'sketch', bars: null },
  ],
  relations: [{ fromVersionId: 'v2', kind: 'replaces', toVersionId: 'v2old' }],
  passes: [
    {
      id: 'p1',
      versionId: 'v1',
      name: 'strings',
      lineUp: 'str(2.2.1.1.0)',
      seconds: 120,
      after: [],
      status: null,
      locationIds: [],
    },
    {
      id: 'p2',
      versionId: 'v1',
      name: 'brass',
      lineUp: '0.0.0.0 - 2.0.0.1',
      seconds: 120,
      after: ['p1'],
      status: null,
      locationIds: [],
    },
    {
      id: 'p3',
      versionId: 'v2',
      name: 'choir',
      lineUp: '4choir',
      seconds: 60,
      after: [],
      status: null,
      locationIds: ['L-ven'],
    },
    {
      id: 'p4',
      versionId: 'v2',
      name: 'harp',
      lineUp: 'hp',
      seconds: 60,
      after: ['p3'],
      status: null,
      locationIds: ['L-vie'],
    },
  ],
  engagements: [
    engagement('e1', 'S1', { musicianId: 'm1', instrument: 'violin-1', chair: 1, status: 'confirmed' }),
    engagement('e2', 'S1', { musicianId: 'm2', instrument: 'violin-1', chair: 2, status: 'confirmed' }),
    engagement('e3', 'S1', { musicianId: 'm3', instrument: 'horn', chair: 1, status: 'pencilled' }),
    engagement('e4', 'S1', { musicianId: 'm4', instrument: 'tuba', chair: 1, status: 'declined' }),
    engagement('e5', 'S2', { musicianId: 'm5', instrument: 'harp', chair: 1, status: 'confirmed' }),
    engagement('e6', 'S3', { groupId: 'g1', instrument: 'choir', chair: 1, status: 'confirmed' }),
  ],
  musicians: [1, 2, 3, 4, 5].map((n) => ({
    id: `m${n}`,
    name: ['Ada', 'Bela', 'Cleo', 'Dora', 'Emil'][n - 1] ?? '',
  })),
  groups: [{ id: 'g1', name: 'Coro Piccolo', playingMembers: 4 }],
  staff: [{ name: 'Lorne', role: 'composer', zone: 'America/Los_Angeles', attendance: 'remote' }],
  today: '2023-02-20',
  openReasons: [
    {
      ...{ sessionId: 'S1', instrument: 'tuba', chair: 1, code: 'PLAN.NOBODY_FOR_CHAIR' },
      figures: { needs: 1, exist: 2, unavailable: 1, resting: 1, seated: 0, free: 0 },
      reason: 'tuba, Vienna, 2023-03-14 10:00 CET (Europe/Vienna): needs 1, 0 available (…)',
    },
  ],
  unplacedReasons: [],
  takes: [],
  cuts: [
    {
      id: 'cut1',
      name: 'v7',
      reel: null,
      frameRate: '24',
      receivedOn: '2023-02-01',
      createdAt: '2023-02-01T00:00:00Z',
    },
  ],
  placements: [
    {
      cutId: 'cut1',
      versionId: 'v1',
      reel: 1,
      recordIn: 0,
      recordOut: 24 * 60,
      sourceIn: 0,
      sourceOut: 24 * 60,
    },
    {
      cutId: 'cut1',
      versionId: 'v2',
      reel: 1,
      recordIn: 24 * 50,
      recordOut: 24 * 80,
      sourceIn: 0,
      sourceOut: 24 * 30,
    },
  ],
};
