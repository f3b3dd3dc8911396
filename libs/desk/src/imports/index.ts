export { importFile, type ImportWatch } from './import-file.js';
export { refusalOf, type ImportReport } from './import-report.js';
export {
  IMPORT_KINDS,
  importOptions,
  type ImportKind,
  type ImportOptions,
  type ImportRequest,
} from './import-request.js';
