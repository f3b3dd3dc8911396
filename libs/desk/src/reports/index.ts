export { reportOf, type ReportName } from './report-of.js';
