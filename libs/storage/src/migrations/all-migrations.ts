import { FirstBooks1767225600000 } from './1767225600000-first-books.js';
import { PlanningWeights1769904000000 } from './1769904000000-planning-weights.js';
import { PlansAsResources1795564800000 } from './1795564800000-plans-as-resources.js';
import { OwnRules1795651200000 } from './1795651200000-own-rules.js';
import { Costs1795737600000 } from './1795737600000-costs.js';
import { ClipsOfCuts1795824000000 } from './1795824000000-clips-of-cuts.js';
import { TakesAndStatus1795910400000 } from './1795910400000-takes-and-status.js';
import { PicturesOfCuts1795996800000 } from './1795996800000-pictures-of-cuts.js';
import { CalendarFeeds1796083200000 } from './1796083200000-calendar-feeds.js';
import { History1796169600000 } from './1796169600000-history.js';
import { KeysEnd1796256000000 } from './1796256000000-keys-end.js';
import { SealedValues1796349600000 } from './1796349600000-sealed-values.js';
import { UsesOfMusic1796436000000 } from './1796436000000-uses-of-music.js';
import { OneHistory1796522400000 } from './1796522400000-one-history.js';

/** In the order they run. */
export const ALL_MIGRATIONS = [
  FirstBooks1767225600000,
  PlanningWeights1769904000000,
  PlansAsResources1795564800000,
  OwnRules1795651200000,
  Costs1795737600000,
  ClipsOfCuts1795824000000,
  TakesAndStatus1795910400000,
  PicturesOfCuts1795996800000,
  CalendarFeeds1796083200000,
  History1796169600000,
  KeysEnd1796256000000,
  SealedValues1796349600000,
  UsesOfMusic1796436000000,
  OneHistory1796522400000,
];
