export { migrate, openStore, type StoreOptions } from './open-store.js';
export { schemaDrift, undoLastMigration } from './maintenance.js';
export { backUp, checkBackup, type BackupReport } from './backup/backup.js';
export { encrypt, type EncryptReport } from './sealing/reseal.js';
export { restore, type RestoreReport } from './backup/restore.js';
export { explainPage } from './explain-page.js';
export { isShared } from './store/database-url.js';
export { StoreUnavailable, type StoreFault } from './store/store-unavailable.js';
