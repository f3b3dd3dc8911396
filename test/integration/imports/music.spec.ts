import { type Production, type Store } from '#desk';
import { onBothDatabases } from '../../support/databases.js';
import { codesOf, countsOf, reportOn } from './import-text.js';
import { deskBefore } from './sample-files.js';

const CUES = 'Cue,Title,Length,Version,Line-up\n';
const PASSES = 'Cue,Version,Pass,Line-up,Length,After\n';
const CLIPS = 'Cut,Clip,Record in,Record out\n';

interface Desk {
  readonly store: Store;
  readonly production: Production;
  readonly productionId: string;
}

onBothDatabases('music out of files', (open) => {
  const desk = async (): Promise<Desk> => {
    const { store } = await open();
    const production = await deskBefore(store, 'cues');
    return { store, production, productionId: production.id };
  };

  it('keeps one cue for all ways of writing its number, with a version for each', async () => {
    const { store, productionId } = await desk();
    const text = `${CUES}3m21 v1,The Train,4:00,,\n3M21_V2,,4:10,,\n3m21,The Train,4:20,3,\n`;
    expect(countsOf(await reportOn(store, 'cues', text, { productionId }))).toMatchObject({
      created: 1,
      updated: 2,
    });
    expect(await store.books.cues.all({ productionId })).toMatchObject([
      { number: '3m21', labelKey: '3m21' },
    ]);
    const versions = await store.books.cueVersions.all({ productionId }, 'label');
    expect(versions.map(({ label, seconds }) => [label, seconds])).toEqual([
      ['v1', 240],
      ['v2', 250],
      ['v3', 260],
    ]);
  });

  it('asks which version is meant where there are several', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}3m21 v1,,4:00,,\n3m21 v2,,4:10,,\n`, { productionId });
    const cue = await reportOn(store, 'cues', `${CUES}3m21,,4:30,,\n`, { productionId });
    expect(codesOf(cue)).toEqual(['IMPORT.VERSION_NEEDED']);
    const pass = await reportOn(store, 'passes', `${PASSES}3m21,,strings,14.12.10.8.6,4:00,\n`, {
      productionId,
    });
    expect(codesOf(pass)).toEqual(['IMPORT.VERSION_NEEDED']);
    expect(pass.entries[0]?.message).toContain('v1, v2');
  });

  it('names the nearest cues for one that there is not', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}3m21,,4:00,v1,\n`, { productionId });
    const report = await reportOn(store, 'passes', `${PASSES}3m22,,strings,14.12.10.8.6,4:00,\n`, {
      productionId,
    });
    expect(report.entries).toMatchObject([{ column: 'Cue', code: 'IMPORT.UNKNOWN_CUE' }]);
    expect(report.entries[0]?.message).toContain('"3m21"');
  });

  it('lets a pass follow one that comes further down, and writes the one that is followed first', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}1m1,,2:00,v1,\n`, { productionId });
    const text = `${PASSES}1m1,,choir,40 choir,2:00,strings\n1m1,,strings,14.12.10.8.6,2:00,drums\n1m1,,drums,5perc,2:00,\n`;
    const report = await reportOn(store, 'passes', text, { productionId });
    expect([report.landed, report.entries.filter(({ level }) => level === 'error')]).toEqual([true, []]);
    const passes = await store.books.passes.all({ productionId }, 'createdAt');
    const byName = new Map(passes.map((pass) => [pass.name, pass]));
    expect(byName.get('choir')?.after).toEqual([byName.get('strings')?.id]);
    expect(byName.get('strings')?.after).toEqual([byName.get('drums')?.id]);
  });

  it('refuses passes that go in a circle, also through what is stored, and names the circle', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}1m1,,2:00,v1,\n`, { productionId });
    const strings = '1m1,,strings,14.12.10.8.6,2:00';
    await reportOn(store, 'passes', `${PASSES}${strings},\n1m1,,choir,40 choir,2:00,strings\n`, {
      productionId,
    });
    const report = await reportOn(store, 'passes', `${PASSES}${strings},choir\n`, { productionId });
    expect(report).toMatchObject({ landed: false, failed: 1 });
    expect(report.entries.find(({ level }) => level === 'error')).toMatchObject({
      row: 2,
      code: 'PASS.CYCLE',
      column: 'After',
    });
    const alone = await reportOn(store, 'passes', `${PASSES}${strings},strings\n`, { productionId });
    expect(codesOf(alone)).toEqual(['PASS.CYCLE']);
  });

  it('fails a pass with the one it follows, and those that follow it', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}1m1,,2:00,v1,\n`, { productionId });
    const text = `${PASSES}1m1,,choir,40 choir,2:00,strings\n1m1,,strings,14.12.10.8.6,2:00,organ\n1m1,,drums,5perc,2:00,\n`;
    const report = await reportOn(store, 'passes', text, { productionId, skipFailed: true });
    expect(countsOf(report)).toMatchObject({ created: 1, failed: 2 });
    expect(await store.books.passes.all({ productionId })).toMatchObject([{ name: 'drums' }]);
  });

  it('matches clips to versions by their names, and keeps those it cannot match', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}3m21,,4:00,v3,\n3m21,,4:10,v4,\n`, { productionId });
    const text = `${CLIPS}Cut 7,3M21_v4 STRINGS,01:00:00:00,01:01:00:00\nCut 7,3m22,01:02:00:00,01:03:00:00\nCut 7,room tone,01:04:00:00,01:05:00:00\n`;
    const report = await reportOn(store, 'placements', text, { productionId });
    expect(countsOf(report)).toMatchObject({ rows: 3, created: 3 });
    expect(codesOf(report, 'warning')).toEqual(['PLACEMENTS.UNMATCHED_CLIP', 'PLACEMENTS.UNMATCHED_CLIP']);
    const [v4] = await store.books.cueVersions.all({ productionId, label: 'v4' });
    const placements = await store.books.placements.all({ productionId }, 'recordIn');
    expect(placements.map(({ versionId }) => versionId)).toEqual([v4?.id, null, null]);
    expect(await store.books.cuts.all({ productionId })).toMatchObject([{ name: 'Cut 7', frameRate: '24' }]);
  });

  it('leaves a clip matched that somebody matched by hand', async () => {
    const { store, productionId } = await desk();
    await reportOn(store, 'cues', `${CUES}3m21,,4:00,v1,\n`, { productionId });
    const text = `${CLIPS}Cut 7,room tone,01:00:00:00,01:01:00:00\n`;
    await reportOn(store, 'placements', text, { productionId });
    const [version] = await store.books.cueVersions.all({ productionId });
    await store.write(async (books) => {
      const [clip] = await books.placements.all({ productionId });
      await books.placements.change(clip?.id ?? '', 1, { versionId: version?.id ?? null });
      return { ok: true, value: null };
    });
    expect(countsOf(await reportOn(store, 'placements', text, { productionId }))).toMatchObject({
      unchanged: 1,
    });
    expect(await store.books.placements.all({ productionId })).toMatchObject([{ versionId: version?.id }]);
  });

  it('needs to know the cut of a placement', async () => {
    const { store, productionId } = await desk();
    const text = 'Clip,Record in,Record out\n1m1,01:00:00:00,01:01:00:00\n';
    expect(codesOf(await reportOn(store, 'placements', text, { productionId }))).toEqual([
      'IMPORT.CUT_NEEDED',
    ]);
    expect(await reportOn(store, 'placements', text, { productionId, cutName: 'Cut 8' })).toMatchObject({
      created: 1,
    });
  });
});
