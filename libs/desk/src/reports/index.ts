export { type DocumentOrder, makeDocument } from './make-document.js';
export { isReportName, makeReport, reportOf } from './report-of.js';
