import { PLANNING_WINDOW } from './places.js';

export const DEMO_SLUG = 'dead-reckoning';

/** The demo's production as a client would write it, all but the moment it is planned from. */
export const DEMO_PRODUCTION = {
  slug: DEMO_SLUG,
  title: 'Dead Reckoning (demo, synthetic)',
  homeZone: 'Europe/London',
  currency: 'GBP',
  planningFrom: PLANNING_WINDOW.from,
  planningTo: PLANNING_WINDOW.to,
  targetMusicians: 555,
  targetComposedSeconds: 50_400,
  targetFinalCutSeconds: 9_000,
  frameRate: '24',
  finalDubOn: '2023-06-05',
  notes: 'Made by "downbeat demo". People, rooms, dates, titles and lengths are invented.',
} as const;

/** When the first plan was made, before anything was recorded. */
export const FIRST_PLANNED = '2023-01-02T09:00:00Z';
/** The moment the demo stands at: the first week of March is over, and Vienna begins at ten. */
export const NOW = '2023-03-06T08:00:00Z';
/** What begins before this is confirmed already; what lies further off can still move. */
export const CONFIRMED_UNTIL = '2023-03-18T00:00:00Z';
