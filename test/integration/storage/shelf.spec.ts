import { aLocation, aRoom, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

onBothDatabases('a shelf', (open) => {
  it('finds what was added, with an id, revision 1 and the time', async () => {
    const { store } = await open();
    const added = await written(store, (books) => books.locations.add(aLocation()));
    expect(added).toMatchObject({ slug: 'vienna', revision: 1 });
    expect(added.createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    expect(await store.books.locations.find(added.id)).toEqual(added);
    expect(await store.books.locations.find('nobody')).toBeNull();
  });

  it('adds many in the order given', async () => {
    const { store } = await open();
    const added = await written(store, async (books) => {
      const { id } = await books.locations.add(aLocation());
      return books.rooms.addAll(Array.from({ length: 1_203 }, (_, at) => aRoom(id, { name: `Room ${at}` })));
    });
    expect(added.map(({ name }) => name)).toEqual(Array.from({ length: 1_203 }, (_, at) => `Room ${at}`));
    expect(await store.books.rooms.all({})).toEqual(added);
  });

  it('changes a record that nobody changed since, and grows its revision', async () => {
    const { store } = await open();
    const vienna = await written(store, (books) => books.locations.add(aLocation()));
    const change = (revision: number, name: string): Promise<unknown> =>
      written(store, (books) => books.locations.change(vienna.id, revision, { name }));
    expect(await change(1, 'Wien')).toMatchObject({ name: 'Wien', revision: 2, slug: 'vienna' });
    expect(await change(1, 'Vienne')).toBe('stale');
    expect((await store.books.locations.find(vienna.id))?.name).toBe('Wien');
    const gone = await written(store, (books) => books.locations.change('gone', 1, { name: 'Wien' }));
    expect(gone).toBe('missing');
  });

  it('removes a record that nobody changed since', async () => {
    const { store } = await open();
    const { id } = await written(store, (books) => books.locations.add(aLocation()));
    expect(await written(store, (books) => books.locations.remove(id, 7))).toBe('stale');
    expect(await written(store, (books) => books.locations.remove(id, 1))).toBe('removed');
    expect(await written(store, (books) => books.locations.remove(id, 1))).toBe('missing');
    expect(await store.books.locations.count({})).toBe(0);
  });
});
