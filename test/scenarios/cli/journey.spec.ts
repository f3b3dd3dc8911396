import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

const FILES = {
  'rooms.csv': `Room,Location,Capacity,Hire,Currency,From,Until,Hours
Stage A,vienna,40,1200,EUR,2030-03-04,2030-03-08,09:00-20:00
`,
  'roster.csv': `Name,Instrument,E-mail
Anna Huber,Violine,anna@example.org
Bela Nagy,Violine,bela@example.org
Clara Fux,Viola,clara@example.org
Dora Lang,Violoncello,dora@example.org
Emil Graf,Horn,emil@example.org
Franz Moser,Horn,franz@example.org
`,
  'cues.csv': `Cue #,Cue Name,Reel,Duration,Themes,Scene Location,Status
1m1,Opening,1,2:00,Main,Rome,approved
1m2,Chase,1,3:30,Main;Chase,Rome,approved
2m1,Alps,2,1:15,,Alps,sketch
`,
  'passes.csv': `Cue,Pass,Line-up,Locations
1m1,strings,str(1.1.1.1.0),vienna
1m2,strings,str(1.1.1.1.0),vienna
1m2,brass,0.0.0.0 - 2.0.0.1,vienna
2m1,horns,2hn,vienna
`,
  'placements.csv': `Clip,Reel,Record In,Record Out,Source In,Source Out
1m1,1,01:00:00:00,01:01:00:00,00:00:00:00,00:01:00:00
1m2,1,01:00:30:00,01:01:30:00,00:00:00:00,00:01:00:00
`,
};

interface Report {
  readonly [name: string]: unknown;
}

/** The penalty of one rule in a plan. */
const weightOf = (plan: Report, constraint: string): number | undefined =>
  (plan['byConstraint'] as readonly { constraint: string; penalty: number }[]).find(
    (one) => one.constraint === constraint,
  )?.penalty;

