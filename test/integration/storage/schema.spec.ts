import { migrate, openStore, schemaDrift, undoLastMigration } from '#storage';
import { aLocation, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

const FIRST = 'FirstBooks1767225600000';

onBothDatabases('the schema', (open, freshUrl) => {
  it('is made by migrations that say their names, and only once', async () => {
    const url = await freshUrl();
    expect(await migrate(url)).toEqual([FIRST]);
    expect(await migrate(url)).toEqual([]);
  });

  it('leaves the schema builder nothing to do', async () => {
    const { url } = await open();
    expect(await schemaDrift(url)).toEqual([]);
  });

  it('is taken back and made again', async () => {
    const { url, store } = await open();
    await written(store, (books) => books.locations.add(aLocation()));
    await store.close();
    await undoLastMigration(url);
    expect(await migrate(url)).toEqual([FIRST]);
    expect(await schemaDrift(url)).toEqual([]);
  });

  it('is made once when several start at the same moment', async () => {
    const url = await freshUrl();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
    const [first, second] = stores;
    const added = await written(first!, (books) => books.locations.add(aLocation()));
    expect(await second?.books.locations.find(added.id)).toEqual(added);
    await Promise.all(stores.map((store) => store.close()));
    expect(await migrate(url)).toEqual([]);
  });

  it('keeps what was written when the store is opened again', async () => {
    const { store, url } = await open();
    const added = await written(store, (books) => books.locations.add(aLocation()));
    await store.close();
    const again = await openStore(url);
    expect(await again.books.locations.all({})).toEqual([added]);
    await again.close();
  });
});
