export { importFile } from './import-file.js';
export { type ImportWatch } from './import-watch.js';
export { type CutReport } from './cut/cut-report.js';
export { refusalOf, type ImportReport } from './import-report.js';
export {
  IMPORT_KINDS,
  importOptions,
  PRODUCTION_IMPORTS,
  type ImportKind,
  type ImportOptions,
  type ImportRequest,
  type TableKind,
} from './import-request.js';
