import { PATIENCE, Shell } from './downbeat.js';

describe('downbeat lineup', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    await shell.run(['--version']);
  }, PATIENCE);
  afterAll(() => shell.close());

  it(
    'reads an archive line-up into players, doubles, total and canonical form',
    async () => {
      const notation =
        '3(3pic).2+eh.3+bcl(1ebcl).asax.2+cbsn. - 4.3(1ptpt)3.euph.1. - t.3p(sd,bd).hp.pno. - str(8.8.6.5.4).';
      const { status, body } = await shell.json(['lineup', notation]);
      expect(status).toBe(0);
      expect(body).toMatchObject({
        total: 63,
        open: [],
        players: {
          flute: 3,
          'english-horn': 1,
          'bass-clarinet': 1,
          contrabassoon: 1,
          horn: 4,
          'violin-1': 8,
        },
        canonical: expect.stringContaining('str(8.8.6.5.4)') as string,
        doubles: expect.arrayContaining([{ instrument: 'flute', player: 3, double: 'piccolo' }]) as unknown,
      });
    },
    PATIENCE,
  );

  it(
    'prints a canonical form that reads back as the same line-up',
    async () => {
      const first = await shell.json(['lineup', '2232/4331/str']);
      const { canonical } = first.body as { canonical: string };
      expect((await shell.json(['lineup', canonical])).body).toEqual(first.body);
    },
    PATIENCE,
  );

  it(
    'counts doubling players or stands where told to',
    async () => {
      const read = async (...flags: readonly string[]): Promise<unknown> =>
        (await shell.json(['lineup', '3(2pic).2.2.2 - 4.3.3.1 - str(7.6.5.4.3)', ...flags])).body;
      expect(await read()).toMatchObject({ doubles: [{ player: 2 }], reading: { doubling: 'player' } });
      expect(await read('--doubling', 'count')).toMatchObject({ doubles: [{ count: 2 }] });
      expect(await read('--strings', 'stands')).toMatchObject({ players: { 'violin-1': 14 } });
    },
    PATIENCE,
  );

  it(
    'leaves sections without figures open, outside the total',
    async () => {
      expect((await shell.json(['lineup', 'str'])).body).toMatchObject({ total: 0, open: ['strings'] });
    },
    PATIENCE,
  );

  it(
    'refuses what it cannot read with a code, a place and the readings, exit 2',
    async () => {
      const { status, body } = await shell.json(['lineup', '3(3pic).2+eh.3']);
      expect(status).toBe(2);
      expect(body).toMatchObject({
        code: 'LINEUP.FIGURE_COUNT',
        errors: [{ pointer: '/notation', code: 'LINEUP.FIGURE_COUNT' }],
        readings: [{ canonical: expect.any(String) as string }],
      });
    },
    PATIENCE,
  );

  it(
    'takes what begins with a dash for a line-up, not for a flag',
    async () => {
      const { body } = await shell.json(['lineup', '- 4.3.3.1 - hp']);
      expect(body).not.toMatchObject({ code: expect.stringMatching(/^CLI\./) as string });
    },
    PATIENCE,
  );

  it(
    'opens no database',
    async () => {
      const { status } = await shell.run(['lineup', 'hp'], '', { DATABASE_URL: '/nowhere/at/all.db' });
      expect(status).toBe(0);
    },
    PATIENCE,
  );
});
