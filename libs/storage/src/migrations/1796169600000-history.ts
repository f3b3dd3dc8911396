import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, type NewTable } from './create-table.js';

const stored = { id: 'id', revision: 'integer', createdAt: 'instant', updatedAt: 'instant' } as const;

const TABLES: readonly NewTable[] = [
  {
    name: 'record_changes',
    columns: {
      ...stored,
      actor: 'text',
      source: 'text',
      action: 'text',
      recordKind: 'text',
      recordId: 'id',
      lastId: 'id',
      productionId: 'id?',
      count: 'integer',
      records: 'json?',
    },
    indices: [['recordId'], ['recordKind', 'lastId'], ['productionId'], ['createdAt']],
  },
  {
    name: 'personal_values',
    columns: { ...stored, changeId: 'id', recordId: 'id', before: 'json?', after: 'json?' },
    cascade: { changeId: 'record_changes' },
    indices: [['changeId'], ['recordId'], ['createdAt']],
  },
];

/** Every change of every record, with who made it; what is personal of it stands apart. */
export class History1796169600000 implements MigrationInterface {
  readonly name = 'History1796169600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}
