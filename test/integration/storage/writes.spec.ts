import { setTimeout as sleep } from 'node:timers/promises';
import { type Books, ok, refuse, type Result } from '#desk';
import { openStore } from '#storage';
import { aLocation, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { otherWriter } from '../../support/other-process.js';

const BUSY = { ok: false, refusal: { kind: 'busy', code: 'STORE.BUSY' } };

const addVienna = async (books: Books): Promise<Result<string>> =>
  ok((await books.locations.add(aLocation())).id);

onBothDatabases('a write', (open) => {
  it('leaves nothing behind when its work refuses', async () => {
    const { store } = await open();
    const before = await dumpDomain(store);
    const refused = await store.write(async (books) => {
      await books.locations.add(aLocation());
      return refuse('conflict', 'TEST.REFUSED', 'no');
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'TEST.REFUSED' } });
    expect(await dumpDomain(store)).toEqual(before);
  });

  it('leaves nothing behind when its work throws, and passes the error on', async () => {
    const { store } = await open();
    const thrown = store.write(async (books) => {
      await books.locations.add(aLocation());
      throw new Error('broken');
    });
    await expect(thrown).rejects.toThrow('broken');
    expect(await store.books.locations.count({})).toBe(0);
    expect(await store.write(addVienna)).toMatchObject({ ok: true });
  });

  it('sees its own records, while readers see only what is committed', async () => {
    const { store } = await open();
    await written(store, async (books) => {
      const { id } = await books.locations.add(aLocation());
      expect(await books.locations.find(id)).not.toBeNull();
      expect(await store.books.locations.find(id)).toBeNull();
    });
    expect(await store.books.locations.count({})).toBe(1);
  });

  it('is seen by every reader as soon as it has answered', async () => {
    const { store, url } = await open();
    const other = await openStore(url);
    for (let at = 0; at < 20; at += 1) {
      const { id } = await written(store, (books) => books.locations.add(aLocation({ slug: `place-${at}` })));
      expect(await other.books.locations.find(id)).not.toBeNull();
    }
    await other.close();
  });

  it('does not lose the others when fifty come at once', async () => {
    const { store } = await open();
    const slugs = Array.from({ length: 50 }, (_, at) => `place-${at}`);
    await written(store, (books) => books.locations.add(aLocation({ slug: 'count', notes: '0' })));
    const results = await Promise.all(
      slugs.map((slug) =>
        store.write(async (books) => {
          await books.locations.add(aLocation({ slug }));
          const [counter] = await books.locations.all({ slug: 'count' });
          await sleep(1);
          const notes = String(Number(counter!.notes) + 1);
          return ok(await books.locations.change(counter!.id, counter!.revision, { notes }));
        }),
      ),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const stored = await store.books.locations.all({ slug: slugs });
    expect(new Set(stored.map(({ slug }) => slug))).toEqual(new Set(slugs));
    expect(await store.books.locations.all({ slug: 'count' })).toMatchObject([{ notes: '50', revision: 51 }]);
  });

  it('waits its turn in the order of coming', async () => {
    const { store } = await open();
    const order: number[] = [];
    await Promise.all(
      [0, 1, 2, 3, 4].map((at) =>
        store.write(async () => {
          await sleep(5 - at);
          return ok(order.push(at));
        }),
      ),
    );
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('is refused as busy when another write of this process does not finish in time', async () => {
    const { store } = await open({ busyTimeoutMs: 100 });
    let finish = (): void => undefined;
    const long = store.write(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return ok(null);
    });
    expect(await store.write(addVienna)).toMatchObject(BUSY);
    finish();
    expect(await long).toMatchObject({ ok: true });
    expect(await store.write(addVienna)).toMatchObject({ ok: true });
  });

  it('inside a write is a mistake that is told at once', async () => {
    const { store, url } = await open();
    const nested = store.write(async () => store.write(addVienna));
    await expect(nested).rejects.toThrow('a write inside a write');
    const other = await openStore(url);
    await store.write(async () => {
      await sleep(1);
      return ok(null);
    });
    expect(await other.write(addVienna)).toMatchObject({ ok: true });
    await other.close();
  });

  it('may start work that writes later', async () => {
    const { store } = await open();
    let later: Promise<Result<string>> | undefined;
    await store.write(() => {
      later = sleep(50).then(() => store.write(addVienna));
      return Promise.resolve(ok(null));
    });
    expect(await later).toMatchObject({ ok: true });
  });

  it('takes its books with it: they are of no use afterwards', async () => {
    const { store } = await open();
    let kept: Books | undefined;
    await store.write((books) => {
      kept = books;
      return Promise.resolve(ok(null));
    });
    await expect(kept?.locations.all({})).rejects.toThrow('is over');
    await expect(kept?.locations.add(aLocation())).rejects.toThrow('is over');
  });

  it('is the only way to write', async () => {
    const { store } = await open();
    await expect(store.books.locations.add(aLocation())).rejects.toThrow('inside Store.write only');
    await expect(store.books.locations.removeAll({})).rejects.toThrow('inside Store.write only');
    await expect(store.books.locations.change('id', 1, {})).rejects.toThrow('inside Store.write only');
  });

  it('does not remove by a condition that was forgotten', async () => {
    const { store } = await open();
    const forgetful = written(store, (books) => books.locations.removeAll({ slug: undefined }));
    await expect(forgetful).rejects.toThrow(TypeError);
  });
});

onBothDatabases('a store that another process writes to', (open) => {
  it('waits for it, and goes on answering meanwhile', async () => {
    const { store, url } = await open();
    const { ended } = await otherWriter(url, 600);
    const waiting = store.write(addVienna);
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 10);
    expect(await store.books.jobs.count({})).toBe(0);
    expect(await waiting).toMatchObject({ ok: true });
    clearInterval(heart);
    expect(beats).toBeGreaterThan(15);
    expect(await store.books.jobs.count({})).toBe(1);
    await ended;
  });

  it('refuses as busy when it takes too long', async () => {
    const { store, url } = await open({ busyTimeoutMs: 150 });
    const { ended, kill } = await otherWriter(url, 20_000);
    const started = performance.now();
    expect(await store.write(addVienna)).toMatchObject(BUSY);
    expect(performance.now() - started).toBeGreaterThanOrEqual(140);
    kill();
    await ended;
  });

  it('has nothing of it when it is killed in the middle', async () => {
    const { store, url } = await open();
    const { ended, kill } = await otherWriter(url, 20_000);
    kill();
    await ended;
    expect(await store.write(addVienna)).toMatchObject({ ok: true });
    expect(await store.books.jobs.count({})).toBe(0);
  });
});

onBothDatabases('closing a store', (open) => {
  it('waits for the writes asked for before it and refuses those after it', async () => {
    const { store, url } = await open();
    const going = store.write(async (books) => {
      await sleep(50);
      return addVienna(books);
    });
    const closed = store.close();
    const late = store.write(addVienna);
    expect(await going).toMatchObject({ ok: true });
    await closed;
    expect(await late).toMatchObject({ ok: false, refusal: { kind: 'busy', code: 'STORE.CLOSED' } });
    await store.close();
    const again = await openStore(url);
    expect(await again.books.locations.count({})).toBe(1);
    await again.close();
  });
});
