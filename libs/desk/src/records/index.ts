export { type AnyKeeper } from './keeper.js';
export { KEEPERS } from './keepers.js';
export {
  changeRecord,
  createRecord,
  readRecord,
  removeRecord,
  type AnyRecord,
  type Desk,
} from './keep-records.js';
export {
  DEFAULT_LIMIT,
  listRecords,
  MOST_LIMIT,
  readListQuery,
  readPage,
  type RawQuery,
} from './list-records.js';
export { pointerTo, readInput, refuseInput } from './read-input.js';
export { schemasOf, type RecordSchemas } from './record-schemas.js';
export { areaOf, wordsOf, type KindName } from './shelves.js';
