import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { indexName } from '../schema/names.js';
import { addEmptyColumn, addFilledColumn } from './add-column.js';
import { createTable, type NewTable } from './create-table.js';

const stored = { id: 'id', revision: 'integer', createdAt: 'instant', updatedAt: 'instant' } as const;

const TABLES: readonly NewTable[] = [
  {
    name: 'plan_proposals',
    columns: {
      ...stored,
      planId: 'id',
      sessions: 'json',
      engagements: 'json',
      passes: 'json',
      groups: 'json',
    },
    cascade: { planId: 'plans' },
    uniques: [['planId']],
  },
  {
    name: 'plan_applications',
    columns: {
      ...stored,
      productionId: 'id',
      planId: 'id',
      appliedBy: 'text',
      undoneAt: 'instant?',
      undoneBy: 'text?',
    },
    cascade: { productionId: 'productions', planId: 'plans' },
    indices: [['productionId', 'createdAt'], ['planId']],
  },
  {
    name: 'journals',
    columns: { ...stored, applicationId: 'id', entries: 'json' },
    cascade: { applicationId: 'plan_applications' },
    uniques: [['applicationId']],
  },
];

/** Whose turn it is, and whose it was. */
const TURNS = ['status', 'productionId', 'attempt'].map((field) => {
  const columnNames = ['kind', field, 'turn'];
  return new TableIndex({ name: indexName('jobs', columnNames), columnNames });
});

/** What a plan of before this was made from is not known; it can be read, but not applied any more. */
const UNKNOWN_BASIS = JSON.stringify({ version: '', asOf: '', newest: '', parts: {} });

/** Plans keep all they propose, who asked and what they rest on; jobs say who runs them and how far they are. */
export class PlansAsResources1795564800000 implements MigrationInterface {
  readonly name = 'PlansAsResources1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await addFilledColumn(runner, 'plans', 'figures', { kind: 'json', stored: '{}' });
    await addEmptyColumn(runner, 'plans', 'jobId', 'id');
    await addFilledColumn(runner, 'plans', 'createdBy', { kind: 'text', stored: '' });
    await addFilledColumn(runner, 'plans', 'basis', { kind: 'json', stored: UNKNOWN_BASIS });
    for (const table of TABLES) await createTable(runner, table);
    await addEmptyColumn(runner, 'jobs', 'best', 'json');
    await addFilledColumn(runner, 'jobs', 'turn', { kind: 'integer', stored: 0 });
    await addEmptyColumn(runner, 'jobs', 'holder', 'text');
    await addFilledColumn(runner, 'jobs', 'attempt', { kind: 'integer', stored: 0 });
    await addEmptyColumn(runner, 'jobs', 'beatAt', 'instant');
    await addFilledColumn(runner, 'jobs', 'stopAsked', { kind: 'flag', stored: false });
    for (const index of TURNS) await runner.createIndex('jobs', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of TURNS) await runner.dropIndex('jobs', index);
    for (const column of ['stopAsked', 'beatAt', 'attempt', 'holder', 'turn', 'best'])
      await runner.dropColumn('jobs', column);
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
    for (const column of ['basis', 'createdBy', 'jobId', 'figures']) await runner.dropColumn('plans', column);
  }
}
