import { type AnyRecord } from '#desk';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

/** What a person recognises a record by, the most telling first. */
const NAMES = [
  'slug',
  'number',
  'name',
  'title',
  'label',
  'clip',
  'localStart',
  'instrument',
  'kind',
  'status',
  'from',
  'to',
  'date',
];

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const tellingOf = (record: Readonly<Record<string, unknown>>): readonly string[] => [
  ...new Set(NAMES.flatMap((name) => said(record[name]) ?? [])),
];

/** `vienna, Vienna (id 0198…)` */
export const recordLine = (record: AnyRecord): string => `${tellingOf(record).join(', ')} (id ${record.id})`;

/** Records under each other: what they are called, and their ids. */
export function recordsText(
  plural: string,
  records: readonly AnyRecord[],
  paint: Paint,
  width: number,
): string {
  if (records.length === 0) return `There are no ${plural}.\n`;
  const rows = records.map((record) => {
    const [first = '', ...rest] = tellingOf(record);
    return [first, record.id, rest.join(', ')];
  });
  return `${table(rows, width)}${paint('quiet', `${records.length} ${plural}\n`)}`;
}
