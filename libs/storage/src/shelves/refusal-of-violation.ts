import { type Refusal } from '#desk';
import { foreignKeyName } from '../schema/names.js';
import { type Connection } from '../sql/connection.js';
import { type Row } from '../sql/sql-value.js';
import { quoted } from '../sql/parameters.js';
import { type Violation } from '../sql/violation.js';
import { ALL_TABLES, tableNamed } from '../tables/all-tables.js';
import { type Reference, type Table } from '../tables/table.js';

/** What a shelf was doing when the database objected. */
export type Attempt =
  | { readonly does: 'write'; readonly records: readonly object[] }
  | { readonly does: 'remove'; readonly id: string | null };

const refusal = (
  kind: Refusal['kind'],
  code: string,
  message: string,
  fields: readonly string[],
): Refusal => ({
  kind,
  code,
  message,
  faults: fields.map((field) => ({ pointer: `/${field}`, code, message })),
});

const duplicate = (table: string, fields: readonly string[]): Refusal => {
  const record = tableNamed(table)?.record ?? 'record';
  return refusal(
    'conflict',
    'STORE.DUPLICATE',
    `there is already a ${record} with this ${fields.join(', ')}`,
    fields,
  );
};

const unknownReference = (field: string | null): Refusal =>
  refusal(
    'invalid',
    'STORE.UNKNOWN_REFERENCE',
    field === null ? 'a record it refers to does not exist' : `${field} names a record that does not exist`,
    field === null ? [] : [field],
  );

const inUse = (table: Table, user: Table | null): Refusal =>
  refusal(
    'conflict',
    'STORE.IN_USE',
    `the ${table.record} is still in use by another record${user === null ? '' : ` (${user.record})`}`,
    [],
  );

const exists = async (connection: Connection, table: string, field: string, id: string): Promise<boolean> => {
  const sql = `SELECT 1 FROM ${quoted(table)} WHERE ${quoted(field)} = ${connection.dialect.placeholder(1)} LIMIT 1`;
  return (await connection.all(sql, [id])).length > 0;
};

/** SQLite does not say which reference failed; the first one that leads nowhere is it. */
const danglingField = async (
  connection: Connection,
  table: Table,
  records: readonly object[],
): Promise<string | null> => {
  for (const record of records) {
    for (const { field, table: target } of table.references) {
      const id = (record as Row)[field];
      if (typeof id === 'string' && !(await exists(connection, target, 'id', id))) return field;
    }
  }
  return null;
};

const keepsFromGoing = (table: Table, reference: Reference): boolean =>
  reference.table === table.name && reference.onRemoval === 'refuse';

const userOf = async (connection: Connection, table: Table, id: string): Promise<Table | null> => {
  for (const user of ALL_TABLES) {
    for (const reference of user.references) {
      if (!keepsFromGoing(table, reference)) continue;
      if (await exists(connection, user.name, reference.field, id)) return user;
    }
  }
  return null;
};

const referenceNamed = (constraint: string): { readonly table: Table; readonly field: string } | null => {
  for (const table of ALL_TABLES) {
    const named = table.references.find(({ field }) => foreignKeyName(table.name, field) === constraint);
    if (named !== undefined) return { table, field: named.field };
  }
  return null;
};

const brokenReference = async (
  connection: Connection,
  table: Table,
  constraint: string | null,
  attempt: Attempt,
): Promise<Refusal> => {
  const named = constraint === null ? null : referenceNamed(constraint);
  if (attempt.does === 'remove') {
    if (constraint !== null || attempt.id === null) return inUse(table, named?.table ?? null);
    return inUse(table, await userOf(connection, table, attempt.id));
  }
  if (constraint !== null) return unknownReference(named?.field ?? null);
  return unknownReference(await danglingField(connection, table, attempt.records));
};

/** What guards stop, in the words of the desk's own checks; they come into play where those were passed by. */
const STOPPED: Readonly<Record<string, readonly [Refusal['kind'], string, readonly string[]]>> = {
  'ENGAGEMENT.DOUBLE_BOOKED': [
    'invalid',
    'somebody is confirmed in two sessions at one time',
    ['musicianId'],
  ],
  'HISTORY.IMMUTABLE': ['conflict', 'what is history cannot be changed', []],
  'ENGAGEMENT.CHAIR_TAKEN': ['invalid', 'somebody else is confirmed on this chair', ['chair']],
};

const stopped = (code: string): Refusal => {
  const [kind, message, fields] = STOPPED[code] ?? ['invalid', 'the database refuses this', []];
  return refusal(kind, code, message, fields);
};

/** Says a broken rule in the words of the records: which field, which other record. */
export const refusalOfViolation = async (
  violation: Violation,
  connection: Connection,
  table: Table,
  attempt: Attempt,
): Promise<Refusal> => {
  switch (violation.kind) {
    case 'duplicate':
      return duplicate(violation.table, violation.fields);
    case 'reference':
      return brokenReference(connection, table, violation.constraint, attempt);
    case 'check':
      return refusal('invalid', 'STORE.INVALID', `the ${table.record} breaks ${violation.constraint}`, []);
    case 'stopped':
      return stopped(violation.code);
    case 'unstorable':
      return refusal('invalid', 'STORE.UNSTORABLE_TEXT', violation.message, []);
    case 'busy':
      return refusal('busy', 'STORE.BUSY', 'another write is going on; try again', []);
  }
};
