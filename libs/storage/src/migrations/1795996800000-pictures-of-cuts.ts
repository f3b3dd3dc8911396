import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn, addFilledColumn } from './add-column.js';
import { createTable } from './create-table.js';

/** Cuts keep their picture; placements say which one of an earlier cut they were carried from. Those there are were laid by hand. */
export class PicturesOfCuts1795996800000 implements MigrationInterface {
  readonly name = 'PicturesOfCuts1795996800000';

  async up(runner: QueryRunner): Promise<void> {
    await addEmptyColumn(runner, 'placements', 'carriedFromId', 'id');
    await addFilledColumn(runner, 'placements', 'byHand', { kind: 'flag', stored: true });
    await createTable(runner, {
      name: 'cut_pictures',
      columns: {
        id: 'id',
        revision: 'integer',
        createdAt: 'instant',
        updatedAt: 'instant',
        productionId: 'id',
        cutId: 'id',
        shots: 'json',
      },
      cascade: { productionId: 'productions', cutId: 'cuts' },
      uniques: [['cutId']],
      indices: [['productionId']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('cut_pictures');
    await runner.dropColumn('placements', 'byHand');
    await runner.dropColumn('placements', 'carriedFromId');
  }
}
