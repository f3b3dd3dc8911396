import { type ReportName } from '#reports';
import { checkProduction } from '../compliance/check-production.js';
import { compareCuts } from '../cuts/compare-cuts.js';
import { breakdownOf } from './breakdown-of.js';
import { burnDownOf } from './burn-down-of.js';
import { costReportOf } from '../costs/cost-report-of.js';
import { rundownReportOf } from '../costs/rundown-report-of.js';
import { callSheetOf } from './call-sheet-of.js';
import { coverageOf } from './coverage-of.js';
import { cueSheetOf } from './cue-sheet-of.js';
import { headcountOf } from './headcount-of.js';
import { itineraryOf } from './itinerary-of.js';
import { type Maker } from './maker.js';
import { overviewOf } from './overview-of.js';
import { planComparisonOf } from './plan-comparison-of.js';
import { remoteEarsOf } from './remote-ears-of.js';
import { rosterOf } from './roster-of.js';
import { scheduleOf } from './schedule-of.js';
import { sessionRecordsOf } from './session-records-of.js';
import { unusedOf } from './unused-of.js';
import { xrayOf } from './xray-of.js';

/** How the desk makes the model of each report. */
export const MAKERS: { readonly [N in ReportName]: Maker<N> } = {
  overview: overviewOf,
  schedule: scheduleOf,
  headcount: headcountOf,
  coverage: coverageOf,
  compliance: checkProduction,
  'cut-changes': compareCuts,
  'call-sheet': callSheetOf,
  'session-report': sessionRecordsOf,
  itinerary: itineraryOf,
  roster: rosterOf,
  breakdown: breakdownOf,
  'cue-sheet': cueSheetOf,
  xray: xrayOf,
  unused: unusedOf,
  'burn-down': burnDownOf,
  cost: costReportOf,
  rundown: rundownReportOf,
  'remote-ears': remoteEarsOf,
  'plan-comparison': planComparisonOf,
};
