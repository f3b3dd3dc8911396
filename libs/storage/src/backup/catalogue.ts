import { type ColumnKind } from '../tables/column.js';
import { type TableHead } from './backup-lines.js';

/** A column as a database tells of it. */
export interface ToldColumn {
  readonly table: string;
  readonly column: string;
  /** `varchar(24)`, `integer` … as `portableType` makes them. */
  readonly type: string;
}

/** Text and JSON are stored alike, so they need not be told apart here. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  'varchar(36)': 'id',
  'varchar(24)': 'instant',
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'flag',
};

/** What every record has, so what tells a table of records from any other that may stand beside them. */
const MARK = 'revision';

/**
 * The tables of records that a database has, by its own word: it may be older than this program, and is backed up
 * before it is changed.
 */
export const tablesOf = (columns: readonly ToldColumn[]): readonly TableHead[] => {
  const marked = new Set(columns.flatMap(({ table, column }) => (column === MARK ? [table] : [])));
  return [...marked].sort().map((table) => ({
    table,
    columns: Object.fromEntries(
      columns.flatMap((one) => (one.table === table ? [[one.column, kindOf(one)]] : [])),
    ),
  }));
};

const kindOf = ({ table, column, type }: ToldColumn): ColumnKind => {
  const kind = KINDS[type.toLowerCase()];
  if (kind === undefined) throw new Error(`${table}.${column} is of a type that no backup knows: ${type}`);
  return kind;
};