/** What a coordinator does on her first day, with small files of her own. */
describe('from files to a schedule', () => {
  let shell: Shell;
  const answer = async (...args: readonly string[]): Promise<Report> => {
    const { status, body } = await shell.json(args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${JSON.stringify(body, null, 1)}`);
    return body as Report;
  };

  beforeAll(async () => {
    shell = await Shell.open();
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(shell.folder, name), text);
    const production = [
      ...[
        'productions',
        'create',
        '--title',
        'Small Film',
        '--home-zone',
        'Europe/London',
        '--currency',
        'GBP',
      ],
      ...['--planning-from', '2030-03-04', '--planning-to', '2030-03-08', '--as-of', '2030-01-01T00:00:00Z'],
      ...['--target-musicians', '6', '--target-composed-seconds', '405'],
      ...['--planning-weights', '{"vacancy": 200000}'],
    ];
    expect(await answer(...production)).toMatchObject({
      slug: 'small-film',
      id: expect.any(String) as string,
      planningWeights: { vacancy: 200_000 },
    });
    expect(await answer('locations', 'create', '--name', 'Vienna')).toMatchObject({
      slug: 'vienna',
      zone: 'Europe/Vienna',
      agreement: 'buy-out-vienna',
    });
  }, PATIENCE);
  afterAll(() => shell.close());

  it(
    'checks a roster without writing, then imports it, then finds nothing to change',
    async () => {
      const roster = ['import', 'roster', 'roster.csv', '--location', 'vienna'];
      expect(await answer(...roster, '--dry-run')).toMatchObject({
        rows: 6,
        created: 6,
        failed: 0,
        landed: false,
      });
      expect(await answer('musicians', 'list')).toEqual({ items: [], nextCursor: null });
      expect(await answer(...roster)).toMatchObject({ created: 6, landed: true });
      expect(await answer(...roster)).toMatchObject({ created: 0, unchanged: 6 });
      expect((await answer('musicians', 'list', '--instrument', 'horn')).items).toHaveLength(2);
    },
    PATIENCE,
  );

  it(
    'imports rooms, cues, passes and placements',
    async () => {
      expect(await answer('import', 'rooms', 'rooms.csv')).toMatchObject({ failed: 0 });
      for (const kind of ['cues', 'passes']) {
        expect(await answer('import', kind, `${kind}.csv`, '--production', 'small-film')).toMatchObject({
          failed: 0,
        });
      }
      const cut = ['import', 'placements', 'placements.csv', '--production', 'small-film', '--cut', 'v1'];
      expect(await answer(...cut)).toMatchObject({ created: 2, failed: 0 });
    },
    PATIENCE,
  );

  it(
    'plans, and says which chair stays open and why',
    async () => {
      const plan = await answer('plan', '--production', 'small-film', '--seed', '3');
      expect(plan).toMatchObject({ seed: 3, applied: true, unplaced: [], score: { hard: 0, openChairs: 1 } });
      expect(plan.openChairs).toMatchObject([{ instrument: 'tuba', chair: 1 }]);
      expect(weightOf(plan, 'chairs-filled')).toBe(200_000);
    },
    PATIENCE,
  );

  it(
    'weighs rules otherwise for one plan, and prints what costs most',
    async () => {
      const asked = ['plan', '--production', 'small-film', '--no-apply'];
      const plan = await answer(...asked, '--weights', '{"vacancy": 30000000}');
      expect(weightOf(plan, 'chairs-filled')).toBe(30_000_000);
      const { stdout } = await shell.run([...asked, '--weights', '{"vacancy": 30000000}']);
      expect(stdout).toMatch(/How good it is\n(.*\n)* {2}Staffing {2}GBP /);
      expect(stdout).toMatch(
        /What costs most, of GBP [0-9,]+ in all\n {2}GBP 300,000 .*Every chair that is called has/,
      );
      const wrong = await shell.run([...asked, '--weights', '{"vacancies": 1}', '--json']);
      expect(wrong.status).toBe(2);
      expect(JSON.parse(wrong.stdout)).toMatchObject({
        code: 'INPUT.UNKNOWN_FIELD',
        errors: [{ pointer: '/weights/vacancies' }],
      });
    },
    PATIENCE,
  );

  it(
    'reports the schedule with every pass in it once and the reason of the open chair',
    async () => {
      const { sessions } = (await answer('report', 'schedule', '--production', 'small-film')) as {
        sessions: {
          passes: { cue: string }[];
          open: { instrument: string; reason: string }[];
          zone: string;
        }[];
      };
      expect(sessions.flatMap(({ passes }) => passes.map(({ cue }) => cue)).sort()).toEqual([
        '1m1',
        '1m2',
        '1m2',
        '2m1',
      ]);
      expect(new Set(sessions.map(({ zone }) => zone))).toEqual(new Set(['Europe/Vienna']));
      const [open] = sessions.flatMap((session) => session.open);
      expect(open).toMatchObject({
        instrument: 'tuba',
        reason: expect.stringContaining('needs 1') as string,
      });
    },
    PATIENCE,
  );

  it(
    'reports heads and coverage in the shapes that scripts rely on',
    async () => {
      expect(await answer('report', 'headcount', '--production', 'small-film')).toMatchObject({
        target: 6,
        people: 6,
        byLocation: [{ location: 'vienna', people: 6 }],
      });
      expect(await answer('report', 'coverage', '--production', 'small-film')).toMatchObject({
        composed: 405,
        approved: 330,
        recorded: 0,
        inCut: 90,
        missing: 90,
        usedShare: 0.2222,
      });
    },
    PATIENCE,
  );

  it(
    'prints the schedule for people, as CSV for spreadsheets, and into a file',
    async () => {
      const production = ['--production', 'small-film'];
      const { stdout } = await shell.run(['report', 'schedule', ...production], '', { COLUMNS: '60' });
      expect(stdout).toContain('\nVienna · Mon 4 March 2030\n10:00–13:00 CET (09:00 London, 09:00 UTC)\n');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
      const csv = await shell.run(['report', 'schedule', ...production, '--format', 'csv', '--bom']);
      expect(csv.stdout.startsWith('\uFEFFLocation,Room,Date,')).toBe(true);
      const out = await shell.run(['report', 'headcount', ...production, '--out', 'no-folder/heads.txt']);
      expect([out.status, out.stderr]).toEqual([2, expect.stringContaining('CLI.CANNOT_WRITE')]);
    },
    PATIENCE,
  );

  it(
    'writes everything into a folder with an index, whole or not at all, and never over another one unasked',
    async () => {
      const args = ['report', 'all', '--production', 'small-film', '--out', 'papers'];
      const { status, body } = await shell.json(args);
      expect({ status, body }).toMatchObject({
        status: 0,
        body: { notMade: expect.arrayContaining([]) as unknown, files: expect.any(Number) as number },
      });
      const names = await readdir(join(shell.folder, 'papers'));
      expect(names).toEqual(
        expect.arrayContaining([
          'index.html',
          'schedule.html',
          'schedule.xlsx',
          'call-sheets',
          'itineraries',
        ]),
      );
      const pdfs = await readdir(join(shell.folder, 'papers', 'itineraries'));
      expect(pdfs).toContain('Anna-Huber.pdf');
      expect((await shell.json(args)).body).toMatchObject({ code: 'CLI.FOLDER_NOT_EMPTY' });
      expect((await shell.json([...args, '--force'])).status).toBe(0);
      expect((await readdir(shell.folder)).filter((name) => name.startsWith('papers'))).toEqual(['papers']);
    },
    PATIENCE,
  );

  it(
    'checks its calls and says what they cost, more or less, here and elsewhere',
    async () => {
      const of = ['--production', 'small-film'];
      expect(await answer('check', ...of)).toMatchObject({ counts: { hard: 0, cost: 0, warn: 0 } });
      expect((await shell.run(['check', ...of])).stdout).toContain('Every call keeps to its agreement.');
      // No rate of exchange, and no scale for anybody: nothing of it is taken for nought.
      const unknown = (await shell.run(['cost', ...of])).stdout;
      expect(unknown).toContain('1 line in a currency without a rate of exchange, 1 open');
      expect(unknown).toContain('6 lines, 6 people (the agreement has no known scale)');
      const rate = ['--from', 'EUR', '--to', 'GBP', '--date', '2030-01-01', '--numerator', '850000'];
      await answer('rates', 'create', ...rate);
      const vienna = [...of, '--agreement', 'buy-out-vienna', '--call-minutes', '180'];
      const scale = ['--parameter', 'scale', '--value', '15000', '--currency', 'EUR'];
      await answer('rules', 'override', ...vienna, ...scale, '--valid-from', '2030-01-01');
      // EUR 1,200 for the room and 6 × 150 for the players, at 0.85: GBP 1,785.
      const billed = (await shell.run(['cost', ...of])).stdout;
      expect(billed).toContain('GBP 1,785 expected');
      const call = ['--session', 'vienna 2030-03-04 10:00'];
      expect((await shell.run(['cost', 'marginal', ...of, ...call])).stdout).toContain(
        'an 8th player (Horn) raises the bill by GBP 127.50',
      );
      expect(await answer('cost', 'cities', ...of, '--cues', '1m1,1m2')).toMatchObject({
        passes: 3,
        cities: [{ location: 'vienna', calls: 1, withoutRate: 0 }],
      });
      // Three minutes of music are agreed in a call: it has 10:15.
      const cap = ['--parameter', 'recorded-seconds', '--value', '180'];
      const { id } = await answer('rules', 'override', ...vienna, ...cap);
      const memo = (await shell.run(['check', ...of])).stdout.replaceAll(/\s+/g, ' ');
      expect(memo).toContain('has 10:15 of music; 3:00 may be recorded in 180 minutes.');
      expect(memo).toContain(
        'recorded-seconds: 180 seconds (deal, confidence high, agreed for this production)',
      );
      await answer('rules', 'restore', String(id), ...of);
    },
    PATIENCE,
  );

  it(
    'holds a whole file back for one bad row, says where, and lands the rest when told to',
    async () => {
      const text = 'Name,Instrument\nGreta Haas,Oboe\nHans Igel,Flugzeug\n';
      const args = ['import', 'roster', '-', '--location', 'vienna'];
      const { status, body } = await shell.json(args, text);
      expect({ status, body }).toMatchObject({
        status: 2,
        body: {
          code: 'IMPORT.FAILED_ROWS',
          errors: [{ code: 'ROSTER.UNKNOWN_INSTRUMENT' }],
          rows: 2,
          created: 1,
          failed: 1,
          landed: false,
        },
      });
      const told = await shell.run(args, text);
      expect(told.stderr).toContain('2 rows: 1 created, 1 failed. Nothing was written');
      expect((await answer('musicians', 'list', '--instrument', 'oboe')).items).toEqual([]);
      const rest = await shell.json([...args, '--skip-failed'], text);
      expect(rest).toMatchObject({ status: 0, body: { created: 1, failed: 1, landed: true } });
    },
    PATIENCE,
  );

  it(
    'makes, lists and revokes keys',
    async () => {
      const key = await answer('keys', 'create', '--role', 'viewer', '--production', 'small-film');
      expect(key).toMatchObject({ role: 'viewer', secret: expect.any(String) as string });
      await answer('keys', 'revoke', String(key.id));
      const { items } = await answer('keys', 'list');
      expect(items).toMatchObject([{ id: key.id, revokedAt: expect.any(String) as string }]);
      expect(JSON.stringify(items)).not.toContain(String(key.secret));
    },
    PATIENCE,
  );
});
