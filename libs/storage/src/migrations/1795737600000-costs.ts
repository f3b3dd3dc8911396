import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn } from './add-column.js';
import { createTable, type NewTable } from './create-table.js';

const stored = { id: 'id', revision: 'integer', createdAt: 'instant', updatedAt: 'instant' } as const;

const TABLES: readonly NewTable[] = [
  {
    name: 'budget_lines',
    columns: {
      ...stored,
      productionId: 'id',
      name: 'text',
      category: 'text',
      locationId: 'id?',
      agreement: 'text?',
      section: 'text?',
      amountMinor: 'bigint',
      currency: 'text',
      spentMinor: 'bigint?',
      notes: 'text',
    },
    cascade: { productionId: 'productions' },
    refuse: { locationId: 'locations' },
    indices: [['productionId'], ['locationId']],
  },
  {
    name: 'exchange_rates',
    columns: {
      ...stored,
      from: 'text',
      to: 'text',
      date: 'text',
      numerator: 'integer',
      denominator: 'integer',
      notes: 'text',
    },
    uniques: [['from', 'to', 'date']],
  },
];

const COLUMNS = {
  staff: { feeMinor: 'bigint', currency: 'text' },
  sessions: { actualMinutes: 'integer', actualHireMinor: 'bigint' },
  engagements: {
    actualMinutes: 'integer',
    paidMinor: 'bigint',
    paidCurrency: 'text',
    releasedAt: 'instant',
    releasedFrom: 'text',
  },
} as const;

/** Budgets and rates of exchange; what a session really took and was billed, what people were paid, who was let go when. */
export class Costs1795737600000 implements MigrationInterface {
  readonly name = 'Costs1795737600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const [name, kind] of Object.entries(columns)) await addEmptyColumn(runner, table, name, kind);
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
    for (const [table, columns] of Object.entries(COLUMNS).reverse())
      for (const name of Object.keys(columns).reverse()) await runner.dropColumn(table, name);
  }
}
