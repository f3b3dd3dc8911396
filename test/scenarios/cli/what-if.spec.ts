import { createKey, type ImportRequest, type Store } from '#desk';
import { openStore } from '#storage';
import { join } from 'node:path';
import { importText } from '../../integration/imports/import-text.js';
import { aLocation, aProduction, written } from '../../support/books.js';
import { PATIENCE, Shell } from './downbeat.js';

const ROOMS = `Room,Location,Capacity,Hire,Currency,From,Until,Hours
Stage A,vienna,40,1200,EUR,2030-03-04,2030-03-08,09:00-20:00
Sala Grande,venice,40,900,EUR,2030-03-04,2030-03-08,09:00-20:00
`;
const VIENNA = `Name,Instrument,Rate,Currency
Anna Huber,Violine,150,EUR
Emil Graf,Horn,160,EUR
`;
const VENICE = `Name,Instrument,Rate,Currency
Bianca Moro,Violino,100,EUR
Carlo Zen,Horn,100,EUR
`;
const CUES = `Cue #,Cue Name,Reel,Duration,Status
1m1,Opening,1,2:00,approved
1m2,Chase,1,3:30,approved
`;
const PASSES = `Cue,Pass,Line-up,Locations
1m1,strings,str(1.0.0.0.0),vienna;venice
1m2,horn,1hn,vienna;venice
`;

interface Answer {
  readonly [name: string]: unknown;
}

