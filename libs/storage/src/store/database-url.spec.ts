import { readDatabaseUrl } from './database-url.js';
import { StoreUnavailable } from './store-unavailable.js';

describe('a database URL', () => {
  it.each([
    ['./downbeat.db', './downbeat.db'],
    ['sqlite:desk.db', 'desk.db'],
    ['sqlite:/var/lib/desk.db', '/var/lib/desk.db'],
    ['sqlite:///var/lib/desk.db', '/var/lib/desk.db'],
    ['SQLite:desk.db', 'desk.db'],
    ['C:\\desk\\desk.db', 'C:\\desk\\desk.db'],
    [' desk.db ', 'desk.db'],
  ])('%s is a file', (url, path) => {
    expect(readDatabaseUrl(url)).toEqual({ engine: 'sqlite', path, shown: path });
  });

  it.each([
    'postgres://anna:s%40cret@db.example.org:5433/desk',
    'postgresql://anna:s%40cret@db.example.org:5433/desk',
  ])('%s is a PostgreSQL database, shown without user and password', (url) => {
    expect(readDatabaseUrl(url)).toEqual({
      engine: 'postgres',
      url,
      shown: 'postgres://db.example.org:5433/desk',
    });
  });

  it.each(['', ' ', 'sqlite:', ':memory:', 'sqlite::memory:', 'mysql://host/desk', 'postgres://['])(
    '"%s" is refused',
    (url) => {
      expect(() => readDatabaseUrl(url)).toThrow(StoreUnavailable);
    },
  );
});
