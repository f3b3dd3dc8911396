export { eraseMusician, erasure, type Erasure } from './erase-musician.js';
export { exportMusician, musicianExport, type MusicianExport } from './export-musician.js';
export { expire, type Expired } from './retention.js';
export { PERSONAL_FIELDS } from './traces.js';
