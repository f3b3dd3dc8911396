import {
  type CutReport,
  exportCut,
  type ExportedCut,
  type Placement,
  type Production,
  type Store,
} from '#desk';
import { onBothDatabases } from '../../support/databases.js';
import { reportOn } from '../imports/import-text.js';
import { deskBefore } from '../imports/sample-files.js';

const CUES = 'Cue,Title,Length,Version\n3m21,The Train,4:00,v1\n3m21,,4:10,v2\n3m22,Steam,1:00,v1\n';
const ROWS = [
  'Clip,Cue,Track,Record in,Record out,Source in,Source out,Muted,Usage,Notes',
  'STRINGS take 4,3m21 v1,MX 1,01:00:10:00,01:00:20:00,00:00:04:00,00:00:14:00,no,visual-vocal,under dialogue',
  '3M22_v1,,MX 2,01:00:15:00,01:00:25:12,00:00:00:00,00:00:10:12,yes,,',
  'TRAIN DRUMS,,A1,01:00:30:00,01:00:35:00,00:00:00:00,00:00:10:00,no,,twice as fast',
];

onBothDatabases('a cut as a file', (open) => {
  interface Desk {
    readonly store: Store;
    readonly production: Production;
    readonly report: CutReport;
  }
  const desk = async (): Promise<Desk> => {
    const { store } = await open();
    const production = await deskBefore(store, 'cues');
    await reportOn(store, 'cues', CUES, { productionId: production.id });
    const report = (await reportOn(store, 'cut', `${ROWS.join('\n')}\n`, {
      ...{ productionId: production.id, cutName: 'R3 v12', reel: 3 },
    })) as CutReport;
    const [cut] = await store.books.cuts.all({ productionId: production.id });
    await store.write(async (books) => {
      const shots = [
        {
          source: 'a012 | 12a-3',
          name: '12A-3',
          recordIn: 86_400,
          recordOut: 86_500,
          sourceIn: 240,
          speed: { numerator: 2, denominator: 1 },
          layer: 0,
        },
        {
          source: null,
          name: 'BL',
          recordIn: 86_500,
          recordOut: 86_510,
          sourceIn: 0,
          speed: { numerator: 1, denominator: 1 },
          layer: 1,
        },
      ];
      await books.cutPictures.add({ productionId: production.id, cutId: cut?.id ?? '', shots });
      return { ok: true, value: null };
    });
    return { store, production, report };
  };
  const fileOf = async ({ store, production }: Desk, query: object): Promise<ExportedCut> => {
    const made = await exportCut(store.books, production, 'r3 V12', query);
    if (!made.ok) throw new Error(made.refusal.message);
    return made.value;
  };
  const facts = ({
    label,
    track,
    reel,
    recordIn,
    recordOut,
    sourceIn,
    sourceOut,
    muted,
    versionId,
    usage,
  }: Placement): unknown => [
    ...[label, track, reel, recordIn, recordOut, sourceIn, sourceOut, muted, versionId, usage],
  ];
  const placed = async ({ store, production }: Desk, name: string): Promise<readonly unknown[]> => {
    const [cut] = await store.books.cuts.all({ productionId: production.id, name });
    return (await store.books.placements.all({ cutId: cut?.id ?? '' }, 'recordIn')).map(facts);
  };

  it('comes from a table of placements, with what only its columns say', async () => {
    const { store, production, report } = await desk();
    expect(report).toMatchObject({
      format: 'csv',
      events: 3,
      matched: 2,
      unmatched: 1,
      muted: 1,
      errors: [],
    });
    expect(report.warnings.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'Source out', 'CUT.LENGTHS_DIFFER'],
    ]);
    const [first] = await store.books.placements.all({ productionId: production.id }, 'recordIn');
    expect(first).toMatchObject({ label: 'STRINGS take 4', notes: 'under dialogue', usage: 'visual-vocal' });
  });

  it('is read again as the placements and the picture that were written', async () => {
    const here = await desk();
    const { store, production } = here;
    const { id: productionId } = production;
    const before = await placed(here, 'R3 v12');
    const table = await fileOf(here, { format: 'csv' });
    await reportOn(store, 'cut', table.text, { productionId, cutName: 'from csv', reel: 3 });
    expect(await placed(here, 'from csv')).toEqual(before);
    const timeline = await fileOf(here, { format: 'otio' });
    expect(timeline).toMatchObject({ events: 5, remarks: [], fileName: 'R3 v12.otio' });
    await reportOn(store, 'cut', timeline.text, { productionId, cutName: 'from otio', reel: 3 });
    const unmatched = before.map((one, at) =>
      at === 0 ? (one as unknown[]).with(8, null).with(9, null) : one,
    );
    expect(await placed(here, 'from otio')).toEqual(unmatched);
    const [cut] = await store.books.cuts.all({ productionId, name: 'from otio' });
    const [picture] = await store.books.cutPictures.all({ cutId: cut?.id ?? '' });
    const [was] = await store.books.cutPictures.all({ productionId });
    expect(picture?.shots).toMatchObject(was?.shots.map(({ speed: _, ...shot }) => shot) ?? []);
  });

  it('says what a CMX 3600 list has no word for', async () => {
    const here = await desk();
    const { store, production } = here;
    const list = await fileOf(here, {});
    expect(list.remarks).toEqual([
      '1 muted placement is left out: a CMX 3600 list has no word for them.',
      'A CMX 3600 list has numbered channels: "MX 1" is A2.',
    ]);
    const report = (await reportOn(store, 'cut', list.text, {
      productionId: production.id,
      cutName: 'from edl',
    })) as CutReport;
    expect(report).toMatchObject({ events: 4, videoEvents: 2, musicEvents: 2, warnings: [], errors: [] });
  });

  it('is refused where there is nothing to write, and where there is no such cut', async () => {
    const { store, production } = await desk();
    const { books } = store;
    await store.write(async (all) => {
      await all.cuts.add({
        productionId: production.id,
        name: 'empty',
        reel: null,
        frameRate: '24',
        receivedOn: null,
        notes: '',
        fileDigest: null,
      });
      return { ok: true, value: null };
    });
    const codeOf = async (cut: string, query: object): Promise<unknown> => {
      const made = await exportCut(books, production, cut, query);
      return made.ok ? null : [made.refusal.kind, made.refusal.code];
    };
    expect(await codeOf('empty', {})).toEqual(['invalid', 'CUT.NOTHING_TO_WRITE']);
    expect(await codeOf('R3 v12', { format: 'csv', only: 'picture' })).toEqual([
      'invalid',
      'CUT.NOTHING_TO_WRITE',
    ]);
    expect(await codeOf('R9', {})).toEqual(['not-found', 'CUT.NOT_FOUND']);
    expect(await codeOf('R3 v12', { format: 'aaf' })).toEqual(['malformed', 'INPUT.MALFORMED_QUERY']);
  });
});
