import { type ColumnUse, type ImportEntry, type ImportReading } from '#rosters';
import { refuse, type Refusal } from '../result.js';
import { type ImportKind, type ImportRequest } from './import-request.js';
import { type ReportTally } from './report-tally.js';
import { type RowEnd } from './row-end.js';

/**
 * What an import did, or a dry run would do. `rows = created + updated + unchanged + skipped + failed`, always; the
 * header and blank rows at the end are not rows, other blank rows and section headings are skipped ones.
 */
export interface ImportReport extends Readonly<Record<RowEnd, number>> {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly rows: number;
  /** In the order of the rows; at most 10,000, errors rather than warnings and information. */
  readonly entries: readonly ImportEntry[];
  /** How many more entries there were. `byCode` counts those too. */
  readonly entriesOmitted: number;
  readonly byCode: Readonly<Record<string, number>>;
  readonly dryRun: boolean;
  /** Whether it wrote: false for a dry run, and where a failed row held everything back. */
  readonly landed: boolean;
  readonly encoding: string;
  /** null for a workbook. */
  readonly separator: string | null;
  /** What each column of the file was taken for. */
  readonly columns: readonly ColumnUse[];
}

/** The report of a file whose rows have been counted; here is decided whether they land. */
export function reportOf(
  request: ImportRequest,
  reading: Pick<ImportReading<unknown>, 'encoding' | 'separator' | 'columns'>,
  tally: ReportTally,
): ImportReport {
  const { kind, fileName, dryRun, skipFailed } = request;
  const { encoding, separator, columns } = reading;
  const landed = !dryRun && (skipFailed || tally.failed === 0);
  return { kind, fileName, ...tally.total(), dryRun, landed, encoding, separator, columns };
}

/**
 * Why nothing of this report was written, or null where it landed or was a dry run. The exit code and the HTTP status
 * of an import with failed rows follow from it.
 */
export function refusalOf(report: ImportReport): Refusal | null {
  if (report.landed || report.dryRun) return null;
  if (report.kind === 'cut') {
    const faults = `${report.failed} ${report.failed === 1 ? 'fault' : 'faults'}`;
    return refuse('invalid', 'CUT.FAULTY', `The cut has ${faults}, so nothing was written.`).refusal;
  }
  const message = `${report.failed} of ${report.rows} rows failed, so nothing was written.`;
  return refuse('invalid', 'IMPORT.FAILED_ROWS', message).refusal;
}
