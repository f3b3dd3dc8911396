import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn } from './add-column.js';
import { createTable } from './create-table.js';
import { AUDIT_ENTRIES } from './1767225600000-first-books.js';

/** Columns of `record_changes` for what an audit entry says of an act, in the order of the expressions beside them. */
const INTO: Readonly<Record<string, string>> = {
  id: '"id"',
  revision: '"revision"',
  createdAt: '"createdAt"',
  updatedAt: '"updatedAt"',
  actor: '"actor"',
  source: "'unknown'",
  action: '"action"',
  recordKind: '"recordKind"',
  recordId: '"recordId"',
  lastId: '"recordId"',
  productionId: '"productionId"',
  count: '0',
  records: "'[]'",
  detail: '"detail"',
};

const columns = Object.keys(INTO)
  .map((name) => `"${name}"`)
  .join(', ');

/**
 * One history: imports, plans, their application and undoing stand among the changes of records. What the audit said of
 * records that were made, changed and removed is in it already.
 */
export class OneHistory1796522400000 implements MigrationInterface {
  readonly name = 'OneHistory1796522400000';

  async up(runner: QueryRunner): Promise<void> {
    await addEmptyColumn(runner, 'record_changes', 'detail', 'json');
    await runner.query(
      `INSERT INTO "record_changes" (${columns}) SELECT ${Object.values(INTO).join(', ')} FROM "audit_entries"` +
        ` WHERE "action" IN ('import', 'plan', 'apply', 'undo')`,
    );
    await runner.dropTable('audit_entries');
  }

  async down(runner: QueryRunner): Promise<void> {
    await createTable(runner, AUDIT_ENTRIES);
    await runner.query(`DELETE FROM "record_changes" WHERE "detail" IS NOT NULL`);
    await runner.dropColumn('record_changes', 'detail');
  }
}
