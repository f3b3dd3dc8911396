import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addFilledColumn } from './add-column.js';
import { createTable } from './create-table.js';

const OF_ROOMS = ['address', 'mapReference', 'contact', 'porterage', 'emergency'];
const EMPTY = { kind: 'text', stored: '' } as const;

/** Calendars to subscribe to; what a call sheet says of a room, and how a session is heard from elsewhere. */
export class CalendarFeeds1796083200000 implements MigrationInterface {
  readonly name = 'CalendarFeeds1796083200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of OF_ROOMS) await addFilledColumn(runner, 'rooms', column, EMPTY);
    await addFilledColumn(runner, 'sessions', 'remoteLink', EMPTY);
    await createTable(runner, {
      name: 'calendar_feeds',
      columns: {
        id: 'id',
        revision: 'integer',
        createdAt: 'instant',
        updatedAt: 'instant',
        name: 'text',
        subjectKind: 'text',
        subjectId: 'id?',
        productionId: 'id?',
        prefix: 'text',
        hash: 'text',
        alarmMinutes: 'integer?',
        drafts: 'flag',
        createdBy: 'text',
        revokedAt: 'instant?',
      },
      cascade: { productionId: 'productions' },
      uniques: [['hash']],
      indices: [['productionId'], ['createdAt']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_feeds');
    await runner.dropColumn('sessions', 'remoteLink');
    for (const column of [...OF_ROOMS].reverse()) await runner.dropColumn('rooms', column);
  }
}
