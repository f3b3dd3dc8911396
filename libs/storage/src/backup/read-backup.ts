import { z } from 'zod';
import { BackupRefused, damaged } from './backup-refused.js';
import { type End, FORMAT, type Head, PORTION, type StoredRow, type TableHead } from './backup-lines.js';
import { type Line, readLines } from './read-lines.js';

const kinds = z.enum(['id', 'instant', 'text', 'integer', 'bigint', 'flag', 'json']);
const name = z.string().regex(/^\w+$/);
const head = z.object({
  downbeat: z.literal('backup'),
  format: z.int(),
  madeAt: z.string(),
  from: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()),
});
const tableHead = z.object({ table: name, columns: z.record(name, kinds) });
const tableEnd = z.strictObject({ rows: z.int() });
const end = z.object({ end: z.literal(true), rows: z.int(), sha256: z.string() });

/** What reads a backup is told of it, in the order it comes. */
export interface Reader {
  /** A table begins. */
  table(head: TableHead): Promise<void> | void;
  rows(table: TableHead, rows: readonly StoredRow[]): Promise<void> | void;
  tableEnds(table: TableHead, rows: number): Promise<void> | void;
}

const lineAfter = async (lines: AsyncGenerator<Line>, file: string): Promise<Line> => {
  const next = await lines.next();
  if (next.done === true) throw damaged(file, 'it breaks off');
  return next.value;
};

/** @throws BackupRefused `BACKUP.NOT_A_BACKUP`, `BACKUP.NEWER_FORMAT` */
const readHead = async (lines: AsyncGenerator<Line>, file: string): Promise<Head> => {
  const read = head.safeParse((await lineAfter(lines, file)).value);
  if (!read.success) {
    throw new BackupRefused('invalid', 'BACKUP.NOT_A_BACKUP', `${file} is not a backup of this program.`);
  }
  if (read.data.format > FORMAT) {
    throw new BackupRefused(
      'unsupported',
      'BACKUP.NEWER_FORMAT',
      `${file} was made by a newer version of this program (format ${read.data.format}, this one reads ${FORMAT}).`,
    );
  }
  return read.data;
};

/** A row as long as its table is wide, of plain values; cheaper than a schema, for there are millions of them. */
const asRow = (value: unknown, width: number): StoredRow | null =>
  Array.isArray(value) &&
  value.length === width &&
  value.every((one) => typeof one !== 'object' || one === null)
    ? (value as StoredRow)
    : null;

const readTable = async (
  lines: AsyncGenerator<Line>,
  table: TableHead,
  file: string,
  reader: Reader,
): Promise<number> => {
  const width = Object.keys(table.columns).length;
  let waiting: StoredRow[] = [];
  let rows = 0;
  const handOn = async (): Promise<void> => {
    rows += waiting.length;
    if (waiting.length > 0) await reader.rows(table, waiting);
    waiting = [];
  };
  for (;;) {
    const { value } = await lineAfter(lines, file);
    const ended = Array.isArray(value) ? null : tableEnd.safeParse(value);
    if (ended?.success === true) {
      await handOn();
      if (ended.data.rows !== rows)
        throw damaged(file, `${table.table} has ${rows} rows, not ${ended.data.rows}`);
      await reader.tableEnds(table, rows);
      return rows;
    }
    const read = asRow(value, width);
    if (read === null) throw damaged(file, `a row of ${table.table} cannot be read`);
    waiting.push(read);
    if (waiting.length === PORTION) await handOn();
  }
};

/** What a whole backup says of itself. */
export interface Whole extends Head {
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Reads a backup from its head to its checked end.
 * @throws BackupRefused `BACKUP.CANNOT_READ`, `BACKUP.NOT_A_BACKUP`, `BACKUP.NEWER_FORMAT`, `BACKUP.DAMAGED`
 */
export async function readBackup(
  file: string,
  begin: (head: Head) => Promise<Reader> | Reader,
): Promise<Whole> {
  const lines = readLines(file);
  try {
    const first = await readHead(lines, file);
    const reader = await begin(first);
    let rows = 0;
    for (;;) {
      const line = await lineAfter(lines, file);
      const table = tableHead.safeParse(line.value);
      if (table.success) {
        await reader.table(table.data);
        rows += await readTable(lines, table.data, file, reader);
        continue;
      }
      const ended = end.safeParse(line.value);
      if (!ended.success) throw damaged(file, 'a line is neither a table nor its end');
      checkEnd(ended.data, rows, line.digestBefore(), file);
      return { ...first, rows, sha256: ended.data.sha256 };
    }
  } finally {
    await lines.return(undefined);
  }
}

const checkEnd = (told: End, rows: number, sha256: string, file: string): void => {
  if (told.rows !== rows) throw damaged(file, `it has ${rows} rows, not ${told.rows}`);
  if (told.sha256 !== sha256) throw damaged(file, 'its checksum is another');
};
