import { csv, type Cell } from '#reports';
import { type ChangeView } from './list-changes.js';

const HEADER = [
  'at',
  'actor',
  'source',
  'action',
  'record kind',
  'record',
  'production',
  'count',
  'field',
  'before',
  'after',
];

const cell = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return JSON.stringify(value);
};

/** One row for each field that changed, or thing said of an act; one for records of which only is noted that they were made. */
const rowsOf = (change: ChangeView): readonly (readonly Cell[])[] => {
  const { at, actor, source, action, recordKind, productionId, count } = change;
  const row = (recordId: string, ...rest: readonly Cell[]): readonly Cell[] => {
    return [at, actor, source, action, recordKind, recordId, productionId, ...rest];
  };
  if (change.detail !== null)
    return Object.entries(change.detail).map(([name, value]) =>
      row(change.recordId, count, name, null, cell(value)),
    );
  if (change.records === null) return [row(change.recordId, count, null, null, null)];
  return change.records.flatMap(({ id, before, after }) =>
    Object.keys({ ...before, ...after }).map((field) =>
      row(id, 1, field, cell(before?.[field]), cell(after?.[field])),
    ),
  );
};

/** The changes as a table; cells that a spreadsheet would run are made harmless. */
export const changesAsCsv = (changes: readonly ChangeView[]): string => csv(HEADER, changes.flatMap(rowsOf));
