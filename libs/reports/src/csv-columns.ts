import { breakdownColumns } from './breakdown/breakdown-table.js';
import { BURN_DOWN_CSV } from './burn-down/print-burn-down.js';
import { CALL_SHEET_CSV } from './call-sheet/call-sheet-text.js';
import { COMPLIANCE_CSV } from './compliance/print-compliance.js';
import { COST_CSV } from './cost/cost-csv.js';
import { COVERAGE_CSV } from './coverage/coverage-csv.js';
import { csvColumns as cueSheetColumns } from './cue-sheet/cue-sheet-table.js';
import { CUT_CHANGES_CSV } from './cut-changes/cut-changes-csv.js';
import { HEADCOUNT_CSV } from './headcount/print-headcount.js';
import { ITINERARY_CSV } from './itinerary/itinerary-text.js';
import { OVERVIEW_CSV } from './overview/print-overview.js';
import { PLAN_COMPARISON_CSV } from './plan-comparison/print-plan-comparison.js';
import { hearingColumns } from './remote-ears/print-remote-ears.js';
import { rosterColumns } from './roster/roster-table.js';
import { RUNDOWN_CSV } from './rundown/rundown-csv.js';
import { SCHEDULE_CSV } from './schedule/schedule-csv.js';
import { SESSION_RECORD_CSV } from './session-report/print-session-records.js';
import { type ReportName } from './table.js';
import { UNUSED_CSV } from './unused/print-unused.js';
import { wordsOf } from './words/words.js';
import { XRAY_CSV } from './xray/print-xray.js';

const words = wordsOf('en');
const namesOf = (columns: readonly { readonly csv: string }[]): readonly string[] =>
  columns.map(({ csv }) => csv);

/** One column for each instrument that is asked for stands in the middle of the breakdown. */
const anInstrument = { id: '(one for each instrument)', name: '', most: 0 };

/** The header of each report's CSV, from what its writer writes. With `lines`, the cost has columns of its own. */
export const CSV_COLUMNS: Readonly<Record<ReportName, readonly string[]>> = {
  overview: OVERVIEW_CSV,
  schedule: SCHEDULE_CSV,
  headcount: HEADCOUNT_CSV,
  coverage: COVERAGE_CSV,
  compliance: COMPLIANCE_CSV,
  'cut-changes': CUT_CHANGES_CSV,
  'call-sheet': CALL_SHEET_CSV,
  'session-report': SESSION_RECORD_CSV,
  itinerary: ITINERARY_CSV,
  roster: namesOf(rosterColumns(words)),
  breakdown: namesOf(breakdownColumns({ instruments: [anInstrument] }, words)),
  'cue-sheet': namesOf(cueSheetColumns(words)),
  xray: XRAY_CSV,
  unused: UNUSED_CSV,
  'burn-down': BURN_DOWN_CSV,
  cost: COST_CSV,
  rundown: RUNDOWN_CSV,
  'remote-ears': namesOf(hearingColumns(words)),
  'plan-comparison': PLAN_COMPARISON_CSV,
};
