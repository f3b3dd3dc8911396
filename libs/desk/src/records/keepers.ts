import { type AnyKeeper } from './keeper.js';
import { type KindName } from './shelves.js';
import { availabilityKeeper } from './rules/availability.js';
import { clipMappingKeeper } from './rules/clip-mapping.js';
import { creditKeeper } from './rules/credit.js';
import { budgetLineKeeper } from './rules/budget-line.js';
import { cueKeeper } from './rules/cue.js';
import { cueRelationKeeper } from './rules/cue-relation.js';
import { cueVersionKeeper } from './rules/cue-version.js';
import { cutKeeper } from './rules/cut.js';
import { engagementKeeper } from './rules/engagement.js';
import { exchangeRateKeeper } from './rules/exchange-rate.js';
import { groupKeeper } from './rules/group-contract.js';
import { locationKeeper } from './rules/location.js';
import { musicianKeeper } from './rules/musician.js';
import { passKeeper } from './rules/pass.js';
import { placementKeeper } from './rules/placement.js';
import { productionKeeper } from './rules/production.js';
import { roomKeeper } from './rules/room.js';
import { roomHoldKeeper } from './rules/room-hold.js';
import { ruleOverrideKeeper } from './rules/rule-override.js';
import { sessionKeeper } from './rules/session.js';
import { staffKeeper } from './rules/staff-member.js';
import { statusChangeKeeper } from './rules/status-change.js';
import { takeKeeper } from './rules/take.js';

/** How each kind is kept. */
export const KEEPERS: Readonly<Record<KindName, AnyKeeper>> = {
  location: locationKeeper,
  room: roomKeeper,
  roomHold: roomHoldKeeper,
  staffMember: staffKeeper,
  musician: musicianKeeper,
  groupContract: groupKeeper,
  availability: availabilityKeeper,
  production: productionKeeper,
  ruleOverride: ruleOverrideKeeper,
  cue: cueKeeper,
  cueVersion: cueVersionKeeper,
  cueRelation: cueRelationKeeper,
  pass: passKeeper,
  cut: cutKeeper,
  placement: placementKeeper,
  clipMapping: clipMappingKeeper,
  session: sessionKeeper,
  engagement: engagementKeeper,
  budgetLine: budgetLineKeeper,
  exchangeRate: exchangeRateKeeper,
  take: takeKeeper,
  statusChange: statusChangeKeeper,
  credit: creditKeeper,
};
