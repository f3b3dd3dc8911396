import { type Answer, type Caller, onService } from './support/service.js';
import { LOCATION } from './support/world.js';

const CLIENTS = 100;

const atOnce = <T>(count: number, ask: (nth: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => ask(nth)));

const countOf = (answers: readonly Answer[], status: number): number =>
  answers.filter((one) => one.status === status).length;

/** Adds one to the number in the notes, however often somebody else was quicker; how often it had to be tried. */
const addOne = async (caller: Caller, url: string): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    const { body, headers } = await caller.get(url);
    const notes = String(Number(body['notes']) + 1);
    const { status } = await caller.ask('PATCH', url, { 'if-match': String(headers.etag) }, { notes });
    if (status === 200) return tries;
    expect(status).toBe(412);
  }
};

onService('a hundred clients at once', (start) => {
  it('who decided on the same revision change it once: one wins, the others are told', async () => {
    const { admin } = await start();
    const { id } = await admin.create('/v1/locations', LOCATION);
    const answers = await atOnce(CLIENTS, (nth) =>
      admin.ask('PATCH', `/v1/locations/${id}`, { 'if-match': '"1"' }, { notes: `client ${nth}` }),
    );
    expect([countOf(answers, 200), countOf(answers, 412)]).toEqual([1, CLIENTS - 1]);
    const winner = answers.find(({ status }) => status === 200);
    const { body } = await admin.get(`/v1/locations/${id}`);
    expect(body).toEqual(winner?.body);
    expect(body).toMatchObject({ revision: 2 });
  });

  it('who send one request with one key have one effect and one answer', async () => {
    const { admin, store } = await start();
    const key = { 'idempotency-key': 'the-same' };
    const answers = await atOnce(CLIENTS, () => admin.post('/v1/locations', LOCATION, key));
    // Whoever comes while the first is at work is told so, and asks again.
    const [busy, done] = [
      answers.filter((one) => one.status === 409),
      answers.filter((one) => one.status === 201),
    ];
    expect(busy.length + done.length).toBe(CLIENTS);
    expect(new Set(busy.map(({ body }) => body.code))).toEqual(
      new Set(busy.length > 0 ? ['IDEMPOTENCY.IN_PROGRESS'] : []),
    );
    const again = await atOnce(CLIENTS, () => admin.post('/v1/locations', LOCATION, key));
    expect(new Set([...done, ...again].map(({ text }) => text)).size).toBe(1);
    expect(await store.books.locations.count({})).toBe(1);
    expect(await store.books.idempotency.count({})).toBe(1);
  });

  it('who send one change with one key change it once, and all that are answered are answered the same', async () => {
    const { admin } = await start();
    const { id } = await admin.create('/v1/locations', LOCATION);
    const headers = { 'if-match': '"1"', 'idempotency-key': 'the-same' };
    const change = (): Promise<Answer> =>
      admin.ask('PATCH', `/v1/locations/${id}`, headers, { notes: 'once' });
    const answers = await atOnce(CLIENTS, change);
    const done = answers.filter(({ status }) => status === 200);
    expect(done.length + countOf(answers, 409)).toBe(CLIENTS);
    expect(new Set([...done, await change()].map(({ text }) => text)).size).toBe(1);
    expect((await admin.get(`/v1/locations/${id}`)).body).toMatchObject({ notes: 'once', revision: 2 });
  });

  it('who remove the same thing remove it once', async () => {
    const { admin } = await start();
    const { id } = await admin.create('/v1/locations', LOCATION);
    const answers = await atOnce(CLIENTS, () =>
      admin.ask('DELETE', `/v1/locations/${id}`, { 'if-match': '"1"' }),
    );
    expect([countOf(answers, 204), countOf(answers, 404)]).toEqual([1, CLIENTS - 1]);
  });

  it('lose no update: of a dozen who count up together, each counts', async () => {
    const { admin } = await start();
    const { id } = await admin.create('/v1/locations', { ...LOCATION, notes: '0' });
    await atOnce(12, () => addOne(admin, `/v1/locations/${id}`));
    expect((await admin.get(`/v1/locations/${id}`)).body).toMatchObject({ notes: '12', revision: 13 });
  });
});
