import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn } from './add-column.js';
import { createTable } from './create-table.js';

const SEALED = [
  'rooms',
  'staff',
  'musicians',
  'groups',
  'availability',
  'credits',
  'plans',
  'journals',
  'engagements',
  'jobs',
  'calendar_feeds',
  'idempotency_records',
  'personal_values',
] as const;

/** What is a person's may stand encrypted in an envelope; which key it is encrypted with is noted. */
export class SealedValues1796349600000 implements MigrationInterface {
  readonly name = 'SealedValues1796349600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of SEALED) await addEmptyColumn(runner, table, 'sealed', 'text');
    await createTable(runner, {
      name: 'data_keys',
      columns: {
        id: 'id',
        revision: 'integer',
        createdAt: 'instant',
        updatedAt: 'instant',
        keyId: 'text',
        proof: 'text',
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('data_keys');
    for (const table of [...SEALED].reverse()) await runner.dropColumn(table, 'sealed');
  }
}
