import { csv, type CsvOptions } from '../print/csv.js';
import { type RundownReport } from './rundown-report.js';

/** One row for each pass, or part of one, and each break. */
export const rundownCsv = ({ sessions }: RundownReport, options: CsvOptions): string =>
  csv(
    [
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
    ],
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
