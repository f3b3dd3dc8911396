import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addEmptyColumn } from './add-column.js';
import { createTable } from './create-table.js';

/** Keys may end by themselves, and it is known when each was last used. */
export class KeysEnd1796256000000 implements MigrationInterface {
  readonly name = 'KeysEnd1796256000000';

  async up(runner: QueryRunner): Promise<void> {
    await addEmptyColumn(runner, 'api_keys', 'expiresAt', 'instant');
    await createTable(runner, {
      name: 'key_uses',
      columns: {
        id: 'id',
        revision: 'integer',
        createdAt: 'instant',
        updatedAt: 'instant',
        keyId: 'id',
        lastUsedAt: 'instant',
      },
      cascade: { keyId: 'api_keys' },
      uniques: [['keyId']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('key_uses');
    await runner.dropColumn('api_keys', 'expiresAt');
  }
}
