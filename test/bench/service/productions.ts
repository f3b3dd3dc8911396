import { type Books, type Production, type Store } from '#desk';
import {
  aCue,
  aLocation,
  aMusician,
  aPass,
  aProduction,
  aRoom,
  aVersion,
  written,
} from '../../support/books.js';

const LINE_UPS = ['8vn', '6vn', '4vn', '5vn', '3vn', '7vn'];

/** A studio with one hall and eight violinists, and so many productions with so many cues that want it in March. */
export const makeProductions = (store: Store, count: number, cues: number): Promise<readonly Production[]> =>
  written(store, async (books) => {
    const city = await books.locations.add(aLocation({ slug: 'bench-vienna', name: 'Vienna of the bench' }));
    const hall = await books.rooms.add(aRoom(city.id));
    await books.availability.add({
      subjectKind: 'room',
      subjectId: hall.id,
      kind: 'available',
      localStart: '2023-03-01T00:00',
      localEnd: '2023-03-31T00:00',
      zone: 'Europe/Vienna',
      start: '2023-02-28T23:00:00.000Z',
      end: '2023-03-30T22:00:00.000Z',
      notes: '',
    });
    await books.musicians.addAll(
      LINE_UPS.concat('', '').map((_, nth) =>
        aMusician({ name: `Violin ${nth + 1}`, locationId: city.id, personKey: `bench violin ${nth + 1}` }),
      ),
    );
    const made: Production[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const production = await books.productions.add(
        aProduction({
          slug: `bench-${nth + 1}`,
          title: `Film ${nth + 1}`,
          asOf: '2023-03-06T00:00:00.000Z',
          currency: 'EUR',
          planningFrom: '2023-03-06',
          planningTo: '2023-03-17',
          targetMusicians: 6,
        }),
      );
      made.push(production);
      await writeMusic(books, production.id, nth, cues);
    }
    return made;
  });

/** The same lengths and line-ups for every film, beginning with another. */
async function writeMusic(books: Books, productionId: string, first: number, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => `2m${at + 1}`);
  const cues = await books.cues.addAll(
    numbers.map((number) => aCue(productionId, { number, labelKey: number })),
  );
  const versions = await books.cueVersions.addAll(
    cues.map((cue, at) => aVersion(cue, { seconds: 60 + (((first + at) * 37) % 200), status: 'approved' })),
  );
  await books.passes.addAll(
    versions.map((version, at) =>
      aPass(version, { lineUp: LINE_UPS[((first + at) * 5) % LINE_UPS.length]! }),
    ),
  );
}
