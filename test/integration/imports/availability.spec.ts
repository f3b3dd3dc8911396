import { onBothDatabases } from '../../support/databases.js';
import { countsOf, reportOn } from './import-text.js';
import { deskBefore } from './sample-files.js';

const HEADER = 'Who,Name,Location,From,Until,Hours,Status';
const windows = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

onBothDatabases('availability out of a file', (open) => {
  it('is kept in the wall time of the place, with its instants beside it', async () => {
    const { store } = await open();
    await deskBefore(store, 'cues');
    const text = windows('room,Lyndhurst Hall,london,2023-07-03,2023-07-03,10:00-18:00,available');
    expect(await reportOn(store, 'availability', text)).toMatchObject({ created: 1, landed: true });
    const [room] = await store.books.rooms.all({ name: 'Lyndhurst Hall' });
    const kept = await store.books.availability.all({ subjectId: room?.id ?? '' }, 'start');
    expect(kept.at(-1)).toMatchObject({
      localStart: '2023-07-03T10:00',
      zone: 'Europe/London',
      start: '2023-07-03T09:00:00.000Z',
      end: '2023-07-03T17:00:00.000Z',
    });
  });

  it.each([
    ['does not exist', '2023-03-26 02:30', '2023-03-26 09:00', 'CLOCK.GAP', /01:59 or 2023-03-26T03:00/],
    [
      'happens twice',
      '2023-10-29 02:30',
      '2023-10-29 09:00',
      'CLOCK.OVERLAP',
      /02:30\+02:00 or .*02:30\+01:00/,
    ],
  ])('is refused at a time that %s, with the two to choose from', async (_, from, until, code, choices) => {
    const { store } = await open();
    await deskBefore(store, 'cues');
    const report = await reportOn(
      store,
      'availability',
      windows(`room,Synchron Stage A,vienna,${from},${until},,available`),
    );
    expect(report).toMatchObject({ landed: false, failed: 1 });
    expect(report.entries).toMatchObject([{ row: 2, column: 'From', level: 'error', code }]);
    expect(report.entries[0]?.message).toMatch(choices);
  });

  it.each([
    ['nobody known', 'musician,Nobody Known,,2023-02-10,2023-02-12,,busy', 'IMPORT.UNKNOWN_SUBJECT', 'Name'],
    [
      'a room misspelt',
      'room,Syncron Stage A,,2023-02-10,2023-02-12,,busy',
      'IMPORT.UNKNOWN_SUBJECT',
      'Name',
    ],
    [
      'no such place',
      'room,Stage A,Viena,2023-02-10,2023-02-12,,busy',
      'IMPORT.UNKNOWN_LOCATION',
      'Location',
    ],
  ])('of %s is a located error', async (_, row, code, column) => {
    const { store } = await open();
    await deskBefore(store, 'cues');
    const report = await reportOn(store, 'availability', windows(row));
    expect(report.entries.find(({ level }) => level === 'error')).toMatchObject({ row: 2, code, column });
  });

  it('of one of two namesakes asks which, by where they live', async () => {
    const { store } = await open();
    await deskBefore(store, 'roster');
    const players = 'Name,Instrument,City\nBo Cee,viola,Linz\nBo Cee,cello,Graz\n';
    await reportOn(store, 'roster', players, { locationId: 'vienna' });
    const report = await reportOn(
      store,
      'availability',
      windows('musician,Bo Cee,,2023-02-10,2023-02-12,,busy'),
    );
    const asked = report.entries.find(({ code }) => code === 'IMPORT.AMBIGUOUS_SUBJECT');
    expect(asked?.message).toMatch(
      /the musician of (Linz or the musician of Graz|Graz or the musician of Linz)/,
    );
  });

  it('of a roster follows the roster when its days change', async () => {
    const { store } = await open();
    await deskBefore(store, 'roster');
    const sheet = (until: string): string =>
      `Name,Instrument,Available from,Available until\nAnna Gruber,violin,2023-02-01,${until}\n`;
    const options = { locationId: 'vienna' };
    expect(countsOf(await reportOn(store, 'roster', sheet('2023-02-28'), options))).toMatchObject({
      created: 1,
    });
    const changed = await reportOn(store, 'roster', sheet('2023-03-31'), options);
    expect(countsOf(changed)).toMatchObject({ updated: 1 });
    const [anna] = await store.books.musicians.all({});
    expect(anna?.revision).toBe(1);
    expect(await store.books.availability.all({ subjectId: anna?.id ?? '' })).toMatchObject([
      {
        subjectKind: 'musician',
        localStart: '2023-02-01T00:00',
        localEnd: '2023-04-01T00:00',
        zone: 'Europe/Vienna',
      },
    ]);
    expect(countsOf(await reportOn(store, 'roster', sheet('2023-03-31'), options))).toMatchObject({
      unchanged: 1,
    });
  });
});
