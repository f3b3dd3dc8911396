import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

const CUES = 'Cue,Title,Length,Version\n3m21,The Train,0:30,v1\n3m22,Steam,0:10,v1\n';

const event = (
  number: number,
  [reel, track]: readonly [string, string],
  source: string,
  record: string,
  clip: string,
): string =>
  `${String(number).padStart(3, '0')}  ${reel.padEnd(8)} ${track.padEnd(5)} C        ${source} ${record}\n* FROM CLIP NAME: ${clip}\n`;

const A012 = ['A012', 'V'] as const;
const OLD = [
  'TITLE: R3 V1\nFCM: NON-DROP FRAME\n',
  event(1, A012, '10:00:00:00 10:00:20:00', '01:00:00:00 01:00:20:00', '12A-1'),
  event(2, A012, '11:00:00:00 11:00:40:00', '01:00:20:00 01:01:00:00', '12B-4'),
  event(3, ['MX01', 'A'], '00:00:00:00 00:00:30:00', '01:00:25:00 01:00:55:00', '3M21_v1'),
].join('');
/** A shot came in before the one that the music plays over. */
const NEW = [
  'TITLE: R3 V2\nFCM: NON-DROP FRAME\n',
  event(1, A012, '10:00:00:00 10:00:20:00', '01:00:00:00 01:00:20:00', '12A-1'),
  event(2, ['A013', 'V'], '10:00:00:00 10:00:05:00', '01:00:20:00 01:00:25:00', '13-1'),
  event(3, A012, '11:00:00:00 11:00:40:00', '01:00:25:00 01:01:05:00', '12B-4'),
].join('');

