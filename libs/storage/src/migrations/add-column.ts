import { type QueryRunner, TableForeignKey, TableIndex } from 'typeorm';
import { foreignKeyName, indexName } from '../schema/names.js';
import { type ColumnKind } from '../tables/column.js';
import { columnOf, engineOf } from './create-table.js';

/**
 * Adds a column that may not be null to a table that has rows: it is added empty, filled in every row, then closed. No
 * default stays behind in the database. `stored` is what the rows get, as it is stored.
 */
export const addFilledColumn = async (
  runner: QueryRunner,
  table: string,
  name: string,
  { kind, stored }: { readonly kind: ColumnKind; readonly stored: string | number | boolean },
): Promise<void> => {
  const engine = engineOf(runner);
  const parameter = engine === 'postgres' ? '$1' : '?';
  await runner.addColumn(table, columnOf(table, name, `${kind}?`, engine));
  await runner.query(`UPDATE "${table}" SET "${name}" = ${parameter}`, [
    typeof stored === 'boolean' && engine === 'sqlite' ? Number(stored) : stored,
  ]);
  await runner.changeColumn(table, name, columnOf(table, name, kind, engine));
};

/** Adds a column that may be null. */
export const addEmptyColumn = (
  runner: QueryRunner,
  table: string,
  name: string,
  kind: ColumnKind,
): Promise<void> => runner.addColumn(table, columnOf(table, name, `${kind}?`, engineOf(runner)));

/** Adds a column that may name a record of another table, which then cannot be removed; with its index. */
export const addReference = async (
  runner: QueryRunner,
  table: string,
  field: string,
  target: string,
): Promise<void> => {
  await addEmptyColumn(runner, table, field, 'id');
  const name = foreignKeyName(table, field);
  const key = { columnNames: [field], referencedTableName: target, referencedColumnNames: ['id'] };
  await runner.createForeignKey(table, new TableForeignKey({ name, ...key, onDelete: 'NO ACTION' }));
  const columnNames = [field];
  await runner.createIndex(table, new TableIndex({ name: indexName(table, columnNames), columnNames }));
};

export const dropReference = async (runner: QueryRunner, table: string, field: string): Promise<void> => {
  await runner.dropIndex(table, indexName(table, [field]));
  await runner.dropForeignKey(table, foreignKeyName(table, field));
  await runner.dropColumn(table, field);
};
