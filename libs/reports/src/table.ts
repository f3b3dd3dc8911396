import { z } from 'zod';
import { breakdownHtml } from './breakdown/breakdown-html.js';
import { breakdownCsv, breakdownWorkbook } from './breakdown/breakdown-table.js';
import { breakdownText } from './breakdown/print-breakdown.js';
import { burnDownCsv, burnDownText } from './burn-down/print-burn-down.js';
import { costCsv } from './cost/cost-csv.js';
import { costParameters } from './cost/cost-parameters.js';
import { costText } from './cost/cost-text.js';
import { callSheetPdf } from './call-sheet/call-sheet-pdf.js';
import { callSheetCsv, callSheetText } from './call-sheet/call-sheet-text.js';
import { callSheetParts } from './call-sheet/call-sheet-parts.js';
import { callSheetParameters, sessionChoice } from './call-sheet/parameters.js';
import { complianceCsv, complianceText } from './compliance/print-compliance.js';
import { coverageCsv } from './coverage/coverage-csv.js';
import { coverageText } from './coverage/print-coverage.js';
import { cueSheetCsv, cueSheetWorkbook } from './cue-sheet/cue-sheet-table.js';
import { cueSheetText } from './cue-sheet/print-cue-sheet.js';
import { cueSheetParameters } from './cue-sheet/recipient.js';
import { cutChangesCsv } from './cut-changes/cut-changes-csv.js';
import { cutChangesParameters } from './cut-changes/parameters.js';
import { cutChangesText } from './cut-changes/print-cut-changes.js';
import { headcountCsv, headcountText } from './headcount/print-headcount.js';
import { headcountWorkbook } from './headcount/headcount-workbook.js';
import { itineraryPdf } from './itinerary/itinerary-pdf.js';
import { itineraryCsv, itineraryText } from './itinerary/itinerary-text.js';
import { itineraryParts } from './itinerary/itinerary-parts.js';
import { itineraryParameters } from './itinerary/parameters.js';
import { overviewHtml } from './overview/overview-html.js';
import { overviewCsv, overviewText } from './overview/print-overview.js';
import { type ReportKind } from './report-kind.js';
import { rosterCsv, rosterHtml, rosterText, rosterWorkbook } from './roster/print-roster.js';
import { scheduleCalendar } from './schedule/schedule-calendar.js';
import { rundownParameters } from './rundown/rundown-parameters.js';
import { rundownCsv } from './rundown/rundown-csv.js';
import { rundownHtml } from './rundown/rundown-html.js';
import { rundownText } from './rundown/rundown-text.js';
import { scheduleCsv } from './schedule/schedule-csv.js';
import { schedulePdf } from './schedule/schedule-pdf.js';
import { scheduleText } from './schedule/schedule-text.js';
import { scheduleWorkbook } from './schedule/schedule-workbook.js';
import {
  sessionRecordCsv,
  sessionRecordParts,
  sessionRecordText,
} from './session-report/print-session-records.js';
import { sessionRecordPdf } from './session-report/session-record-pdf.js';
import { unusedCsv, unusedText } from './unused/print-unused.js';
import { xrayCsv, xrayText } from './xray/print-xray.js';
import { burnDownHtml } from './burn-down/burn-down-html.js';
import { complianceHtml } from './compliance/compliance-html.js';
import { costHtml } from './cost/cost-html.js';
import { coverageHtml } from './coverage/coverage-html.js';
import { cueSheetHtml } from './cue-sheet/cue-sheet-html.js';
import { cutChangesHtml } from './cut-changes/cut-changes-html.js';
import { headcountHtml } from './headcount/headcount-html.js';
import { scheduleHtml } from './schedule/schedule-html.js';
import { unusedHtml } from './unused/unused-html.js';
import { xrayHtml } from './xray/xray-html.js';
import { costWorkbook } from './cost/cost-workbook.js';
import { planComparisonParameters } from './plan-comparison/parameters.js';
import { planComparisonHtml } from './plan-comparison/plan-comparison-html.js';
import { planComparisonCsv, planComparisonText } from './plan-comparison/print-plan-comparison.js';
import { remoteEarsCsv, remoteEarsText } from './remote-ears/print-remote-ears.js';
import { remoteEarsHtml } from './remote-ears/remote-ears-html.js';
import { XRAY_SHOWS } from './xray/xray-report.js';

const nothing = z.strictObject({});

/**
 * The reports there are. The desk has a table of the same names that says from what the models are made; routes, the
 * OpenAPI document and the command line follow from the two.
 */
