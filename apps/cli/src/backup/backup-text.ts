import { type BackupReport, type RestoreReport } from '#storage';
import { type Paint } from '../frame/terminal.js';

const ENGINES = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const held = ({ rows, tables }: BackupReport): string => {
  const filled = tables.filter((table) => table.rows > 0).length;
  return `${rows.toLocaleString('en')} rows in ${filled} tables`;
};

const largest = ({ tables }: BackupReport): string => {
  const shown = [...tables].sort((a, b) => b.rows - a.rows).filter(({ rows }) => rows > 0);
  return shown
    .slice(0, 6)
    .map(({ table, rows }) => `${rows.toLocaleString('en')} ${table.replaceAll('_', ' ')}`)
    .join(', ');
};

export const backedUpText = (report: BackupReport, paint: Paint): string =>
  [
    `${paint('good', 'Backed up')} ${held(report)} to ${report.file} (${size(report.bytes)}).`,
    paint('quiet', `${largest(report)}; read back and found whole, sha256 ${report.sha256.slice(0, 16)}…`),
    '',
  ].join('\n');

export const checkedText = (report: BackupReport, paint: Paint): string =>
  [
    `${paint('good', 'Whole')}: ${held(report)}, taken from ${ENGINES[report.from]} at ${report.madeAt}.`,
    paint('quiet', largest(report)),
    '',
  ].join('\n');

export const restoredText = (report: RestoreReport, paint: Paint): string =>
  [
    `${paint('good', 'Restored')} ${held(report)} into ${report.into}, as they were at ${report.madeAt}.`,
    ...(report.kept === null ? [] : [`What was there before is in ${report.kept}.`]),
    '',
  ].join('\n');