/** What a coordinator does who weighs plans against each other before she decides. */
describe('what if', () => {
  let shell: Shell;
  let store: Store;
  let viennaId = '';
  const film = ['--production', 'small-film'];
  const answer = async (...args: readonly string[]): Promise<Answer> => {
    const { status, body } = await shell.json(args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${JSON.stringify(body, null, 1)}`);
    return body as Answer;
  };
  const read = async (
    kind: ImportRequest['kind'],
    text: string,
    where: Partial<ImportRequest> = {},
  ): Promise<void> => expect(await importText(store, kind, text, where)).toMatchObject({ ok: true });
  /** Where the calls are that stand in the books. */
  const cities = async (): Promise<readonly string[]> => {
    const slugs = new Map((await store.books.locations.all({})).map(({ id, slug }) => [id, slug]));
    return (await store.books.sessions.all({})).map(({ locationId }) => slugs.get(locationId) ?? '');
  };

  beforeAll(async () => {
    shell = await Shell.open();
    store = await openStore(join(shell.folder, 'test.db'));
    const vienna = await written(store, (books) => books.locations.add(aLocation()));
    const inVenice = { slug: 'venice', name: 'Venice', country: 'IT', zone: 'Europe/Rome' };
    const venice = await written(store, (books) => books.locations.add(aLocation(inVenice)));
    const production = aProduction({
      ...{ slug: 'small-film', title: 'Small Film', currency: 'EUR', asOf: '2030-01-01T00:00:00.000Z' },
      ...{ planningFrom: '2030-03-04', planningTo: '2030-03-08', targetMusicians: 2 },
    });
    const { id: productionId } = await written(store, (books) => books.productions.add(production));
    await read('rooms', ROOMS);
    await read('roster', VIENNA, { locationId: vienna.id });
    await read('roster', VENICE, { locationId: venice.id });
    await read('cues', CUES, { productionId });
    await read('passes', PASSES, { productionId });
    viennaId = vienna.id;
  }, PATIENCE);
  afterAll(async () => {
    await store.close();
    await shell.close();
  });

  it(
    'is asked of a plan that is followed line by line where nobody looks at a terminal',
    async () => {
      const { status, stdout, stderr } = await shell.run(['plan', ...film, '--watch', '--json']);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ applied: true, stopped: false, seed: 1 });
      expect(stderr).toMatch(/^\d+ s {2}.*sessions best EUR [\d,]+.*\n$/m);
      expect(stderr).not.toContain('\r');
      expect(await cities()).toEqual(['venice']);
    },
    PATIENCE,
  );

  it(
    'makes a plan that is kept, listed in words, and held against what the books hold',
    async () => {
      const asked = ['--without', 'venice', '--only', 'vienna=tue,Thursday'];
      const plan = await answer('plan', ...film, ...asked);
      expect(plan).toMatchObject({ applied: false, written: { sessions: 0, engagements: 0 } });
      expect(await cities()).toEqual(['venice']);
      const list = await shell.run(['plans', ...film]);
      expect(list.stdout).toMatch(/^ {2}plan +made/);
      expect(list.stdout.replaceAll(/\s+/g, ' ')).toContain(
        'seed 1; without Venice; Vienna only on Tue, Thu; by command line',
      );
      const { stdout } = await shell.run(['compare', ...film]);
      expect(stdout).toMatch(/^From the books to plan [0-9a-f]{6}\n/);
      expect(stdout).toMatch(/\n {2}Cost +EUR [\d,]+ +EUR [\d,]+ +\+EUR [\d,]+\n/);
      expect(stdout).toContain('Venice 2030-03-04 10:00, Sala Grande → Vienna 2030-03-05 10:00, Stage A\n');
      expect(stdout).toMatch(/Come +2: Anna Huber, Emil Graf\n {2}Go +2: Bianca Moro, Carlo Zen\n/);
    },
    PATIENCE,
  );

  it(
    'is made so by the end of the plan’s id, and undone',
    async () => {
      const [kept] = (await store.books.plans.all({}, 'createdAt')).slice(-1);
      expect(await answer('apply', String(kept?.id.slice(-8)), ...film)).toMatchObject({
        planId: kept?.id,
        written: { sessions: 1, engagements: 2 },
      });
      expect(await cities()).toEqual(['vienna']);
      const { stdout } = await shell.run(['undo', ...film]);
      expect(stdout).toMatch(/^Undone plan \S+: 3 records taken away, 3 put back\./);
      expect(await cities()).toEqual(['venice']);
    },
    PATIENCE,
  );

  it(
    'is refused once something it rests on has changed, with what changed',
    async () => {
      await read('roster', 'Name,Instrument\nDora Lang,Horn\n', { locationId: viennaId });
      const { status, stdout, stderr } = await shell.run(['apply', 'last', ...film]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^PLAN\.STALE {2}.*\n {2}\/ {2}musicians: 1 new or changed \(Dora Lang\)\n$/);
    },
    PATIENCE,
  );

  it(
    'is told by the flag where it is asked in vain',
    async () => {
      const wrong = ['--without', 'venedig', '--more', 'vienna=2', '--more', 'vienna=3', '--pin', 'p'];
      expect(await shell.json(['plan', ...film, ...wrong])).toMatchObject({
        status: 2,
        body: {
          errors: expect.arrayContaining([
            expect.objectContaining({ pointer: '/without', code: 'LOCATION.NOT_FOUND' }),
            expect.objectContaining({ pointer: '/more', code: 'WHAT_IF.TWICE' }),
            expect.objectContaining({ pointer: '/pin', code: 'SESSION.NOT_FOUND' }),
          ]) as unknown,
        },
      });
    },
    PATIENCE,
  );

  it(
    'is the same through a running service',
    async () => {
      const key = await createKey(store, { role: 'coordinator' });
      if (!key.ok) throw new Error(key.refusal.message);
      const service = await shell.serve();
      try {
        const there = [...film, '--url', service.url, '--key', key.value.secret];
        const plan = await shell.run(['plan', ...there, '--more', 'vienna=1', '--watch', '--json']);
        expect(plan).toMatchObject({ status: 0 });
        const { planId } = JSON.parse(plan.stdout) as { planId: string };
        const compared = await answer('compare', 'applied', ...there);
        expect(compared).toMatchObject({ to: planId, sessions: { gained: expect.anything() as unknown } });
        expect(await answer('apply', ...there)).toMatchObject({ planId });
        expect(await answer('undo', ...there)).toMatchObject({ planId });
        expect(await cities()).toEqual(['venice']);
      } finally {
        await service.stop();
      }
    },
    PATIENCE,
  );
});
