import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn, addFilledColumn } from './add-column.js';

/** Productions keep mappings of their cue sheets, and a placement may be used otherwise than its cue. */
export class UsesOfMusic1796436000000 implements MigrationInterface {
  readonly name = 'UsesOfMusic1796436000000';

  async up(runner: QueryRunner): Promise<void> {
    await addFilledColumn(runner, 'productions', 'cueSheetMappings', { kind: 'json', stored: '{}' });
    await addEmptyColumn(runner, 'placements', 'usage', 'text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('placements', 'usage');
    await runner.dropColumn('productions', 'cueSheetMappings');
  }
}
