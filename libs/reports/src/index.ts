export { CSV_COLUMNS } from './csv-columns.js';
export { type BreakdownReport } from './breakdown/breakdown-report.js';
export { buildBreakdown } from './breakdown/build-breakdown.js';
export { type BurnDownReport } from './burn-down/burn-down-report.js';
export { buildBurnDown } from './burn-down/build-burn-down.js';
export { buildCallSheets } from './call-sheet/build-call-sheets.js';
export { type CallSheetReport } from './call-sheet/call-sheet-report.js';
export { buildCompliance } from './compliance/build-compliance.js';
export { type ComplianceReport } from './compliance/compliance-report.js';
export { buildCoverage, filmCoverage } from './coverage/build-coverage.js';
export { buildUnused } from './unused/build-unused.js';
export { type UnusedReport } from './unused/unused-report.js';
export { buildXray } from './xray/build-xray.js';
export { type XrayReport } from './xray/xray-report.js';
export { currentMusic } from './coverage/current-cuts.js';
export { buildCost } from './cost/build-cost.js';
export { type BudgetFacts, type CostedSession, type CostFacts, type PayeeFacts } from './cost/cost-facts.js';
export { marginWords } from './cost/margin-text.js';
export { type CostReport } from './cost/cost-report.js';
export { usedMusic } from './coverage/used-music.js';
export { coverageLine } from './coverage/print-coverage.js';
export { type CoverageFacts } from './coverage/ground.js';
export { buildCutChanges, withPlaces } from './cut-changes/build-cut-changes.js';
export { type CutMusic, type PassCost, type PassCosts } from './cut-changes/cut-changes-facts.js';
export { type CutChangesReport, type PickUp, type PickUpPass } from './cut-changes/cut-changes-report.js';
export { cutChangesParameters } from './cut-changes/parameters.js';
export { pictureSayings } from './cut-changes/picture-sayings.js';
export { saying } from './words/said.js';
export { recordedMusic } from './cut-changes/recorded-music.js';
export { buildHeadcount, type HeadcountFacts } from './headcount/build-headcount.js';
export { buildRundown, type RundownFacts, type RundownSession } from './rundown/build-rundown.js';
export { type RundownReport } from './rundown/rundown-report.js';
export { buildSchedule } from './schedule/build-schedule.js';
export { type ScheduleFacts } from './schedule/schedule-facts.js';
export { type ScheduledSession, type ScheduleReport } from './schedule/schedule-report.js';
export { type HeadcountReport } from './headcount/headcount-report.js';
export { type CoverageReport } from './coverage/coverage-report.js';
export { buildCueSheet } from './cue-sheet/build-cue-sheet.js';
export { type CueSheetReport } from './cue-sheet/cue-sheet-report.js';
export { type RecipientMapping } from './cue-sheet/recipient-mapping.js';
export { RECIPIENT_NAMES } from './cue-sheet/data/recipients.js';
export { type RecipientChange, recipientFor } from './cue-sheet/recipient.js';
export { readIpi, readIsrc, readIswc } from './cue-sheet/identifiers.js';
export { CREDIT_ROLES, isPublisher, USAGES } from './cue-sheet/words.js';
export { type CalendarEvent } from './ical/calendar.js';
export { holdEvent } from './ical/hold-event.js';
export { callEvent, sessionEvent, type Telling } from './ical/session-event.js';
export { writeCalendar } from './ical/write-calendar.js';
export { wordsOf } from './words/words.js';
export { buildItinerary } from './itinerary/build-itinerary.js';
export { type ItineraryReport } from './itinerary/itinerary-report.js';
export { buildOverview } from './overview/build-overview.js';
export { overviewSessions } from './overview/overview-sessions.js';
export { type OverviewReport } from './overview/overview-report.js';
export { minutes } from './print/amounts.js';
export { figureValue, standingWords } from './print/figure-words.js';
export { csv, type Cell } from './print/csv.js';
export { plainText, type Tone } from './print/layout.js';
export { formatsOf, reportText, written } from './render.js';
export { type ReportFormat } from './report-kind.js';
export {
  type Report,
  REPORT_NAMES,
  type ReportModels,
  type ReportName,
  type ReportParameters,
  REPORTS,
} from './table.js';
export { DEFAULT_LOCALE, onPaper, writingParameters } from './writing-options.js';
export { STEPS } from './status/progress.js';
export { buildRemoteEars } from './remote-ears/build-remote-ears.js';
export { type RemoteEarsReport } from './remote-ears/remote-ears-report.js';
export {
  type ComparedNames,
  type PlanComparisonReport,
  type PlansCompared,
} from './plan-comparison/plan-comparison-report.js';
export { alteredIn, callOf, movedTo } from './plan-comparison/session-words.js';
export { type FolderFile, folderFiles } from './folder/folder.js';
export { folderIndex, type NotMade } from './folder/folder-index.js';
export { buildSessionRecords } from './session-report/build-session-records.js';
export { type Extra, type SessionRecordReport } from './session-report/session-record-report.js';
export { stretchOf, stretchWords } from './session-report/stretch-words.js';
export { buildRoster } from './roster/build-roster.js';
export { type RosterReport } from './roster/roster-report.js';
