import { type Stored } from '../model/stored.js';
import { type Shelf } from '../ports/shelf.js';
import { type Books } from '../ports/store.js';

/** On which shelf the records of each kind stand. */
const SHELF_NAMES = {
  location: 'locations',
  room: 'rooms',
  roomHold: 'roomHolds',
  staffMember: 'staff',
  musician: 'musicians',
  groupContract: 'groups',
  availability: 'availability',
  production: 'productions',
  ruleOverride: 'ruleOverrides',
  cue: 'cues',
  cueVersion: 'cueVersions',
  cueRelation: 'cueRelations',
  pass: 'passes',
  cut: 'cuts',
  placement: 'placements',
  clipMapping: 'clipMappings',
  session: 'sessions',
  engagement: 'engagements',
  budgetLine: 'budgetLines',
  exchangeRate: 'exchangeRates',
  take: 'takes',
  statusChange: 'statusChanges',
  credit: 'credits',
} as const satisfies Record<string, keyof Books>;
export type KindName = keyof typeof SHELF_NAMES;
export const KIND_NAMES = Object.keys(SHELF_NAMES) as readonly KindName[];

/** The shelf of a kind, for what only needs to know that its records exist. */
export const shelfOf = (books: Books, name: KindName): Shelf<Stored> => books[SHELF_NAMES[name]];

/** The first part of the codes about a kind: `roomHold` → `ROOM_HOLD`. */
export const areaOf = (name: string): string => name.replaceAll(/([A-Z])/g, '_$1').toUpperCase();

/** A kind's name in a sentence: `roomHold` → `room hold`. */
export const wordsOf = (name: string): string => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
