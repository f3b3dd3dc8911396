import { PATIENCE, Shell } from './downbeat.js';

/** The same commands, done by a running service. */
describe('downbeat --url', () => {
  let shell: Shell;
  let service: { readonly url: string; readonly stop: () => Promise<unknown> };
  let key = '';

  beforeAll(async () => {
    shell = await Shell.open();
    const { body } = await shell.json(['keys', 'create', '--role', 'admin']);
    key = String((body as { secret: string }).secret);
    service = await shell.serve();
  }, PATIENCE);
  afterAll(async () => {
    await service.stop();
    await shell.close();
  }, PATIENCE);

  const answer = (args: readonly string[], input = ''): ReturnType<Shell['json']> =>
    shell.json([...args, '--url', service.url, '--key', key], input);

  it(
    'creates, imports, plans and reports',
    async () => {
      const window = ['--planning-from', '2030-03-04', '--planning-to', '2030-03-08'];
      expect(await answer(['productions', 'create', '--title', 'Far Film', ...window])).toMatchObject({
        status: 0,
        body: { slug: 'far-film' },
      });
      expect(await answer(['locations', 'create', '--name', 'Vienna'])).toMatchObject({
        body: { slug: 'vienna' },
      });
      const roster = 'Name,Besetzung\nAnna Huber,Violine\n';
      const imported = await answer(
        ['import', 'roster', '-', '--location', 'vienna', '--mapping', 'Besetzung=instrument'],
        roster,
      );
      expect(imported).toMatchObject({ status: 0, body: { rows: 1, created: 1, landed: true } });
      expect(await answer(['plan', '--production', 'far-film', '--seed', '5'])).toMatchObject({
        status: 0,
        body: { seed: 5, applied: true, planId: expect.any(String) as string },
      });
      expect(await answer(['report', 'headcount', '--production', 'far-film'])).toMatchObject({
        body: { report: 'headcount', people: 0 },
      });
    },
    PATIENCE,
  );

  it(
    'refuses as the database does: the same codes, the full report, exit 2',
    async () => {
      const args = ['import', 'roster', '-', '--location', 'vienna'];
      expect(await answer(args, 'Name,Instrument\nHans Igel,Flugzeug\n')).toMatchObject({
        status: 2,
        body: {
          code: 'IMPORT.FAILED_ROWS',
          errors: [{ code: 'ROSTER.UNKNOWN_INSTRUMENT' }],
          rows: 1,
          failed: 1,
        },
      });
      expect(await answer(['report', 'schedul', '--production', 'far-film'])).toMatchObject({
        status: 2,
        body: { code: 'REPORT.UNKNOWN' },
      });
      expect(await answer(['import', 'cues', '-'], 'Cue #\n1m1\n')).toMatchObject({
        status: 2,
        body: { code: 'IMPORT.PRODUCTION_NEEDED' },
      });
    },
    PATIENCE,
  );

  it(
    'keeps out who has no key, and whose key was revoked',
    async () => {
      const made = await answer(['keys', 'create', '--role', 'viewer']);
      const { id, secret } = made.body as { id: string; secret: string };
      const asViewer = (): ReturnType<Shell['json']> =>
        shell.json(['productions', 'list', '--url', service.url, '--key', secret]);
      expect((await asViewer()).status).toBe(0);
      expect((await answer(['keys', 'revoke', id])).status).toBe(0);
      expect(await asViewer()).toMatchObject({ status: 2, body: { code: 'ACCESS.KEY_UNKNOWN' } });
      expect((await shell.json(['productions', 'list', '--url', service.url])).status).toBe(2);
    },
    PATIENCE,
  );
});
