import { actAs, ok, type Store } from '#desk';
import { aLocation, aMusician, aProduction, aRoom, aSession, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { namesIn } from '../../support/raw-sql.js';

const OFFICE = { actor: 'db_office', source: 'request 1' };

const all = async (store: Store, recordKind?: string) =>
  (await store.books.changes.newest({ recordKind }, 100, null)).items;

onBothDatabases('the history', (open) => {
  it('notes who changed which fields from what to what, and nothing where no field is another', async () => {
    const { store } = await open();
    const vienna = await actAs(OFFICE, () => written(store, (books) => books.locations.add(aLocation())));
    await actAs(OFFICE, () =>
      written(store, async (books) => {
        await books.locations.change(vienna.id, 1, { name: 'Wien' });
        await books.locations.change(vienna.id, 2, { name: 'Wien' });
      }),
    );
    await written(store, (books) => books.locations.remove(vienna.id, 3));
    const about = { recordKind: 'location', recordId: vienna.id, lastId: vienna.id, count: 1 };
    expect(await all(store)).toEqual([
      expect.objectContaining({ ...about, action: 'remove', actor: 'downbeat' }),
      expect.objectContaining({
        ...about,
        ...OFFICE,
        action: 'change',
        records: [{ id: vienna.id, revision: 2, before: { name: 'Vienna' }, after: { name: 'Wien' } }],
      }),
      expect.objectContaining({ ...about, ...OFFICE, action: 'create' }),
    ]);
  });

  it('says nothing of a write that was rolled back', async () => {
    const { store } = await open();
    await store
      .write(async (books) => {
        await books.locations.add(aLocation());
        throw new Error('broke off');
      })
      .catch(() => ok(null));
    expect(await all(store)).toEqual([]);
  });

  it('keeps what is personal apart from the facts', async () => {
    const { store } = await open();
    const anna = await written(store, (books) => books.musicians.add(aMusician({ email: 'a@b.at' })));
    await written(store, (books) => books.musicians.change(anna.id, 1, { phone: '1', rank: 'tutti' }));
    const [changed] = await all(store);
    expect(JSON.stringify(await all(store))).not.toMatch(/Gruber|a@b\.at/i);
    expect(changed?.records).toEqual([
      { id: anna.id, revision: 2, before: { rank: null }, after: { rank: 'tutti' } },
    ]);
    expect(await store.books.personalValues.all({ changeId: changed?.id ?? '' })).toEqual([
      expect.objectContaining({ recordId: anna.id, before: { phone: null }, after: { phone: '1' } }),
    ]);
  });

  it('has one short entry for many that come at once, and finds each of them in it', async () => {
    const { store } = await open();
    const people = Array.from({ length: 600 }, (_, nth) => aMusician({ personKey: `p${nth}` }));
    await written(store, (books) => books.musicians.enrol(people));
    const entries = await all(store, 'musician');
    expect(entries.map(({ count, records }) => [count, records])).toEqual([
      [100, null],
      [500, null],
    ]);
    const [somebody] = await store.books.musicians.all({ personKey: 'p250' });
    const found = await store.books.changes.newest({ recordId: somebody?.id ?? '' }, 10, null);
    expect(found.items).toEqual([entries[1]]);
  });

  it('has what goes with a record that is removed', async () => {
    const { store } = await open();
    const { production, session } = await written(store, async (books) => {
      const { id } = await books.locations.add(aLocation());
      const room = await books.rooms.add(aRoom(id));
      const added = await books.productions.add(aProduction());
      return { production: added, session: await books.sessions.add(aSession(added.id, room)) };
    });
    await written(store, (books) => books.productions.remove(production.id, 1));
    const [gone] = await all(store, 'session');
    expect(gone).toMatchObject({ action: 'remove', productionId: production.id });
    expect(gone?.records?.[0]).toMatchObject({ id: session.id, before: { status: 'draft' }, after: null });
  });

  it('has what was done as a whole among the changes, and is never changed or taken away', async () => {
    const { store, url } = await open();
    const act = { action: 'import', recordKind: 'cues', recordId: '', productionId: null } as const;
    const detail = { fileName: 'cues.csv', created: 2 };
    await actAs(OFFICE, () => written(store, (books) => books.changes.note({ ...act, detail })));
    expect(await all(store)).toEqual([expect.objectContaining({ ...OFFICE, ...act, detail, records: [] })]);
    for (const attempt of [`UPDATE "record_changes" SET "actor" = 'b'`, `DELETE FROM "record_changes"`])
      await expect(namesIn(url, `${attempt} RETURNING "id" AS "name"`)).rejects.toMatchObject({
        message: expect.stringContaining('HISTORY.IMMUTABLE') as unknown,
      });
    expect(await all(store)).toHaveLength(1);
  });
});
