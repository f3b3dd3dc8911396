import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

const FILES = {
  'rooms.csv': `Room,Location,Capacity,Hire,Currency,From,Until,Hours
Stage A,vienna,40,1200,EUR,2030-03-04,2030-03-08,09:00-20:00
`,
  'roster.csv': `Name,Instrument,Rate,Currency
Anna Huber,Violine,150,EUR
Bela Nagy,Violine,150,EUR
Emil Graf,Horn,160,EUR
Franz Moser,Horn,160,EUR
Greta Haas,Horn,180,EUR
`,
  'cues.csv': `Cue #,Cue Name,Reel,Duration,Status
1m1,Opening,1,2:00,approved
1m2,Chase,1,3:30,approved
`,
  'passes.csv': `Cue,Pass,Line-up,Locations
1m1,tutti,str(1.1.0.0.0) hn,vienna
1m2,brass,2hn. tuba,vienna
`,
};

interface Answer {
  readonly [name: string]: unknown;
}

/** What a coordinator does when something happens to a plan that stands. */
describe('when life happens to a plan', () => {
  let shell: Shell;
  const film = ['--production', 'small-film'];
  const answer = async (...args: readonly string[]): Promise<Answer> => {
    const { status, body } = await shell.json(args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${JSON.stringify(body, null, 1)}`);
    return body as Answer;
  };
  const seated = async (): Promise<readonly { id: string; musicianId: string }[]> =>
    (await answer('engagements', 'list', ...film)).items as readonly { id: string; musicianId: string }[];

  beforeAll(async () => {
    shell = await Shell.open();
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(shell.folder, name), text);
    await answer(
      ...['productions', 'create', '--title', 'Small Film', '--home-zone', 'Europe/London'],
      ...['--currency', 'EUR', '--planning-from', '2030-03-04', '--planning-to', '2030-03-08'],
      ...['--as-of', '2030-01-01T00:00:00Z', '--target-musicians', '4'],
    );
    await answer('locations', 'create', '--name', 'Vienna');
    await answer('import', 'rooms', 'rooms.csv');
    await answer('import', 'roster', 'roster.csv', '--location', 'vienna');
    for (const kind of ['cues', 'passes']) await answer('import', kind, `${kind}.csv`, ...film);
    await answer('plan', ...film);
  }, PATIENCE);
  afterAll(() => shell.close());

  it(
    'recommends substitutes with reason and price, and says why the others cannot',
    async () => {
      const chair = ['--session', 'vienna 2030-03-04 10:00', '--instrument', 'horn', '--chair', '1'];
      const found = await answer('recommend', 'substitutes', ...film, ...chair);
      expect(found).toMatchObject({
        instrument: 'horn',
        chair: 1,
        currency: 'EUR',
        supply: { exist: 2, seated: 1, free: 1 },
        ranked: [
          {
            reason: expect.stringMatching(
              /^primary instrument, local, .* EUR 180\.00 for the call, EUR 20\.00 more$/,
            ) as string,
          },
        ],
      });
      const { stdout } = await shell.run(['recommend', 'substitutes', ...film, ...chair]);
      expect(stdout).toMatch(
        /^horn, chair 1 · Vienna, 2030-03-04 10:00 \(Europe\/Vienna\) · Stage A · draft\n/,
      );
      expect(stdout).toContain('Who could\n  1  ');
      expect(stdout).toContain('1  on another chair at that time: ');
      const wrong = await shell.json([
        'recommend',
        'substitutes',
        ...film,
        ...chair.slice(0, 4),
        '--chair',
        '9',
      ]);
      expect(wrong).toMatchObject({ status: 2, body: { code: 'ENGAGEMENT.NO_SUCH_CHAIR' } });
    },
    PATIENCE,
  );

  it(
    'recommends sessions for a pass, and says where it cannot go',
    async () => {
      const found = await answer('recommend', 'sessions', ...film, '--pass', '1m2 v1 brass');
      expect(found).toMatchObject({
        pass: { name: '1m2 v1 brass', seconds: 210, now: { location: 'Vienna' } },
        ranked: expect.arrayContaining([
          expect.objectContaining({ sessionId: null, location: 'Vienna' }),
        ]) as unknown,
      });
      const wrong = await shell.json(['recommend', 'sessions', ...film, '--pass', '9m9']);
      expect(wrong).toMatchObject({
        status: 2,
        body: { code: 'PASS.NOT_FOUND', errors: [{ pointer: '/pass' }] },
      });
    },
    PATIENCE,
  );

  it(
    'explains what is open and why, and what would help',
    async () => {
      const found = await answer('explain', ...film);
      expect(found).toMatchObject({
        openChairs: [{ instrument: 'tuba' }],
        shortages: [{ instruments: ['tuba'], needs: 1, most: 0, proven: true }],
      });
      const { stdout } = await shell.run(['explain', ...film]);
      expect(stdout).toMatch(/What costs most, of EUR [0-9,]+ in all/);
      expect(stdout).toMatch(/Open chairs\n {2}- {2}tuba, Vienna, 2030-03-04 10:00/);
      expect(stdout).toMatch(
        /What would help\n {2}- {2}let Greta Haas \(horn\) double on tuba: fills 1 chair/,
      );
    },
    PATIENCE,
  );

  it(
    'mends the plan as little as can be, first in words and then in the books',
    async () => {
      const before = await seated();
      const out = ['--musician-out', 'Emil Graf@2030-03-01'];
      const told = await shell.run(['replan', ...film, ...out]);
      expect(told.stdout).toContain('Not written yet; --apply writes it');
      expect(told.stdout).toMatch(
        /1 engagement changes; no plan that keeps the rules needs fewer \(proven\)/,
      );
      expect(told.stdout).toMatch(/Greta\s+Haas takes horn, chair \d, .*in\s+place\s+of\s+Emil\s+Graf/s);
      expect(await seated()).toEqual(before);
      expect(await answer('replan', ...film, ...out, '--apply')).toMatchObject({
        applied: true,
        engagements: { changed: 1, lowerBound: 1, proven: true },
        written: { engagementsMade: 1, engagementsEnded: 1, absences: 1 },
      });
      const now = await seated();
      expect(now.filter((one) => before.some((was) => was.id === one.id))).toHaveLength(before.length - 1);
      expect(await answer('replan', ...film)).toMatchObject({ changes: [] });
    },
    PATIENCE,
  );

  it(
    'says by the flag what of the news cannot be understood',
    async () => {
      const { status, body } = await shell.json([
        ...['replan', ...film, '--musician-out', 'Emil Graff', '--room-lost', 'Stage B'],
        ...['--pass-grown', '1m1 v1 tutti=4:00', '--session-cancelled', 'vienna 2030-03-09 10:00'],
      ]);
      expect({ status, body }).toMatchObject({
        status: 2,
        body: {
          errors: [
            { pointer: '/musician-out', code: 'MUSICIAN.NOT_FOUND', choices: ['Emil Graf'] },
            { pointer: '/room-lost', code: 'ROOM.NOT_FOUND' },
            { pointer: '/session-cancelled', code: 'SESSION.NOT_FOUND' },
          ],
        },
      });
    },
    PATIENCE,
  );

  it(
    'does the same through a running service',
    async () => {
      const { secret } = await answer('keys', 'create', '--role', 'coordinator');
      const service = await shell.serve();
      try {
        const there = ['--url', service.url, '--key', String(secret)];
        expect(await answer('replan', ...film, ...there, '--pass-grown', '1m1 v1 tutti=2:30')).toMatchObject({
          applied: false,
          noted: [expect.stringContaining('120 s → 150 s') as string],
        });
        expect(await answer('explain', ...film, ...there, '--limit', '0')).toMatchObject({ relaxations: [] });
        expect(
          await answer('recommend', 'sessions', ...film, ...there, '--pass', '1m1 v1 tutti'),
        ).toMatchObject({ pass: { name: '1m1 v1 tutti' } });
      } finally {
        await service.stop();
      }
    },
    PATIENCE,
  );
});
