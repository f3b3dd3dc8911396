export { isReportName, makeReport, reportOf } from './report-of.js';
