import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE, Shell } from './downbeat.js';

describe('downbeat solve', () => {
  let shell: Shell;
  let folder: string;
  beforeAll(async () => {
    shell = await Shell.open();
    folder = await mkdtemp(join(tmpdir(), 'downbeat-solve-'));
    await shell.run(['--version']);
  }, PATIENCE);
  afterAll(async () => {
    await shell.close();
    await rm(folder, { recursive: true, force: true });
  });

  const file = async (name: string, content: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const order = { durations: [1, 5, 1], players: [{ cost: 2, plays: [1, 0, 1] }] };

  it(
    'orders passes so that nobody waits who need not',
    async () => {
      const { status, body } = await shell.json(['solve', 'order', await file('order.json', order)]);
      expect(status).toBe(0);
      expect(body).toMatchObject({
        passes: 3,
        players: 1,
        totalCost: 4,
        holdingCost: 0,
        lowerBound: 4,
        proven: true,
        order: [0, 2, 1],
      });
      const text = await file('order.txt', 'film\n3\n1\n1 0 1 2\n1 5 1\n');
      expect((await shell.json(['solve', 'order', text])).body).toMatchObject({ name: 'film', totalCost: 4 });
    },
    PATIENCE,
  );

  it(
    'staffs chairs at least cost, and counts what stays open',
    async () => {
      const problem = {
        sessions: [{ id: 's', day: 'd', chairs: [{ instrument: 'horn', rank: 'section', count: 2 }] }],
        musicians: [{ id: 'a' }, { id: 'b' }],
        candidates: [[1, 0, 0, 7]],
        maxSessionsPerDay: 2,
        targetMusicians: 2,
        vacancyCost: 100,
        shortfallCost: 10,
      };
      const { status, body } = await shell.json(['solve', 'staffing', await file('staffing.json', problem)]);
      expect(status).toBe(0);
      expect(body).toMatchObject({
        engagements: [[1, 0, 0]],
        vacancies: 1,
        distinctMusicians: 1,
        cost: 117,
        lowerBound: 117,
        proven: true,
      });
    },
    PATIENCE,
  );

  it(
    'puts passes into as few and cheap slots as can be, and says why one is left out',
    async () => {
      const problem = {
        passes: [
          { id: 'strings', seconds: 400, lineUp: { violin: 10 } },
          { id: 'tutti', seconds: 400, lineUp: { violin: 12, horn: 2 }, after: ['strings'] },
          { id: 'choir', seconds: 300, lineUp: { choir: 40 }, locations: ['Venice'] },
        ],
        slots: [
          { id: 'mon', location: 'Rome', capSeconds: 900, capacity: 30, cost: 50 },
          { id: 'tue', location: 'Rome', capSeconds: 900, capacity: 30, cost: 40 },
        ],
        chairCost: { violin: 1, horn: 2, choir: 1 },
      };
      const path = await file('sessions.json', problem);
      const { status, body } = await shell.json(['solve', 'sessions', path]);
      expect(status).toBe(0);
      expect(body).toMatchObject({
        assignment: { strings: 'tue', tutti: 'tue' },
        unassigned: ['choir'],
        cost: 56,
        lowerBound: 56,
        gap: 0,
      });
      expect((await shell.run(['solve', 'sessions', path])).stdout).toContain(
        'choir: no slot is where it may be recorded',
      );
      const circle = { ...problem, passes: [{ ...problem.passes[0], after: ['strings'] }] };
      expect(await shell.json(['solve', 'sessions', await file('circle.json', circle)])).toMatchObject({
        status: 2,
        body: { code: 'SESSIONS.CYCLIC_ORDER', errors: [{ pointer: '/passes/0/after' }] },
      });
    },
    PATIENCE,
  );

  it(
    'refuses a problem with every fault and its place, and flags that make no sense',
    async () => {
      const bad = await file('bad.json', { durations: [-1], players: [{ cost: 1, plays: [2] }] });
      const { status, body } = await shell.json(['solve', 'order', bad]);
      expect(status).toBe(2);
      expect(body).toMatchObject({
        code: 'ORDER.BAD_NUMBER',
        errors: [{ pointer: '/durations/0' }, { pointer: '/players/0/plays/0' }],
      });
      const path = await file('order.json', order);
      const both = await shell.json(['solve', 'order', path, '--seconds', '0', '--iterations', '1']);
      expect(both).toMatchObject({ status: 2, body: { code: 'CLI.BAD_VALUE' } });
      expect(await shell.json(['solve', 'opera', path])).toMatchObject({
        status: 2,
        body: { code: 'CLI.BAD_VALUE' },
      });
      const missing = await shell.json(['solve', 'order', join(folder, 'nothing')]);
      expect(missing).toMatchObject({ status: 2, body: { code: 'CLI.FILE_NOT_FOUND' } });
    },
    PATIENCE,
  );
});
