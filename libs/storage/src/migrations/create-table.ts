import {
  type QueryRunner,
  Table,
  TableCheck,
  TableColumn,
  TableForeignKey,
  TableIndex,
  TableUnique,
} from 'typeorm';
import { foreignKeyName, indexName, primaryKeyName, uniqueName } from '../schema/names.js';
import { type Engine, portableType } from '../schema/portable-type.js';
import { type ColumnKind } from '../tables/column.js';

/** `text`, or `text?` where it may be null. */
export type Written = ColumnKind | `${ColumnKind}?`;

export interface NewTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, Written>>;
  /** Field → table; `cascade`: removed with the other; `refuse`: keeps the other from being removed. */
  readonly cascade?: Readonly<Record<string, string>>;
  readonly refuse?: Readonly<Record<string, string>>;
  readonly uniques?: readonly (readonly string[])[];
  readonly indices?: readonly (readonly string[])[];
  readonly checks?: Readonly<Record<string, string>>;
}

export const engineOf = (runner: QueryRunner): Engine =>
  runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';

/** A column for a migration on whichever database runs it. */
export const columnOf = (table: string, name: string, written: Written, engine: Engine): TableColumn => {
  const nullable = written.endsWith('?');
  const kind = written.replace('?', '') as ColumnKind;
  return new TableColumn({
    name,
    ...portableType(kind, engine),
    isNullable: nullable,
    ...(name === 'id' ? { isPrimary: true, primaryKeyConstraintName: primaryKeyName(table) } : {}),
  });
};

const foreignKeys = (
  table: string,
  targets: Readonly<Record<string, string>> | undefined,
  onDelete: 'CASCADE' | 'NO ACTION',
): TableForeignKey[] =>
  Object.entries(targets ?? {}).map(
    ([field, target]) =>
      new TableForeignKey({
        name: foreignKeyName(table, field),
        columnNames: [field],
        referencedTableName: target,
        referencedColumnNames: ['id'],
        onDelete,
      }),
  );

/** Makes a table through TypeORM's Table API, the same on both databases, with every constraint and index named. */
export const createTable = async (runner: QueryRunner, table: NewTable): Promise<void> => {
  const engine = engineOf(runner);
  const { name } = table;
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(table.columns).map(([field, kind]) => columnOf(name, field, kind, engine)),
      foreignKeys: [
        ...foreignKeys(name, table.cascade, 'CASCADE'),
        ...foreignKeys(name, table.refuse, 'NO ACTION'),
      ],
      uniques: (table.uniques ?? []).map(
        (fields) => new TableUnique({ name: uniqueName(name, fields), columnNames: [...fields] }),
      ),
      indices: (table.indices ?? []).map(
        (fields) => new TableIndex({ name: indexName(name, fields), columnNames: [...fields] }),
      ),
      checks: Object.entries(table.checks ?? {}).map(
        ([check, expression]) => new TableCheck({ name: check, expression }),
      ),
    }),
  );
};
