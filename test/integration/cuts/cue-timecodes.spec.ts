import { cueTimecodes, type CueTimecodes, type Production, type Store } from '#desk';
import { aCue, aProduction, aVersion, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';

const HOUR = 25 * 3_600;

/** 3m21 in a whole cut of February and in a new reel 3 of 4 March, which came at another rate. */
async function film(store: Store): Promise<Production> {
  return written(store, async (books) => {
    const production = await books.productions.add(aProduction({ frameRate: '25' }));
    const { id: productionId } = production;
    const cue = await books.cues.add(
      aCue(productionId, { number: '3m21', labelKey: '3m21', title: 'Chase' }),
    );
    const cut = (name: string, reel: number | null, receivedOn: string, frameRate = '25') =>
      books.cuts.add({ productionId, name, reel, receivedOn, frameRate, fileDigest: null, notes: '' });
    const whole = await cut('v7', null, '2023-02-01');
    const reel = await cut('R3 v8', 3, '2023-03-04', '24');
    const version = await books.cueVersions.add(
      aVersion(cue, { writtenToCutId: whole.id, writtenIn: 3 * HOUR, writtenOut: 3 * HOUR + 500 }),
    );
    const place = (cutId: string, recordIn: number) =>
      books.placements.add({
        productionId,
        cutId,
        versionId: version.id,
        label: '3M21',
        track: 'MX A',
        reel: 3,
        recordIn,
        recordOut: recordIn + 100,
        sourceIn: 0,
        sourceOut: 100,
        carriedFromId: null,
        byHand: false,
        muted: false,
        usage: null,
        notes: '',
      });
    await place(whole.id, 3 * HOUR + 250);
    await place(reel.id, 3 * 24 * 3_600 + 12);
    return production;
  });
}

const places = ({ cuts }: CueTimecodes): unknown =>
  cuts.map(({ cut, current, uses }) => [cut, current, ...uses.map((use) => `${use.in}–${use.out}`)]);

onBothDatabases('where a cue was', (open) => {
  const asked = async (query: object = {}, cue = '3M21'): Promise<CueTimecodes> => {
    const { store } = await open();
    const found = await cueTimecodes(store.books, await film(store), cue, query);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };

  it('is told for every cut, at its own rate', async () => {
    const found = await asked();
    expect(places(found)).toEqual([
      ['v7', true, '03:00:10:00–03:00:14:00'],
      ['R3 v8', true, '03:00:00:12–03:00:04:16'],
    ]);
    expect(found.written).toMatchObject([{ cut: 'v7', in: '03:00:00:00', out: '03:00:20:00' }]);
  });

  it('is told for the cuts in force on a day: the reel that came on the 4th hides that reel of the whole', async () => {
    expect(places(await asked({ on: '2023-03-03' }))).toEqual([['v7', true, '03:00:10:00–03:00:14:00']]);
    expect(places(await asked({ on: '2023-03-04' }))).toEqual([
      ['v7', true],
      ['R3 v8', true, '03:00:00:12–03:00:04:16'],
    ]);
    expect(places(await asked({ on: '2023-01-01' }))).toEqual([]);
  });

  it('is told for one cut, by its name', async () => {
    expect(places(await asked({ cut: 'r3 V8' }))).toEqual([['R3 v8', true, '03:00:00:12–03:00:04:16']]);
  });

  it('is refused for a cue or cut that is not there, and a day that is none', async () => {
    await expect(asked({}, '9m9')).rejects.toThrow('CUE.NOT_FOUND');
    await expect(asked({ cut: 'v9' })).rejects.toThrow('CUT.NOT_FOUND');
    await expect(asked({ on: '4 March' })).rejects.toThrow('INPUT.MALFORMED_QUERY');
  });
});
