import { onBothDatabases } from '../../support/databases.js';
import { codesOf, countsOf, reportOn } from './import-text.js';

onBothDatabases('locations out of a file', (open) => {
  it('get what their country tells, and keep what they have when the file does not say', async () => {
    const { store } = await open();
    const full =
      'Name,Country,Zone,Calendar,Agreement,Currency\nBasel,CH,Europe/Zurich,CH-BS,italy-turno,EUR\n';
    expect(countsOf(await reportOn(store, 'locations', full))).toMatchObject({ created: 1 });
    const short = 'Name,Country\nBasel,Schweiz\nVienna,Österreich\n';
    expect(countsOf(await reportOn(store, 'locations', short))).toMatchObject({ created: 1, unchanged: 1 });
    expect(await store.books.locations.all({}, 'slug')).toMatchObject([
      { slug: 'basel', holidayCalendar: 'CH-BS', agreement: 'italy-turno', currency: 'EUR' },
      { slug: 'vienna', holidayCalendar: 'AT', agreement: 'buy-out-vienna', zone: 'Europe/Vienna' },
    ]);
  });

  it('need an agreement where the country tells none, and the report lists those there are', async () => {
    const { store } = await open();
    const report = await reportOn(store, 'locations', 'Name,Country\nOslo,NO\n');
    expect(codesOf(report)).toEqual(['IMPORT.MISSING_VALUE']);
    expect(report.entries.find(({ level }) => level === 'error')?.message).toContain('buy-out-vienna');
  });
});
