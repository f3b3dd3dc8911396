import { DataSource, type MigrationInterface } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { entitiesFor } from '../schema/entities.js';
import { SilentLogger } from '../schema/silent-logger.js';
import { MIGRATIONS_TABLE } from '../store/pending-migrations.js';

const CONNECTIONS = 10;
const CONNECT_MS = 5_000;

export const postgresPool = (
  url: string,
  migrations: readonly (new () => MigrationInterface)[] = ALL_MIGRATIONS,
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: 'downbeat',
    poolSize: CONNECTIONS,
    connectTimeoutMS: CONNECT_MS,
    entities: entitiesFor('postgres'),
    migrations: [...migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    synchronize: false,
    logger: new SilentLogger(),
    installExtensions: false,
  });
