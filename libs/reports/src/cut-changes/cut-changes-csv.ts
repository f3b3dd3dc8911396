import { csv, type CsvOptions } from '../print/csv.js';
import { type CutChangesReport, type CutSpan } from './cut-changes-report.js';

export const CUT_CHANGES_CSV = [
  'Cue',
  'Version',
  'Change',
  'Old reel',
  'Old in',
  'Old out',
  'New reel',
  'New in',
  'New out',
  'Moved (frames)',
  'Off its head (frames)',
  'Left out inside (frames)',
  'Off its tail (frames)',
  'Picture',
  'Frames without picture',
  'Fit',
  'Missing (frames)',
  'To fill (frames)',
  'Written (frames)',
  'Recorded',
  'Because',
];

const place = (span: CutSpan | null | undefined): readonly (string | number | null)[] =>
  span === null || span === undefined ? [null, null, null] : [span.reel, span.inTimecode, span.outTimecode];

/** One row for each placement and each place it has now; amounts stand in the first of them. */
export const cutChangesCsv = (report: CutChangesReport, options: CsvOptions): string =>
  csv(
    CUT_CHANGES_CSV,
    report.changes.flatMap((row) =>
      (row.new.length === 0 ? [null] : row.new).map((now, at) => [
        row.cue,
        row.version,
        row.kinds.join('; '),
        ...place(row.old),
        ...place(now),
        ...(at > 0
          ? [null, null, null, null]
          : [row.shiftFrames, row.headFrames, row.insideFrames, row.tailFrames]),
        row.fate,
        at > 0 ? null : row.lostFrames,
        row.fit,
        at > 0 ? null : row.shortFrames,
        at > 0 ? null : row.neededFrames,
        at > 0 ? null : row.writtenFrames,
        row.recorded ? 'yes' : 'no',
        row.because.map(({ message }) => message).join('; '),
      ]),
    ),
    options,
  );
