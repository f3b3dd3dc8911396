import { openStore } from '#storage';
import { ok } from '#desk';
import { dumpDomain } from '../support/dump-domain.js';
import { onService } from './support/service.js';
import { buildWorld, LOCATION } from './support/world.js';

const CSV = { 'content-type': 'text/csv' };
const ROSTER = 'Name,Instrument,Email\nAnna Gruber,Flute,anna@example.org\nBen Moser,Vc,ben@example.org\n';

const form = (
  fields: Readonly<Record<string, string>>,
  file: string,
): { body: string; headers: Record<string, string> } => {
  const boundary = 'downbeat-boundary';
  const part = (head: string, value: string): string => `--${boundary}\r\n${head}\r\n\r\n${value}\r\n`;
  const body =
    Object.entries(fields)
      .map(([name, value]) => part(`Content-Disposition: form-data; name="${name}"`, value))
      .join('') +
    part(
      'Content-Disposition: form-data; name="file"; filename="roster.csv"\r\nContent-Type: text/csv',
      file,
    ) +
    `--${boundary}--\r\n`;
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
};

onService('imports over HTTP', (start) => {
  it('imports a CSV body, and a second time changes nothing', async () => {
    const { admin, store } = await start();
    await admin.create('/v1/locations', LOCATION);
    const first = await admin.post('/v1/imports/roster?location=vienna', ROSTER, CSV);
    expect([first.status, first.text]).toEqual([200, expect.any(String)]);
    expect(first.body).toMatchObject({
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      failed: 0,
      landed: true,
    });
    const second = await admin.post('/v1/imports/roster?location=vienna', ROSTER, CSV);
    expect(second.body).toMatchObject({ rows: 2, created: 0, unchanged: 2 });
    expect(await store.books.musicians.count({})).toBe(2);
    expect((await admin.get(String(first.headers['location']))).body).toMatchObject({
      kind: 'import',
      status: 'done',
    });
  });

  it('imports a form, with options as its fields; a dry run writes nothing', async () => {
    const { admin, store } = await start();
    await admin.create('/v1/locations', LOCATION);
    const dry = form({ location: 'vienna', dryRun: 'true' }, ROSTER);
    expect(await admin.post('/v1/imports/roster', dry.body, dry.headers)).toMatchObject({
      status: 200,
      body: { created: 2, dryRun: true, landed: false, fileName: 'roster.csv' },
    });
    expect(await store.books.musicians.count({})).toBe(0);
    const real = form({ location: 'vienna' }, ROSTER);
    expect(await admin.post('/v1/imports/roster', real.body, real.headers)).toMatchObject({
      status: 200,
      body: { created: 2 },
    });
  });

  it('refuses a file with a failed row whole, with the full report; skipFailed lands the rest', async () => {
    const { admin, store } = await start();
    const before = await dumpDomain(store);
    const file = `${ROSTER}Carl,Flxte,\n`;
    const refused = await admin.post('/v1/imports/roster', file, CSV);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'IMPORT.FAILED_ROWS', report: { rows: 3, failed: 1, landed: false } },
    });
    expect(await dumpDomain(store)).toEqual(before);
    const landed = await admin.post('/v1/imports/roster?skipFailed=true', file, CSV);
    expect(landed).toMatchObject({ status: 200, body: { created: 2, failed: 1, landed: true } });
  });

  it('imports what belongs to a production under it, and only there', async () => {
    const { admin } = await start();
    const { base } = await buildWorld(admin);
    const cues = 'Cue,Title,Length\n2m1,Rome,2:30\n2m2,Chase,1:15\n';
    expect(await admin.post('/v1/imports/cues', cues, CSV)).toMatchObject({
      status: 404,
      body: { code: 'IMPORT.UNKNOWN_KIND' },
    });
    expect(await admin.post(`${base}/imports/cues`, cues, CSV)).toMatchObject({
      status: 200,
      body: { created: 2 },
    });
    expect((await admin.get(`${base}/cues`)).body.items).toHaveLength(3);
  });

  it('refuses uploads that are too large, empty, no file, or asked for in unknown ways', async () => {
    const { admin } = await start({ uploadLimitBytes: 2_000 });
    const large = await admin.post('/v1/imports/roster', `${ROSTER}${'x'.repeat(3_000)}`, CSV);
    expect(large).toMatchObject({ status: 413, body: { code: 'UPLOAD.TOO_LARGE' } });
    const { body, headers } = form({}, 'x'.repeat(3_000));
    expect(await admin.post('/v1/imports/roster', body, headers)).toMatchObject({
      status: 413,
      body: { code: 'UPLOAD.TOO_LARGE' },
    });
    const cutOff = await admin.post('/v1/imports/roster', form({}, ROSTER).body.slice(0, -30), headers);
    expect(cutOff).toMatchObject({ status: 400, body: { code: 'UPLOAD.MALFORMED' } });
    expect((await admin.post('/v1/imports/roster', { a: 1 })).status).toBe(415);
    expect(await admin.post('/v1/imports/roster', '', CSV)).toMatchObject({
      status: 422,
      body: { code: 'IMPORT.EMPTY_FILE' },
    });
    const odd = await admin.post('/v1/imports/roster?dryRun=perhaps&colour=red', ROSTER, CSV);
    expect(odd.status).toBe(422);
    expect(odd.body.errors.map((fault) => fault.pointer).sort()).toEqual(['/colour', '/dryRun']);
  });

  it('refuses a timeline that is too large to be held, and a cut that is there already', async () => {
    const { admin, store } = await start({ uploadLimitBytes: 100_000_000 });
    const { base } = await buildWorld(admin);
    const any = { 'content-type': 'application/octet-stream' };
    const timeline = `{"OTIO_SCHEMA": "Timeline.1",${' '.repeat(64 * 1024 * 1024)}"tracks": null}`;
    expect(await admin.post(`${base}/imports/cut`, timeline, any)).toMatchObject({
      status: 413,
      body: { code: 'CUT.TOO_LARGE' },
    });
    const list = '001  MX A C 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00\n';
    expect(await admin.post(`${base}/imports/cut?cutName=v1`, list, any)).toMatchObject({ status: 200 });
    const other = list.replaceAll('02:00', '03:00');
    expect(await admin.post(`${base}/imports/cut?cutName=v1`, other, any)).toMatchObject({
      status: 409,
      body: { code: 'CUT.EXISTS' },
    });
    expect(await store.books.cuts.count({ name: 'v1' })).toBe(1);
  });

  it('answers a repeated upload as the first time', async () => {
    const { admin, store } = await start();
    const headers = { ...CSV, 'idempotency-key': 'roster-1' };
    const first = await admin.post('/v1/imports/roster', ROSTER, headers);
    const again = await admin.post('/v1/imports/roster', ROSTER, headers);
    expect(again).toMatchObject({ status: 200, text: first.text });
    expect(await store.books.jobs.count({})).toBe(1);
    const other = await admin.post('/v1/imports/roster', `${ROSTER}x`, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
  });

  it('answers with the job where the import takes longer, and tells its course as events', async () => {
    const { admin } = await start({ uploadWaitMs: 0, uploadLimitBytes: 10_000_000 });
    const rows = Array.from({ length: 20_000 }, (_, index) => `Player ${index},Flute,p${index}@example.org`);
    const taken = await admin.post('/v1/imports/roster', `Name,Instrument,Email\n${rows.join('\n')}\n`, CSV);
    expect(taken).toMatchObject({ status: 202, body: { kind: 'import' } });
    const events = await admin.get(`${String(taken.headers['location'])}/events`);
    expect(events.headers['content-type']).toBe('text/event-stream');
    const jobs = events.text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)) as { status: string; result: { created?: number } | null });
    expect(jobs.at(-1)).toMatchObject({ status: 'done', result: { created: 20_000 } });
  });

  it('refuses writers with 503 while another process holds the database, and reads go on', async () => {
    const { admin, url } = await start({ busyTimeoutMs: 300 });
    if (url.startsWith('postgres')) return;
    await admin.create('/v1/locations', LOCATION);
    const other = await openStore(url);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = other.write(async (books) => {
      await books.locations.count({});
      await books.rooms.removeAll({ name: 'none' });
      await held;
      return ok(null);
    });
    try {
      const refused = await admin.post('/v1/locations', { ...LOCATION, slug: 'graz' });
      expect(refused).toMatchObject({
        status: 503,
        body: { code: 'STORE.BUSY' },
        headers: { 'retry-after': '1' },
      });
      expect((await admin.post('/v1/imports/roster', ROSTER, CSV)).body.code).toBe('STORE.BUSY');
      expect((await admin.get('/v1/locations')).status).toBe(200);
    } finally {
      release();
      await writing;
      await other.close();
    }
    expect((await admin.post('/v1/locations', { ...LOCATION, slug: 'graz' })).status).toBe(201);
  });
});
