import fc from 'fast-check';
import { onBothDatabases } from '../../support/databases.js';
import { dumpDomain } from '../../support/dump-domain.js';
import { countsOf, reportOn } from './import-text.js';

/** Rows out of few names, cities and e-mails, so that the same people come again and contradict themselves. */
const row = fc
  .tuple(
    fc.constantFrom('Anna Gruber', '"Gruber, Anna"', 'Bruno Moser', 'Clara Huber', 'TBC', 'Wiener Chor', ''),
    fc.constantFrom('violin', 'Violine', 'flute', 'choir', 'dancer', 'flugelhornet', ''),
    fc.constantFrom('Wien', 'Graz', ''),
    fc.constantFrom('a@example.org', 'b@example.org', '', ''),
    fc.constantFrom('+43 1 555 0100', '+43 1 555 0101', '', ''),
  )
  .map((cells) => cells.join(','));
const roster = fc.array(row, { maxLength: 12 });

onBothDatabases('any roster', (open) => {
  it('is told by a dry run as it then happens, every row once, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(roster, roster, async (first, second) => {
        const { store } = await open();
        for (const rows of [first, second]) {
          const text = `Name,Instrument,City,E-mail,Phone\n${rows.join('\n')}\nLast One,viola,Wien,,\n`;
          const dry = await reportOn(store, 'roster', text, { dryRun: true });
          const { created, updated, unchanged, skipped, failed } = dry;
          expect(created + updated + unchanged + skipped + failed).toBe(dry.rows);
          const real = await reportOn(store, 'roster', text, { skipFailed: true });
          expect(real).toEqual({ ...dry, dryRun: false, landed: true });
          const landed = await dumpDomain(store);
          const again = await reportOn(store, 'roster', text, { skipFailed: true });
          expect(countsOf(again)).toMatchObject({ rows: dry.rows, created: 0 });
          expect([again.updated, await dumpDomain(store)]).toEqual([0, landed]);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
