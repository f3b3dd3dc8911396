import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { withEnvelope } from '../sealing/sealed-table.js';
import { ALL_TABLES } from '../tables/all-tables.js';
import { type Column } from '../tables/column.js';
import { type Table } from '../tables/table.js';
import { foreignKeyName, indexName, primaryKeyName, uniqueName } from './names.js';
import { type Engine, portableType } from './portable-type.js';

const columnOptions = (
  table: Table,
  field: string,
  column: Column,
  engine: Engine,
): EntitySchemaColumnOptions => ({
  ...portableType(column.kind, engine),
  nullable: column.nullable,
  ...(field === 'id' ? { primary: true, primaryKeyConstraintName: primaryKeyName(table.name) } : {}),
});

const entityOf = (table: Table, engine: Engine): EntitySchema<Record<string, unknown>> =>
  new EntitySchema({
    name: table.name,
    tableName: table.name,
    columns: Object.fromEntries(
      Object.entries<Column>(table.columns).map(([field, column]) => [
        field,
        columnOptions(table, field, column, engine),
      ]),
    ),
    foreignKeys: table.references.map((reference) => ({
      name: foreignKeyName(table.name, reference.field),
      target: reference.table,
      columnNames: [reference.field],
      referencedColumnNames: ['id'],
      onDelete: reference.onRemoval === 'cascade' ? ('CASCADE' as const) : ('NO ACTION' as const),
    })),
    uniques: table.uniques.map((fields) => ({ name: uniqueName(table.name, fields), columns: [...fields] })),
    indices: table.indices.map((fields) => ({ name: indexName(table.name, fields), columns: [...fields] })),
    checks: table.checks.map((check) => ({ ...check })),
  });

/** What TypeORM knows of the tables: enough to hold the migrations against them. Rows are read without entities. */
export const entitiesFor = (engine: Engine): EntitySchema<Record<string, unknown>>[] =>
  ALL_TABLES.map((table) => entityOf(withEnvelope(table), engine));
