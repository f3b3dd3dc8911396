import { ownAgreements, ruleOverrides } from './agreements.js';
import { apiKeys, calendarFeeds, idempotency, jobs, keyUses } from './desk-records.js';
import {
  clipMappings,
  credits,
  cueRelations,
  cues,
  cueVersions,
  cutPictures,
  cuts,
  passes,
  placements,
  statusChanges,
} from './music.js';
import { availability, groups, musicians, staff } from './people.js';
import { budgetLines, exchangeRates } from './money.js';
import { locations, roomHolds, rooms } from './places.js';
import { journals, planApplications, planProposals, plans, productions } from './production.js';
import { engagements, sessions, takes } from './sessions.js';
import { personalValues, recordChanges } from './history.js';
import { dataKeys } from './data-keys.js';
import { type Table } from './table.js';

/** Every table, those that others refer to first. */
export const ALL_TABLES: readonly Table[] = [
  locations,
  rooms,
  productions,
  ownAgreements,
  ruleOverrides,
  roomHolds,
  staff,
  musicians,
  groups,
  availability,
  cues,
  cuts,
  cueVersions,
  cueRelations,
  passes,
  placements,
  cutPictures,
  clipMappings,
  statusChanges,
  credits,
  plans,
  planProposals,
  planApplications,
  journals,
  sessions,
  engagements,
  budgetLines,
  exchangeRates,
  takes,
  jobs,
  apiKeys,
  keyUses,
  calendarFeeds,
  idempotency,
  recordChanges,
  personalValues,
  dataKeys,
];

/** Those with something that is a person's, which an encrypted database has encrypted. */
export const SEALED_TABLES = ALL_TABLES.filter(({ sealed }) => sealed.length > 0);

const byName = new Map(ALL_TABLES.map((table) => [table.name, table]));

export const tableNamed = (name: string): Table | undefined => byName.get(name);
