import { readSettings } from './settings.js';

describe('settings', () => {
  it('have defaults, for an empty variable too', () => {
    expect(readSettings({ PORT: '' })).toMatchObject({
      ok: true,
      value: { databaseUrl: './downbeat.db', port: 3000, host: '127.0.0.1', rateLimitPerMinute: 0 },
    });
  });

  it('are read from the environment, numbers as numbers', () => {
    expect(readSettings({ PORT: '8080', BUSY_TIMEOUT_MS: '250' })).toMatchObject({
      value: { port: 8080, busyTimeoutMs: 250 },
    });
  });

  it('name the pages that may ask from a browser, and none by a star', () => {
    expect(readSettings({ CORS_ORIGINS: 'https://desk.example, http://localhost:5173' })).toMatchObject({
      value: { corsOrigins: ['https://desk.example', 'http://localhost:5173'] },
    });
    expect(readSettings({})).toMatchObject({ value: { corsOrigins: [] } });
    expect(readSettings({ CORS_ORIGINS: '*' })).toMatchObject({
      refusal: { faults: [{ pointer: '/CORS_ORIGINS' }] },
    });
  });

  it('never repeat a key that cannot be one', () => {
    const read = readSettings({ DOWNBEAT_DATA_KEY: 'a secret that is too short' });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('too short');
  });

  it('are refused with every fault at once', () => {
    const read = readSettings({ PORT: 'ninety', LOG_LEVEL: 'loud', BODY_LIMIT_BYTES: '1' });
    const pointers = read.ok ? [] : read.refusal.faults.map((fault) => fault.pointer);
    expect(pointers).toEqual(['/PORT', '/BODY_LIMIT_BYTES', '/LOG_LEVEL']);
  });
});
