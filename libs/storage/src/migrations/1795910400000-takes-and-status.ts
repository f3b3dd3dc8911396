import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn, addFilledColumn, addReference, dropReference } from './add-column.js';
import { createTable, type NewTable } from './create-table.js';

const stored = { id: 'id', revision: 'integer', createdAt: 'instant', updatedAt: 'instant' } as const;

const TABLES: readonly NewTable[] = [
  {
    name: 'takes',
    columns: {
      ...stored,
      productionId: 'id',
      sessionId: 'id',
      passId: 'id',
      number: 'integer',
      startedAt: 'instant?',
      lengthSeconds: 'integer?',
      sourceIn: 'bigint?',
      sourceOut: 'bigint?',
      barFrom: 'integer?',
      barTo: 'integer?',
      verdict: 'text',
      pickUpIn: 'bigint?',
      pickUpOut: 'bigint?',
      unscheduled: 'flag',
      edits: 'text',
      notes: 'text',
    },
    cascade: { productionId: 'productions' },
    refuse: { sessionId: 'sessions', passId: 'passes' },
    uniques: [['sessionId', 'passId', 'number']],
    indices: [['productionId'], ['passId']],
  },
  {
    name: 'status_changes',
    columns: {
      ...stored,
      productionId: 'id',
      versionId: 'id',
      passId: 'id?',
      status: 'text',
      on: 'text',
      by: 'text',
      notes: 'text',
    },
    cascade: { productionId: 'productions', versionId: 'cue_versions', passId: 'passes' },
    indices: [['productionId'], ['versionId', 'passId'], ['passId']],
  },
  {
    name: 'credits',
    columns: {
      ...stored,
      productionId: 'id',
      cueId: 'id',
      name: 'text',
      role: 'text',
      shareBasisPoints: 'integer',
      ipi: 'text?',
      society: 'text?',
      notes: 'text',
    },
    cascade: { productionId: 'productions', cueId: 'cues' },
    indices: [['productionId'], ['cueId']],
  },
];

/** Takes, the status log and credits; cue versions say which cut they were written to, productions their deadlines. */
export class TakesAndStatus1795910400000 implements MigrationInterface {
  readonly name = 'TakesAndStatus1795910400000';

  async up(runner: QueryRunner): Promise<void> {
    await addFilledColumn(runner, 'productions', 'partsLeadDays', { kind: 'integer', stored: 2 });
    await addEmptyColumn(runner, 'productions', 'finalDubOn', 'text');
    await addEmptyColumn(runner, 'cues', 'usage', 'text');
    await addEmptyColumn(runner, 'cues', 'iswc', 'text');
    await addReference(runner, 'cue_versions', 'writtenToCutId', 'cuts');
    await addEmptyColumn(runner, 'cue_versions', 'bars', 'integer');
    await addEmptyColumn(runner, 'cue_versions', 'writtenIn', 'bigint');
    await addEmptyColumn(runner, 'cue_versions', 'writtenOut', 'bigint');
    await addEmptyColumn(runner, 'cue_versions', 'isrc', 'text');
    await addEmptyColumn(runner, 'passes', 'status', 'text');
    for (const table of TABLES) await createTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name);
    await runner.dropColumn('passes', 'status');
    for (const column of ['isrc', 'writtenOut', 'writtenIn', 'bars'])
      await runner.dropColumn('cue_versions', column);
    await dropReference(runner, 'cue_versions', 'writtenToCutId');
    for (const column of ['iswc', 'usage']) await runner.dropColumn('cues', column);
    for (const column of ['finalDubOn', 'partsLeadDays']) await runner.dropColumn('productions', column);
  }
}
