import { type Books } from '#desk';
import { type Connection } from '../sql/connection.js';
import { ownAgreements, ruleOverrides } from '../tables/agreements.js';
import { apiKeys, calendarFeeds, idempotency, jobs, keyUses } from '../tables/desk-records.js';
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
} from '../tables/music.js';
import { availability, groups, staff } from '../tables/people.js';
import { ChangeTableShelf } from '../history/change-table-shelf.js';
import { personalValues } from '../tables/history.js';
import { budgetLines, exchangeRates } from '../tables/money.js';
import { locations, roomHolds, rooms } from '../tables/places.js';
import { journals, planApplications, planProposals, plans, productions } from '../tables/production.js';
import { engagements, sessions, takes } from '../tables/sessions.js';
import { MusicianTableShelf } from './musician-table-shelf.js';
import { shelfOf } from './table-shelf.js';

/** Every shelf over one connection. */
export const openBooks = (connection: Connection): Books => ({
  locations: shelfOf(locations, connection),
  rooms: shelfOf(rooms, connection),
  roomHolds: shelfOf(roomHolds, connection),
  staff: shelfOf(staff, connection),
  musicians: new MusicianTableShelf(connection),
  groups: shelfOf(groups, connection),
  availability: shelfOf(availability, connection),
  productions: shelfOf(productions, connection),
  ownAgreements: shelfOf(ownAgreements, connection),
  ruleOverrides: shelfOf(ruleOverrides, connection),
  cues: shelfOf(cues, connection),
  cueVersions: shelfOf(cueVersions, connection),
  cueRelations: shelfOf(cueRelations, connection),
  passes: shelfOf(passes, connection),
  cuts: shelfOf(cuts, connection),
  placements: shelfOf(placements, connection),
  cutPictures: shelfOf(cutPictures, connection),
  clipMappings: shelfOf(clipMappings, connection),
  sessions: shelfOf(sessions, connection),
  engagements: shelfOf(engagements, connection),
  budgetLines: shelfOf(budgetLines, connection),
  exchangeRates: shelfOf(exchangeRates, connection),
  takes: shelfOf(takes, connection),
  statusChanges: shelfOf(statusChanges, connection),
  credits: shelfOf(credits, connection),
  plans: shelfOf(plans, connection),
  planProposals: shelfOf(planProposals, connection),
  planApplications: shelfOf(planApplications, connection),
  journals: shelfOf(journals, connection),
  jobs: shelfOf(jobs, connection),
  apiKeys: shelfOf(apiKeys, connection),
  keyUses: shelfOf(keyUses, connection),
  calendarFeeds: shelfOf(calendarFeeds, connection),
  idempotency: shelfOf(idempotency, connection),
  changes: new ChangeTableShelf(connection),
  personalValues: shelfOf(personalValues, connection),
});