describe('downbeat cut', () => {
  let shell: Shell;
  let service: { readonly url: string; readonly stop: () => Promise<unknown> } | undefined;
  const film = ['--production', 'r-film'];

  beforeAll(async () => {
    shell = await Shell.open();
    for (const [name, text] of [
      ['cues.csv', CUES],
      ['R3 v1.edl', OLD],
      ['R3 v2.edl', NEW],
    ] as const)
      await writeFile(join(shell.folder, name), text);
    const window = ['--planning-from', '2030-03-04', '--planning-to', '2030-03-08'];
    await shell.run(['productions', 'create', '--title', 'R Film', ...window]);
    await shell.run(['import', 'cues', 'cues.csv', ...film]);
  }, PATIENCE);
  afterAll(async () => {
    await service?.stop();
    await shell.close();
  }, PATIENCE);

  it(
    'imports two cuts, says what the second made of the music, and carries it over',
    async () => {
      const trial = await shell.json(['cut', 'import', 'R3 v1.edl', ...film, '--reel', '3', '--dry-run']);
      expect(trial).toMatchObject({
        status: 0,
        body: { events: 3, matched: 1, unmatched: 0, warnings: [], errors: [], landed: false },
      });
      for (const name of ['R3 v1', 'R3 v2'])
        expect((await shell.run(['cut', 'import', `${name}.edl`, ...film, '--reel', '3'])).status).toBe(0);
      const { stdout } = await shell.run(['cut', 'compare', 'R3 v1', 'R3 v2', ...film]);
      expect(stdout).toContain('3m21');
      const compared = await shell.json(['cut', 'compare', ...film]);
      expect(compared).toMatchObject({
        status: 0,
        body: { music: 'carried', changes: [{ cue: '3m21', kinds: ['moved'], shiftFrames: 120 }] },
      });
      const carry = ['cut', 'conform', 'R3 v1', 'R3 v2', ...film];
      expect((await shell.run([...carry, '--dry-run'])).stdout).toMatch(/^Not written \(a trial\)/);
      expect(await shell.json(carry)).toMatchObject({ status: 0, body: { created: 1, unchanged: 0 } });
      expect(await shell.json(carry)).toMatchObject({ status: 0, body: { created: 0, unchanged: 1 } });
    },
    PATIENCE,
  );

  it(
    'writes a cut that is read again as it was',
    async () => {
      const out = await shell.run(['cut', 'export', 'R3 v2', ...film, '--out', 'back.edl']);
      expect(out.stdout).toMatch(/^R3 v2: 4 events written to .*back\.edl\.\n$/);
      const again = ['cut', 'import', 'back.edl', ...film, '--reel', '3', '--dry-run'];
      expect(await shell.json(again)).toMatchObject({
        status: 0,
        body: { events: 4, matched: 1, warnings: [] },
      });
      const table = await shell.run(['cut', 'export', 'R3 v2', ...film, '--format', 'csv']);
      expect(table.stdout).toContain('3M21_v1,3m21 v1,A1,01:00:30:00,01:01:00:00,00:00:00:00,00:00:30:00,no');
      const read = await shell.json(
        ['cut', 'import', '-', ...film, '--name', 'table', '--dry-run'],
        table.stdout,
      );
      expect(read).toMatchObject({ status: 0, body: { format: 'csv', events: 1, matched: 1, errors: [] } });
    },
    PATIENCE,
  );

  it(
    'refuses with a place: a cut there is not, a list with a fault, a file that is none',
    async () => {
      const unknown = await shell.json(['cut', 'export', 'R9', ...film]);
      expect(unknown).toMatchObject({
        status: 2,
        body: { code: 'CUT.NOT_FOUND', errors: [{ pointer: '/cut' }] },
      });
      const faulty = OLD.replace('01:00:55:00', '01:00:55:24');
      expect(await shell.json(['cut', 'import', '-', ...film, '--name', 'x'], faulty)).toMatchObject({
        status: 2,
        body: { code: 'CUT.FAULTY', errors: [{ line: 7, code: 'CUT.BAD_TIMECODE' }], events: 2 },
      });
      expect(await shell.json(['cut', 'import', '-', ...film, '--name', 'x'], 'dear all\n')).toMatchObject({
        status: 2,
        body: { code: 'CUT.UNKNOWN_FORMAT' },
      });
      expect(await shell.json(['cut', 'conform', 'R3 v1', 'R3 v1', ...film])).toMatchObject({
        status: 2,
        body: { code: 'CUT.SAME' },
      });
    },
    PATIENCE,
  );

  it(
    'makes a cue sheet as the recipient’s own file says, and a use as its placement says',
    async () => {
      const rows =
        'Clip,Record in,Record out,Usage\n3M21_v1,1:00:30:00,1:00:40:00,VI\n3M21_v1,1:00:40:00,1:01:00:00,\n';
      expect((await shell.run(['cut', 'import', '-', ...film, '--name', 'R3 v3'], rows)).status).toBe(0);
      const mapping = ['cuesheet', 'mapping'];
      const bad = await shell.json([...mapping, 'import', '-', ...film], '{"codes": {"main-titel": "OT"}}');
      expect(bad).toMatchObject({
        status: 2,
        body: { errors: [{ pointer: '/codes/main-titel', code: 'INPUT.UNKNOWN_FIELD' }] },
      });
      const file = { like: 'opening', title: 'Aggregator', codes: { 'visual-instrumental': 'FI' } };
      const whose = [...film, '--recipient', 'aggregator'];
      const kept = await shell.run([...mapping, 'import', '-', ...whose], JSON.stringify(file));
      expect(kept.status).toBe(0);
      expect(await shell.json([...mapping, 'show', ...whose])).toEqual({ status: 0, body: file });
      expect((await shell.run([...mapping, 'show', ...film])).stdout).toMatch(/visual-instrumental +FI/);
      expect(await shell.json(['cuesheet', '--draft', ...whose])).toMatchObject({
        body: {
          recipient: { title: 'Aggregator', shares: 'together' },
          rows: [
            { code: 'FI', seconds: 10 },
            { code: 'BI', seconds: 20 },
          ],
        },
      });
      expect((await shell.run([...mapping, 'remove', ...whose])).status).toBe(0);
      expect(await shell.json(['cuesheet', '--draft', ...whose])).toMatchObject({
        status: 2,
        body: { code: 'CUE_SHEET.UNKNOWN_RECIPIENT', errors: [{ pointer: '/recipient' }] },
      });
    },
    PATIENCE,
  );

  it(
    'does the same by a service',
    async () => {
      const made = await shell.json(['keys', 'create', '--role', 'admin']);
      service = await shell.serve();
      const by = ['--url', service.url, '--key', String((made.body as { secret: string }).secret)];
      const local = await shell.json(['cut', 'export', 'R3 v2', ...film, '--format', 'otio']);
      expect(await shell.json(['cut', 'export', 'R3 v2', ...film, '--format', 'otio', ...by])).toEqual(local);
      expect(await shell.json(['cut', 'compare', 'R3 v1', 'R3 v2', ...film, ...by])).toMatchObject({
        status: 0,
        body: { changes: [{ cue: '3m21', kinds: ['moved'] }] },
      });
      expect(await shell.json(['cut', 'conform', 'R3 v1', 'R3 v2', ...film, ...by])).toMatchObject({
        status: 0,
        body: { created: 0, unchanged: 1 },
      });
      const mapping = ['cuesheet', 'mapping', 'import', '-', ...film, ...by];
      expect(await shell.json(mapping, '{"codes": {"theme": "TH"}}')).toMatchObject({ status: 0 });
      const shown = await shell.json(['cuesheet', 'mapping', 'show', ...film, ...by]);
      expect(shown.body).toEqual({ us: { codes: { theme: 'TH' } } });
      const table = await shell.run(['cut', 'export', 'R3 v2', ...film, '--format', 'csv', ...by]);
      const read = ['cut', 'import', '-', ...film, '--name', 'table', ...by];
      expect(await shell.json(read, table.stdout)).toMatchObject({
        status: 0,
        body: { format: 'csv', events: 1, matched: 1, unmatched: 0, warnings: [], errors: [], landed: true },
      });
    },
    PATIENCE,
  );
});
