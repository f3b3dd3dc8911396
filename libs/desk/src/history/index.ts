export { changesAsCsv } from './changes-as-csv.js';
export { changeQuery, changeView, listChanges, readChangeQuery, type ChangePage } from './list-changes.js';
export { type ChangeView } from './list-changes.js';
export { readStateAt, stateQuery, stateView, type StateAt } from './state-at.js';
