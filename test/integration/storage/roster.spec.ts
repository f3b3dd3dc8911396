import { type Musician } from '#desk';
import { aLocation, aMusician, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

onBothDatabases('the roster', (open) => {
  it('recognises people by e-mail and by name and city, each in its place', async () => {
    const { store } = await open();
    await written(store, (books) =>
      books.musicians.enrol([
        aMusician({ name: 'Anna', email: 'anna@example.org', personKey: 'anna|wien' }),
        aMusician({ name: 'Bruno', email: null, personKey: 'bruno|roma' }),
        aMusician({ name: 'Anna, entered twice', email: 'anna@example.org', personKey: 'anna|graz' }),
      ]),
    );
    const recognised = await store.books.musicians.recognise([
      { email: null, personKey: 'bruno|roma' },
      { email: 'anna@example.org', personKey: 'bruno|roma' },
      { email: 'nobody@example.org', personKey: 'nobody|' },
      { email: null, personKey: 'anna|graz' },
    ]);
    const names = recognised.map(({ byEmail, byPerson }) => [byEmail?.name ?? null, byPerson?.name ?? null]);
    expect(names).toEqual([
      [null, 'Bruno'],
      ['Anna', 'Bruno'],
      [null, null],
      [null, 'Anna, entered twice'],
    ]);
    expect(await store.books.musicians.recognise([])).toEqual([]);
  });

  it('enrols and recognises thousands within one write', async () => {
    const { store } = await open();
    const people = Array.from({ length: 3_465 }, (_, at) =>
      aMusician({ name: `Player ${at}`, email: `p${at}@example.org`, personKey: `player ${at}|` }),
    );
    const recognised = await written(store, async (books) => {
      await books.musicians.enrol(people);
      return books.musicians.recognise(people);
    });
    expect(recognised.map(({ byEmail }) => byEmail?.name)).toEqual(people.map(({ name }) => name));
    expect(recognised.every(({ byEmail, byPerson }) => byEmail?.id === byPerson?.id)).toBe(true);
  });

  it('amends people as a whole and grows their revision', async () => {
    const { store } = await open();
    const [anna, bruno] = await written(store, (books) =>
      books.musicians.addAll([aMusician(), aMusician({ name: 'Bruno' })]),
    );
    const doubles: Musician['doubles'] = [{ instrument: 'viola', access: 'owns' }];
    await written(store, (books) =>
      books.musicians.amend([{ ...anna!, doubles, rateMinor: 90_000_000_000, city: null, active: false }]),
    );
    expect(await store.books.musicians.find(anna!.id)).toMatchObject({
      doubles,
      rateMinor: 90_000_000_000,
      city: null,
      active: false,
      revision: 2,
      createdAt: anna!.createdAt,
    });
    expect(await store.books.musicians.find(bruno!.id)).toEqual(bruno);
    const stranger = written(store, (books) => books.musicians.amend([{ ...anna!, id: 'gone' }]));
    await expect(stranger).rejects.toThrow('not on the shelf');
  });

  it('names the active players of a location by primary instrument and by exact double', async () => {
    const { store } = await open();
    const vienna = await written(store, async (books) => {
      const places = await books.locations.addAll([aLocation(), aLocation({ slug: 'rome' })]);
      const [here, there] = places.map(({ id }) => id);
      const owns = (instrument: string): Musician['doubles'] => [{ instrument, access: 'owns' }];
      await books.musicians.enrol([
        aMusician({ name: 'flute', locationId: here!, instrument: 'flute' }),
        aMusician({ name: 'doubles flute', locationId: here!, instrument: 'oboe', doubles: owns('flute') }),
        aMusician({ name: 'alto only', locationId: here!, instrument: 'oboe', doubles: owns('alto-flute') }),
        aMusician({ name: 'bass only', locationId: here!, instrument: 'oboe', doubles: owns('flute-bass') }),
        aMusician({ name: 'elsewhere', locationId: there!, instrument: 'flute' }),
        aMusician({ name: 'nowhere', instrument: 'flute' }),
        aMusician({ name: 'retired', locationId: here!, instrument: 'flute', active: false }),
        aMusician({
          name: 'quoted',
          locationId: here!,
          instrument: 'a"b_%',
          doubles: owns('"instrument":"horn'),
        }),
      ]);
      return here!;
    });
    const names = async (instruments: readonly string[]): Promise<readonly string[]> =>
      (await store.books.musicians.playersOf(vienna, instruments)).map(({ name }) => name);
    expect(await names(['flute'])).toEqual(['flute', 'doubles flute']);
    expect(await names(['alto-flute', 'oboe'])).toEqual(['doubles flute', 'alto only', 'bass only']);
    expect(await names(['horn'])).toEqual([]);
    expect(await names(['"instrument":"horn'])).toEqual(['quoted']);
    expect(await names(['%', 'a"b_%'])).toEqual(['quoted']);
    expect(await names([])).toEqual([]);
  });
});
