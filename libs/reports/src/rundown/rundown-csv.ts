import { csv, type CsvOptions } from '../print/csv.js';
import { type RundownReport } from './rundown-report.js';

export const RUNDOWN_CSV: readonly string[] = [
  'Session',
  'Location',
  'Room',
  'Zone',
  'From',
  'To',
  'Minutes',
  'What',
  'Part',
  'Parts',
  'Music (seconds)',
];

/** One row for each pass, or part of one, and each break. */
export const rundownCsv = ({ sessions }: RundownReport, options: CsvOptions): string =>
  csv(
    RUNDOWN_CSV,
    sessions.flatMap(({ id, location, room, zone, rows }) =>
      rows.map((row) => [
        id,
        location,
        room,
        zone,
        row.from.at,
        row.to.at,
        row.minutes,
        row.what,
        row.part,
        row.parts,
        row.musicSeconds,
      ]),
    ),
    options,
  );
