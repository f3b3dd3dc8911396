export { sessionsQuery, substitutesQuery } from './queries.js';
export { recommendSessions } from './recommend-sessions.js';
export { recommendSubstitutes } from './recommend-substitutes.js';
export { sessionsView, substitutesView, type SessionsView, type SubstitutesView } from './views.js';
