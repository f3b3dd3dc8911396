import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, type NewTable } from './create-table.js';

const stored = { id: 'id', revision: 'integer', createdAt: 'instant', updatedAt: 'instant' } as const;

const TABLES: readonly NewTable[] = [
  {
    name: 'own_agreements',
    columns: {
      ...stored,
      agreementId: 'text',
      name: 'text',
      scope: 'text',
      terms: 'json',
      changedBy: 'text',
    },
    uniques: [['agreementId']],
  },
  {
    name: 'rule_overrides',
    columns: {
      ...stored,
      productionId: 'id',
      agreement: 'text',
      parameter: 'text',
      term: 'json',
      changedBy: 'text',
    },
    cascade: { productionId: 'productions' },
    indices: [['productionId', 'agreement', 'parameter']],
  },
];

/** Agreements of the organisation's own, and figures that a production agreed otherwise. */
export class OwnRules1795651200000 implements MigrationInterface {
  readonly name = 'OwnRules1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
  }
}
