import { parseHTML } from 'linkedom';
import fc from 'fast-check';
import { buildItinerary } from '../itinerary/build-itinerary.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { smallProduction } from '../spec-support/small-production.js';
import { smallReports } from '../spec-support/small-reports.js';
import { FileNames } from './file-names.js';
import { folderFiles } from './folder.js';
import { folderIndex } from './folder-index.js';

const schedule = buildSchedule(smallProduction);
const itineraries = buildItinerary({ schedule, rooms: [], personId: null, seatedMinutes: 15 });
const files = folderFiles([...smallReports(smallProduction), itineraries]);

describe('a folder of reports', () => {
  it('has each report in all its formats but the one for terminals', () => {
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('schedule.')).sort()).toEqual(
      expect.arrayContaining(['schedule.csv', 'schedule.html', 'schedule.ics', 'schedule.json']),
    );
    expect(paths.filter((path) => path.endsWith('.text'))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has an itinerary for everybody who is engaged, groups too, and none of all together', () => {
    const paths = files.map(({ path }) => path).filter((path) => path.startsWith('itinerar'));
    expect(paths).toEqual([
      'itinerary.csv',
      'itinerary.json',
      'itineraries/Ada.pdf',
      'itineraries/Bela.pdf',
      'itineraries/Cleo.pdf',
      'itineraries/Coro-Piccolo.pdf',
    ]);
  });

  it('has an index that leads to every file and says what is not made', () => {
    const notMade = [{ name: 'cut-changes' as const, reason: 'There are no two cuts.' }];
    const index = folderIndex(
      { title: 'Small Film', madeAt: '2023-03-16T12:00:00Z', files, notMade },
      { locale: 'en-GB' },
    );
    const { document } = parseHTML(index);
    const links = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(links.sort()).toEqual(files.map(({ path }) => path).sort());
    expect(index).toContain('What changed in the cut: There are no two cuts.');
  });
});

describe('names of files', () => {
  it.each([
    ['Óscar Núñez / 2', 'Óscar-Núñez-2'],
    ['Ελένη Καραΐνδρου', 'Ελένη-Καραΐνδρου'],
    ['../../etc/passwd', 'etc-passwd'],
    ['…', 'untitled'],
  ])('of %s', (name, file) => {
    expect(new FileNames().next(name)).toBe(file);
  });

  it('are never the same, even where case does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 12 }), (all) => {
        const names = new FileNames();
        const made = all.map((name) => names.next(name).toLowerCase());
        expect(new Set(made).size).toBe(made.length);
        for (const name of made) expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      }),
      { numRuns: 60 },
    );
  });
});
