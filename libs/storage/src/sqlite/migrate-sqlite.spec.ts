import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { migrateSqlite } from './migrate-sqlite.js';
import { handleOf, sqliteWriter } from './sqlite-data-source.js';

/** SQLite changes a column by building the table anew. */
class WidensLocations4102444800000 implements MigrationInterface {
  readonly name = 'WidensLocations4102444800000';

  async up(runner: QueryRunner): Promise<void> {
    const column = new TableColumn({ name: 'notes', type: 'text', isNullable: true });
    await runner.changeColumn('locations', 'notes', column);
  }

  async down(): Promise<void> {}
}

class BreaksHalfway4102444800000 implements MigrationInterface {
  readonly name = 'BreaksHalfway4102444800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM rooms');
    await runner.query('this is not SQL');
  }

  async down(): Promise<void> {}
}

describe('migrating an SQLite file that has records', () => {
  let folder = '';
  const path = (): string => join(folder, 'desk.db');
  const soon = (): number => Date.now() + 1_000;

  const withMigrations = async <T>(
    extra: readonly (new () => MigrationInterface)[],
    work: (dataSource: ReturnType<typeof sqliteWriter>) => Promise<T>,
  ): Promise<T> => {
    const dataSource = sqliteWriter(path(), [...ALL_MIGRATIONS, ...extra]);
    await dataSource.initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downbeat-migrate-'));
    await withMigrations([], async (dataSource) => {
      await migrateSqlite(dataSource, path(), soon());
      handleOf(dataSource).exec(`
        INSERT INTO locations VALUES ('l', 1, '', '', 'vienna', 'Vienna', 'AT', 'Europe/Vienna', 'AT', 'x', 'EUR', '');
        INSERT INTO rooms (id, revision, "createdAt", "updatedAt", "locationId", name, capacity, "hireMinor", address,
          "mapReference", contact, porterage, emergency, notes)
          VALUES ('r', 1, '', '', 'l', 'Stage', 100, 0, '', '', '', '', '', '');
      `);
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps the children of a table that is built anew, and foreign keys are on again', async () => {
    await withMigrations([WidensLocations4102444800000], async (dataSource) => {
      expect(await migrateSqlite(dataSource, path(), soon())).toEqual(['WidensLocations4102444800000']);
      const handle = handleOf(dataSource);
      expect(handle.prepare('SELECT "id", "locationId" FROM "rooms"').all()).toEqual([
        { id: 'r', locationId: 'l' },
      ]);
      expect(handle.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(() => handle.exec(`DELETE FROM locations WHERE id = 'l'`)).toThrow('FOREIGN KEY');
    });
  });

  it('leaves everything as it was when a migration fails', async () => {
    await withMigrations([BreaksHalfway4102444800000], async (dataSource) => {
      await expect(migrateSqlite(dataSource, path(), soon())).rejects.toThrow('syntax error');
      expect(handleOf(dataSource).prepare('SELECT COUNT(*) AS rooms FROM rooms').get()).toEqual({ rooms: 1 });
    });
    await withMigrations([], async (dataSource) => {
      expect(await migrateSqlite(dataSource, path(), soon())).toEqual([]);
    });
  });
});
