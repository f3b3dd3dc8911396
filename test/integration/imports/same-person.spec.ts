import { type Store } from '#desk';
import { aMusician, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { codesOf, countsOf, reportOn } from './import-text.js';

const HEADER = 'Name,Instrument,Doubles,City,E-mail,Phone';
const roster = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

const known = (store: Store): Promise<unknown> =>
  written(store, (books) =>
    books.musicians.addAll([
      aMusician({ name: 'Anna Gruber', email: 'anna@example.org', phone: '+43 1 555 0100' }),
      aMusician({ name: 'José Núñez', city: 'Wien', personKey: 'jose nunez|wien', instrument: 'cello' }),
    ]),
  );

onBothDatabases('the same person on a roster again', (open) => {
  it('is recognised by e-mail; what the row says is taken, what it does not say stays', async () => {
    const { store } = await open();
    await known(store);
    const report = await reportOn(store, 'roster', roster('"GRUBER, Anna",Viola,,Graz,Anna@Example.org,'));
    expect(countsOf(report)).toMatchObject({ rows: 1, updated: 1 });
    expect(report.entries.filter(({ code }) => code === 'IMPORT.CHANGED')).toMatchObject([
      { row: 2, column: 'City', was: 'Wien', became: 'Graz' },
      { row: 2, column: 'Instrument', level: 'info', was: 'violin', became: 'viola' },
    ]);
    const [anna] = await store.books.musicians.all({ email: 'anna@example.org' });
    expect(anna).toMatchObject({ instrument: 'viola', city: 'Graz', phone: '+43 1 555 0100', revision: 2 });
    expect(anna?.personKey).toBe('anna gruber|graz');
  });

  it.each(['"Nunez, Jose",cello,,Wien,,', 'JOSE NUNEZ,cello,,WIEN,,', 'José  Núñez,Violoncello,,wien,,'])(
    'is recognised by name and city however they are written: %s',
    async (row) => {
      const { store } = await open();
      await known(store);
      const report = await reportOn(store, 'roster', roster(row));
      expect(report).toMatchObject({ created: 0, failed: 0 });
      expect(await store.books.musicians.count({})).toBe(2);
    },
  );

  it('of another city is another person', async () => {
    const { store } = await open();
    await known(store);
    expect(await reportOn(store, 'roster', roster('José Núñez,cello,,Madrid,,'))).toMatchObject({
      created: 1,
    });
  });

  it.each([
    ['one e-mail under two names', 'Marco Rossi,violin,,Rom,anna@example.org,', 'Name'],
    ['an e-mail of one, name and city of another', 'José Núñez,cello,,Wien,anna@example.org,', 'E-mail'],
    ['one name and city with two e-mails', 'Anna Gruber,violin,,Wien,other@example.org,', 'E-mail'],
  ])('in conflict is reported and not overwritten: %s', async (_, row, column) => {
    const { store } = await open();
    await known(store);
    const before = await dumpDomain(store);
    const report = await reportOn(store, 'roster', roster(row), { skipFailed: true });
    expect(countsOf(report)).toMatchObject({ rows: 1, failed: 1 });
    expect(report.entries.find(({ level }) => level === 'error')).toMatchObject({
      row: 2,
      column,
      code: 'ROSTER.CONFLICT',
    });
    expect(await dumpDomain(store)).toEqual(before);
  });

  it('twice in one file with the same to say is skipped the second time', async () => {
    const { store } = await open();
    const text = roster('Anna Gruber,violin,,Wien,a@example.org,', '"Gruber, Anna",Violine,,Wien,,');
    const report = await reportOn(store, 'roster', text);
    expect(countsOf(report)).toMatchObject({ rows: 2, created: 1, skipped: 1 });
    expect(codesOf(report, 'warning')).toContain('ROSTER.DUPLICATE_ROW');
  });

  it('twice in one file in other letters and with other spaces is no contradiction', async () => {
    const { store } = await open();
    const text = roster('Anna Gruber,violin,,Wien,,0664 123 4567', 'ANNA GRUBER,violin,,WIEN,,0664/1234567');
    expect(countsOf(await reportOn(store, 'roster', text))).toMatchObject({ created: 1, skipped: 1 });
    expect(countsOf(await reportOn(store, 'roster', text))).toMatchObject({ unchanged: 1, skipped: 1 });
    expect(await store.books.musicians.all({})).toMatchObject([{ city: 'Wien', phone: '0664 123 4567' }]);
  });

  it('twice in one file with more to say is completed', async () => {
    const { store } = await open();
    const text = roster('Anna Gruber,violin,,Wien,a@example.org,', 'Anna Gruber,,,Wien,,+43 1 555 0100');
    const withSection = text.replace('Anna Gruber,,,', 'Anna Gruber,violin,,');
    expect(countsOf(await reportOn(store, 'roster', withSection))).toMatchObject({ created: 1, updated: 1 });
    expect(await store.books.musicians.all({})).toMatchObject([
      { email: 'a@example.org', phone: '+43 1 555 0100' },
    ]);
    expect(countsOf(await reportOn(store, 'roster', withSection))).toMatchObject({ created: 0, updated: 0 });
  });

  it('twice in one file with contradicting values fails, also a thousand rows apart', async () => {
    const { store } = await open();
    const others = Array.from({ length: 1_200 }, (_, nth) => `Player ${nth},viola,,Wien,,`);
    const text = roster('Anna Gruber,violin,,Wien,,', ...others, 'Anna Gruber,cello,,Wien,,');
    const report = await reportOn(store, 'roster', text, { skipFailed: true });
    expect(countsOf(report)).toMatchObject({ created: 1_201, failed: 1 });
    expect(report.entries.find(({ code }) => code === 'ROSTER.CONFLICT')).toMatchObject({
      row: 1_203,
      column: 'Instrument',
      was: 'violin',
      became: 'cello',
    });
  });

  it('may change what an earlier row of the file did not speak of', async () => {
    const { store } = await open();
    await known(store);
    const text = roster(
      'Anna Gruber,violin,,Wien,anna@example.org,',
      'Anna Gruber,violin,,Wien,anna@example.org,+43 1 555 0199',
    );
    expect(countsOf(await reportOn(store, 'roster', text))).toMatchObject({
      unchanged: 1,
      updated: 1,
      failed: 0,
    });
  });
});
