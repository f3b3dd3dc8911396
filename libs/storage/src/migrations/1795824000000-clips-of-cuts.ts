import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn, addFilledColumn } from './add-column.js';
import { createTable } from './create-table.js';

/** Cuts know the file they were read from, placements whether they are heard; what somebody decided about a clip is kept for the next one. */
export class ClipsOfCuts1795824000000 implements MigrationInterface {
  readonly name = 'ClipsOfCuts1795824000000';

  async up(runner: QueryRunner): Promise<void> {
    await addEmptyColumn(runner, 'cuts', 'fileDigest', 'text');
    await addFilledColumn(runner, 'placements', 'muted', { kind: 'flag', stored: false });
    await createTable(runner, {
      name: 'clip_mappings',
      columns: {
        id: 'id',
        revision: 'integer',
        createdAt: 'instant',
        updatedAt: 'instant',
        productionId: 'id',
        clip: 'text',
        clipKey: 'text',
        versionId: 'id?',
        notes: 'text',
      },
      cascade: { productionId: 'productions' },
      refuse: { versionId: 'cue_versions' },
      uniques: [['productionId', 'clipKey']],
      indices: [['versionId']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('clip_mappings');
    await runner.dropColumn('placements', 'muted');
    await runner.dropColumn('cuts', 'fileDigest');
  }
}