const TABLE = {
  overview: {
    summary: 'where a production stands on one page: sessions by city, people towards the target, music',
    parameters: nothing,
    text: overviewText,
    csv: overviewCsv,
    html: overviewHtml,
  },
  schedule: {
    summary: 'by location and day: local, home and UTC time, room, line-up, run order, players, open chairs',
    parameters: nothing,
    text: scheduleText,
    csv: scheduleCsv,
    html: scheduleHtml,
    pdf: schedulePdf,
    ics: scheduleCalendar,
    xlsx: scheduleWorkbook,
  },
  headcount: {
    summary: 'unique people, chairs and services against the target, by location and section',
    parameters: nothing,
    text: headcountText,
    csv: headcountCsv,
    html: headcountHtml,
    xlsx: headcountWorkbook,
  },
  coverage: {
    summary:
      'written, recorded, in the cut, missing and unused, by reel, theme, place, section, cue, musician',
    parameters: nothing,
    text: coverageText,
    csv: coverageCsv,
    html: coverageHtml,
  },
  compliance: {
    summary: 'every call against its agreement: what is broken, by how much, for whom, and how to mend it',
    parameters: z.strictObject({
      session: z.string().min(1).max(36).optional().describe('id of one session; left out: all'),
      plan: z.string().min(1).max(36).optional().describe('id of a kept plan; left out: what the books hold'),
    }),
    text: complianceText,
    csv: complianceCsv,
    html: complianceHtml,
  },
  'cut-changes': {
    summary:
      'what a new cut made of the music: moved, trimmed, orphaned, to pick up, and what fell out of it',
    parameters: cutChangesParameters,
    text: cutChangesText,
    csv: cutChangesCsv,
    html: cutChangesHtml,
  },
  'call-sheet': {
    summary: 'what everybody at a session has to know: place, clock, run order, players by desk, staff',
    parameters: callSheetParameters,
    text: callSheetText,
    csv: callSheetCsv,
    pdf: callSheetPdf,
    parts: callSheetParts,
  },
  'session-report': {
    summary:
      'what a contractor records of a session, for signature: times, takes, chairs, what is owed beyond',
    parameters: sessionChoice,
    text: sessionRecordText,
    csv: sessionRecordCsv,
    pdf: sessionRecordPdf,
    parts: sessionRecordParts,
  },
  itinerary: {
    summary: 'where a musician has to be and when, with what; of one, or of everybody',
    parameters: itineraryParameters,
    text: itineraryText,
    csv: itineraryCsv,
    pdf: itineraryPdf,
    parts: itineraryParts,
  },
  roster: {
    summary: 'everybody who is engaged, once: instruments, contacts, calls from and to, how firmly',
    parameters: nothing,
    text: rosterText,
    csv: rosterCsv,
    html: rosterHtml,
    xlsx: rosterWorkbook,
  },
  breakdown: {
    summary: 'which instruments each pass of each cue asks for, and the most of each',
    parameters: nothing,
    text: breakdownText,
    csv: breakdownCsv,
    html: breakdownHtml,
    xlsx: breakdownWorkbook,
  },
  'cue-sheet': {
    summary: 'one row for each use of music in the current cut, with writers, publishers and shares',
    parameters: cueSheetParameters,
    text: cueSheetText,
    csv: cueSheetCsv,
    html: cueSheetHtml,
    xlsx: cueSheetWorkbook,
  },
  xray: {
    summary: 'cue by cue and section by section: what the cut needs, what of it is recorded, what is missing',
    parameters: z.strictObject({
      show: z
        .enum(XRAY_SHOWS)
        .default('all')
        .describe('every cue, those in the cut, those with something missing'),
    }),
    text: xrayText,
    csv: xrayCsv,
    html: xrayHtml,
  },
  unused: {
    summary:
      'what was recorded and is not in the cut, and what was written and not recorded, the longest first',
    parameters: nothing,
    text: unusedText,
    csv: unusedCsv,
    html: unusedHtml,
  },
  'burn-down': {
    summary:
      'day by day what is left to approve, print, record and deliver, against sessions and the final dub',
    parameters: nothing,
    text: burnDownText,
    csv: burnDownCsv,
    html: burnDownHtml,
  },
  cost: {
    summary: 'planned, held and expected cost by city, agreement, section, session, week; what has no rate',
    parameters: costParameters,
    text: costText,
    csv: costCsv,
    html: costHtml,
    xlsx: costWorkbook,
  },
  rundown: {
    summary: 'the clock of each session: passes, breaks as agreed, cap used and left, release of every chair',
    parameters: rundownParameters,
    text: rundownText,
    csv: rundownCsv,
    html: rundownHtml,
  },
  'remote-ears': {
    summary: 'every session on the clocks of those who listen from elsewhere; what falls into their night',
    parameters: nothing,
    text: remoteEarsText,
    csv: remoteEarsCsv,
    html: remoteEarsHtml,
  },
  'plan-comparison': {
    summary: 'two plans side by side, or one and the books: cost, sessions, people, music',
    parameters: planComparisonParameters,
    text: planComparisonText,
    csv: planComparisonCsv,
    html: planComparisonHtml,
  },
};

export type ReportName = keyof typeof TABLE;
type Table = typeof TABLE;

/** The model of each report, told apart by `report`; its JSON is the model itself. */
export type ReportModels = { readonly [N in ReportName]: Parameters<Table[N]['text']>[0] };
export type Report = ReportModels[ReportName];

/** What is asked of each report, read. */
export type ReportParameters = { readonly [N in ReportName]: z.infer<Table[N]['parameters']> };

type Reports = { readonly [N in ReportName]: ReportKind<ReportModels[N]> & Pick<Table[N], 'parameters'> };
export const REPORTS: Reports = TABLE;

export const REPORT_NAMES = Object.keys(TABLE) as readonly ReportName[];
