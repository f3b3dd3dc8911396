import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

interface Body {
  readonly id: string;
  readonly code: string;
  readonly items: readonly Body[];
  readonly terms: readonly Readonly<Record<string, unknown>>[];
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const CALL = {
  parameter: 'call-minutes',
  value: 180,
  unit: 'minutes',
  validFrom: '2023-01-01',
  validTo: null,
  severity: 'hard',
  source: 'deal',
  confidence: 'high',
};
const HOUSE = { id: 'house', name: 'House', scope: 'ours', terms: [CALL] };

describe('downbeat rules', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await Shell.open();
    const window = ['--planning-from', '2030-03-04', '--planning-to', '2030-03-08'];
    await shell.run(['productions', 'create', '--title', 'My Film', ...window]);
  }, PATIENCE);
  afterAll(() => shell.close());

  const answer = async (...args: readonly string[]): Promise<Body & { readonly status: number | null }> => {
    const { status, body } = await shell.json(['rules', ...args]);
    return { ...(body as Body), status };
  };

  it(
    'says of every figure its unit, since when it holds, how it binds, and what stands behind it',
    async () => {
      const ids = (await answer('list')).items.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(['afm-film', 'bpi', 'italy-turno', 'mu-pact', 'smv']));
      const { stdout } = await shell.run(['rules', 'show', 'bpi', '--parameter', 'porterage']);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
        'GBP 17.52 class A · from 2000-01-01 · has its price (cost) · old-edition of 2023, confidence low · an old figure',
      );
      expect(await answer('show', 'bpii')).toMatchObject({ status: 2, code: 'AGREEMENT.UNKNOWN' });
      expect((await answer('show', 'smv', '--on', '1999-01-01')).terms).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'adds one’s own from a file, and refuses a faulty one with the place of every fault',
    async () => {
      const file = join(shell.folder, 'house.json');
      const wrong = { ...CALL, parameter: 'sessions-per-day', value: 2 };
      const twice = { ...CALL, validFrom: '2023-06-01' };
      await writeFile(file, JSON.stringify({ ...HOUSE, terms: [CALL, wrong, twice] }));
      expect(await answer('add', file)).toMatchObject({
        status: 2,
        errors: [
          { pointer: '/terms/1/unit', code: 'RULES.WRONG_UNIT' },
          { pointer: '/terms/2/validFrom', code: 'RULES.OVERLAP' },
        ],
      });
      await writeFile(file, '{"id":');
      expect(await answer('add', file)).toMatchObject({ status: 2, code: 'CLI.NOT_JSON' });
      await writeFile(file, JSON.stringify(HOUSE));
      expect(await answer('add', file)).toMatchObject({ status: 0, id: 'house', origin: 'own' });
      expect(await answer('add', file)).toMatchObject({ status: 2, code: 'AGREEMENT.DUPLICATE' });
      expect(await answer('add', file, '--replace')).toMatchObject({ status: 0, revision: 2 });
      expect((await answer('remove', 'house')).status).toBe(0);
      expect(await answer('remove', 'bpi')).toMatchObject({ status: 2, code: 'AGREEMENT.SHIPPED' });
    },
    PATIENCE,
  );

  it(
    'puts a production’s own figure in the place of an agreement’s, and takes it back',
    async () => {
      const of = ['--production', 'my-film'];
      const scale = [...of, '--agreement', 'bpi', '--parameter', 'scale'];
      const made = await answer('override', ...scale, '--call-minutes', '180', '--value', '14200');
      expect(made).toMatchObject({
        status: 0,
        term: { unit: 'minor', currency: 'GBP', validFrom: '2000-01-01', severity: 'cost', source: 'deal' },
      });
      expect(await answer('override', ...scale, '--call-minutes', '200', '--value', '1')).toMatchObject({
        status: 2,
        code: 'CLI.MISSING_FLAG',
      });
      const shown = await answer('show', 'bpi', '--parameter', 'scale', ...of);
      expect(shown.terms.map(({ value, origin }) => [value, origin])).toContainEqual([14_200, 'production']);
      expect((await shell.run(['rules', 'show', 'bpi', ...of])).stdout).toContain(
        'agreed for this production',
      );
      expect((await answer('overrides', ...of)).items).toHaveLength(1);
      expect((await answer('restore', made.id, ...of)).status).toBe(0);
      expect((await answer('overrides', ...of)).items).toEqual([]);
    },
    PATIENCE,
  );
});
