import { refusalOf, type ImportReport } from '#desk';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { countsOf, importText, reportOn } from './import-text.js';
import { deskBefore, optionsFor, SAMPLES } from './sample-files.js';

const sum = ({ created, updated, unchanged, skipped, failed }: ImportReport): number =>
  created + updated + unchanged + skipped + failed;

onBothDatabases('an import', (open) => {
  it.each(SAMPLES)('of $kind lands, and changes nothing the second time', async ({ kind, text, rows }) => {
    const { store } = await open();
    const production = await deskBefore(store, kind);
    const options = optionsFor(kind, production);
    const first = await reportOn(store, kind, text, options);
    expect({
      ...countsOf(first),
      entries: first.entries.filter(({ level }) => level === 'error'),
    }).toMatchObject({
      rows,
      failed: 0,
      entries: [],
    });
    expect(first.created).toBeGreaterThan(0);
    expect(sum(first)).toBe(rows);
    const landed = await dumpDomain(store);
    const second = await reportOn(store, kind, text, options);
    expect(countsOf(second)).toMatchObject({ rows, created: 0, updated: 0, failed: 0 });
    expect(second.unchanged + second.skipped).toBe(rows);
    expect(await dumpDomain(store)).toEqual(landed);
  });

  it.each(SAMPLES)(
    'of $kind with a bad row leaves everything as it was',
    async ({ kind, text, rows, bad }) => {
      const { store } = await open();
      const production = await deskBefore(store, kind);
      const before = await dumpDomain(store);
      const report = await reportOn(store, kind, `${text}${bad}\n`, optionsFor(kind, production));
      expect(countsOf(report)).toMatchObject({ rows: rows + 1, failed: 1 });
      expect(report.landed).toBe(false);
      expect(refusalOf(report)).toMatchObject({ kind: 'invalid', code: 'IMPORT.FAILED_ROWS' });
      const [error] = report.entries.filter(({ level }) => level === 'error');
      expect(error).toMatchObject({ row: rows + 2, level: 'error' });
      expect(error?.column).toBeDefined();
      expect(await dumpDomain(store)).toEqual(before);
      const { items } = await store.books.changes.newest({ action: 'import', recordKind: kind }, 1, null);
      expect(items).toEqual([]);
    },
  );

  it.each(SAMPLES)(
    'of $kind lands its good rows when asked to skip the others',
    async ({ kind, text, bad }) => {
      const { store } = await open();
      const production = await deskBefore(store, kind);
      const options = optionsFor(kind, production);
      const dry = await reportOn(store, kind, `${text}${bad}\n`, { ...options, dryRun: true });
      const report = await reportOn(store, kind, `${text}${bad}\n`, { ...options, skipFailed: true });
      expect(report).toMatchObject({ landed: true, failed: 1 });
      expect(refusalOf(report)).toBeNull();
      expect(countsOf(report)).toEqual(countsOf(dry));
      const landed = await dumpDomain(store);
      expect(countsOf(await reportOn(store, kind, text, options))).toMatchObject({
        created: 0,
        updated: 0,
        failed: 0,
      });
      expect(await dumpDomain(store)).toEqual(landed);
    },
  );

  it.each(SAMPLES)('of $kind as a dry run tells the same and writes nothing', async ({ kind, text }) => {
    const { store } = await open();
    const production = await deskBefore(store, kind);
    const options = optionsFor(kind, production);
    const before = await dumpDomain(store);
    const dry = await reportOn(store, kind, text, { ...options, dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, landed: false });
    expect(refusalOf(dry)).toBeNull();
    expect(await dumpDomain(store)).toEqual(before);
    const real = await reportOn(store, kind, text, options);
    expect({ ...real, dryRun: true, landed: false }).toEqual(dry);
  });

  it('writes who imported what, once it has landed', async () => {
    const { store } = await open();
    await deskBefore(store, 'rooms');
    expect((await store.books.changes.newest({ action: 'import' }, 2, null)).items).toMatchObject([
      {
        recordKind: 'locations',
        detail: { fileName: 'locations.csv', rows: 2, created: 2 },
      },
    ]);
  });

  it.each(['cues', 'passes', 'placements'] as const)('of %s asks for a production there is', async (kind) => {
    const { store } = await open();
    expect(await importText(store, kind, 'x')).toMatchObject({
      refusal: { code: 'IMPORT.PRODUCTION_NEEDED' },
    });
    expect(await importText(store, kind, 'x', { productionId: 'gone' })).toMatchObject({
      refusal: { kind: 'invalid', code: 'IMPORT.UNKNOWN_PRODUCTION' },
    });
  });

  it('of an unreadable file is refused as a whole, and the desk can be written afterwards', async () => {
    const { store } = await open();
    expect(await importText(store, 'locations', '')).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid' },
    });
    expect(await importText(store, 'roster', 'a,b\n1,2\n', { locationId: 'nowhere' })).toMatchObject({
      refusal: { code: 'IMPORT.UNKNOWN_LOCATION' },
    });
    expect(await deskBefore(store)).toBeDefined();
  });

  it('that is stopped leaves nothing behind', async () => {
    const { store } = await open();
    const stop = new AbortController();
    const names = Array.from({ length: 5_000 }, (_, nth) => `Player ${nth},violin`).join('\n');
    const imported = await importText(
      store,
      'roster',
      `Name,Instrument\n${names}\n`,
      {},
      {
        signal: stop.signal,
        onRows: () => stop.abort(),
      },
    );
    expect(imported).toMatchObject({ refusal: { code: 'IMPORT.STOPPED' } });
    expect(await store.books.musicians.count({})).toBe(0);
  });
});
