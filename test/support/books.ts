import {
  type Books,
  type Cue,
  type CueVersion,
  type Engagement,
  type Fresh,
  type Job,
  type Location,
  type Musician,
  ok,
  type Pass,
  type Plan,
  type Production,
  type Result,
  type Room,
  type Session,
  type Store,
  type Take,
} from '#desk';

/** Writes and expects it to land. */
export const written = async <T>(store: Store, work: (books: Books) => Promise<T>): Promise<T> => {
  const result: Result<T> = await store.write(async (books) => ok(await work(books)));
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};

export const aLocation = (over: Partial<Fresh<Location>> = {}): Fresh<Location> => ({
  slug: 'vienna',
  name: 'Vienna',
  country: 'AT',
  zone: 'Europe/Vienna',
  holidayCalendar: 'AT',
  agreement: 'buy-out-vienna',
  currency: 'EUR',
  notes: '',
  ...over,
});

export const aRoom = (locationId: string, over: Partial<Fresh<Room>> = {}): Fresh<Room> => ({
  locationId,
  name: 'Synchron Stage A',
  capacity: 130,
  hireMinor: 450_000,
  address: '',
  mapReference: '',
  contact: '',
  porterage: '',
  emergency: '',
  notes: '',
  ...over,
});

export const aMusician = (over: Partial<Fresh<Musician>> = {}): Fresh<Musician> => ({
  name: 'Anna Gruber',
  locationId: null,
  city: 'Wien',
  instrument: 'violin',
  doubles: [],
  rank: null,
  rateClass: null,
  rateMinor: null,
  currency: null,
  union: null,
  email: null,
  phone: null,
  active: true,
  notes: '',
  personKey: 'anna gruber|wien',
  ...over,
});

export const aProduction = (over: Partial<Fresh<Production>> = {}): Fresh<Production> => ({
  slug: 'dead-reckoning',
  title: 'Dead Reckoning',
  asOf: null,
  homeZone: 'Europe/London',
  currency: 'GBP',
  planningFrom: '2023-02-01',
  planningTo: '2023-05-31',
  targetMusicians: 555,
  targetComposedSeconds: 50_400,
  targetFinalCutSeconds: 9_000,
  frameRate: '24',
  partsLeadDays: 2,
  finalDubOn: null,
  lineUpDoubling: 'player',
  lineUpStrings: 'players',
  notes: '',
  planningWeights: {},
  cueSheetMappings: {},
  ...over,
});

export const aCue = (productionId: string, over: Partial<Fresh<Cue>> = {}): Fresh<Cue> => ({
  productionId,
  number: '1m1',
  labelKey: '1m1',
  title: 'Main Title',
  reel: 1,
  sceneLocations: ['Venice'],
  themes: [],
  usage: null,
  iswc: null,
  notes: '',
  ...over,
});

export const aVersion = (cue: Cue, over: Partial<Fresh<CueVersion>> = {}): Fresh<CueVersion> => ({
  productionId: cue.productionId,
  cueId: cue.id,
  label: 'v1',
  seconds: 120,
  status: 'sketch',
  bars: null,
  writtenToCutId: null,
  writtenIn: null,
  writtenOut: null,
  isrc: null,
  notes: '',
  ...over,
});

export const aPass = (version: CueVersion, over: Partial<Fresh<Pass>> = {}): Fresh<Pass> => ({
  productionId: version.productionId,
  versionId: version.id,
  name: 'strings',
  lineUp: '14.12.10.8.6',
  seconds: version.seconds,
  locationIds: [],
  after: [],
  status: null,
  notes: '',
  ...over,
});

export const aSession = (
  productionId: string,
  room: Room,
  over: Partial<Fresh<Session>> = {},
): Fresh<Session> => ({
  productionId,
  roomId: room.id,
  locationId: room.locationId,
  localStart: '2023-03-14T10:00',
  zone: 'Europe/Vienna',
  start: '2023-03-14T09:00:00.000Z',
  end: '2023-03-14T12:00:00.000Z',
  minutes: 180,
  agreement: 'buy-out-vienna',
  lineUp: null,
  runOrder: [],
  status: 'draft',
  actualMinutes: null,
  actualHireMinor: null,
  planId: null,
  remoteLink: '',
  notes: '',
  ...over,
});

export const anEngagement = (
  session: Session,
  musicianId: string | null,
  over: Partial<Fresh<Engagement>> = {},
): Fresh<Engagement> => ({
  productionId: session.productionId,
  sessionId: session.id,
  musicianId,
  groupId: null,
  instrument: 'violin',
  chair: 1,
  doubles: [],
  status: 'proposed',
  pencil: null,
  expiresAt: null,
  replacedById: null,
  actualMinutes: null,
  paidMinor: null,
  paidCurrency: null,
  releasedAt: null,
  releasedFrom: null,
  planId: null,
  notes: '',
  ...over,
});

export const aTake = (session: Session, pass: Pass, over: Partial<Fresh<Take>> = {}): Fresh<Take> => ({
  productionId: session.productionId,
  sessionId: session.id,
  passId: pass.id,
  number: 1,
  startedAt: null,
  lengthSeconds: null,
  sourceIn: null,
  sourceOut: null,
  barFrom: null,
  barTo: null,
  verdict: 'good',
  pickUpIn: null,
  pickUpOut: null,
  unscheduled: false,
  edits: '',
  notes: '',
  ...over,
});

export const aPlan = (productionId: string, over: Partial<Fresh<Plan>> = {}): Fresh<Plan> => ({
  productionId,
  seed: 1,
  options: {},
  summary: {},
  figures: {},
  jobId: null,
  createdBy: 'a coordinator',
  basis: { version: '', asOf: '', newest: '', parts: {} },
  ...over,
});

export const aJob = (over: Partial<Fresh<Job>> = {}): Fresh<Job> => ({
  kind: 'plan',
  productionId: null,
  status: 'queued',
  done: 0,
  total: null,
  request: {},
  result: null,
  problem: null,
  best: null,
  turn: 0,
  holder: null,
  attempt: 0,
  beatAt: null,
  stopAsked: false,
  ...over,
});
