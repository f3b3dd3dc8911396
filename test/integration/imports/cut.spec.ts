import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CutReport, createRecord, KEEPERS, type Production, type Store } from '#desk';
import { onBothDatabases } from '../../support/databases.js';
import { clock, importText, reportOn } from './import-text.js';
import { deskBefore } from './sample-files.js';

const DATA = process.env['DOWNBEAT_DATA'] ?? join(process.cwd(), '../shared/data');
const CUES =
  'Cue,Title,Length,Version,Line-up\n3m21,The Train,4:00,v1,\n3m21,,4:10,v2,\n3m22,Steam,1:00,v1,\n';

const event = (number: string, track: string, source: string, record: string, clip: string): string =>
  `${number}  MX03     ${track.padEnd(5)} C        ${source} ${record}\n* FROM CLIP NAME: ${clip}\n`;

const LIST = [
  'TITLE: R3 MUSIC\n',
  event('001', 'A', '00:00:00:00 00:00:10:00', '01:00:10:00 01:00:20:00', '3M21_v1 STRINGS-01.L'),
  event('002', 'A2', '00:00:00:00 00:00:10:00', '01:00:15:00 01:00:25:00', '3m21'),
  event('003', 'A', '00:00:00:00 00:00:05:00', '01:00:30:00 01:00:35:00', 'TRAIN DRUMS'),
  event('004', 'V', '10:00:00:00 10:01:00:00', '01:00:00:00 01:01:00:00', '12A-3'),
].join('');

interface Desk {
  readonly store: Store;
  readonly production: Production;
  readonly productionId: string;
}

onBothDatabases('an editor’s cut out of a file', (open) => {
  const desk = async (): Promise<Desk> => {
    const { store } = await open();
    const production = await deskBefore(store, 'cues');
    const productionId = production.id;
    await reportOn(store, 'cues', CUES, { productionId });
    return { store, production, productionId };
  };
  const cutOf = async (store: Store, text: string, options: object): Promise<CutReport> =>
    (await reportOn(store, 'cut', text, { fileName: 'R3 v12.edl', ...options })) as CutReport;
  const played = async ({ store, productionId }: Desk): Promise<readonly unknown[]> => {
    const versions = new Map(
      (await store.books.cueVersions.all({ productionId })).map(({ id, label }) => [id, label]),
    );
    const placements = await store.books.placements.all({ productionId }, 'recordIn');
    return placements.map(({ label, versionId }) => [
      label,
      versionId === null ? null : versions.get(versionId),
    ]);
  };

  it('lays music where its clips say what it is, and keeps the picture for later cuts', async () => {
    const here = await desk();
    const { store, productionId } = here;
    const report = await cutOf(store, LIST, { productionId, reel: 3 });
    expect(report).toMatchObject({
      ...{ events: 4, matched: 2, unmatched: 1, musicEvents: 3, videoEvents: 1, errors: [], landed: true },
      ...{ durationFrames: 60 * 24, tracks: ['A1', 'A2', 'V'], rows: 4, created: 3, skipped: 1, failed: 0 },
      clips: [{ clip: 'TRAIN DRUMS', events: 1, suggestions: ['3m21'] }],
    });
    expect(report.warnings.map(({ line, code }) => [line, code])).toEqual([[4, 'CUT.GUESSED_VERSION']]);
    expect(await played(here)).toEqual([
      ['3M21_v1 STRINGS-01.L', 'v1'],
      ['3m21', 'v2'],
      ['TRAIN DRUMS', null],
    ]);
    const [cut] = await store.books.cuts.all({ productionId });
    expect(cut).toMatchObject({ name: 'R3 v12', reel: 3, frameRate: '24' });
    const [picture] = await store.books.cutPictures.all({ cutId: cut?.id ?? '' });
    expect(picture?.shots).toMatchObject([{ name: '12A-3', recordIn: 86_400, recordOut: 86_400 + 60 * 24 }]);
  });

  it('changes nothing when it is read again, and gives way to another file only where that is asked for', async () => {
    const here = await desk();
    const { store, productionId } = here;
    const options = { productionId };
    await cutOf(store, LIST, options);
    const before = await store.books.placements.all({ productionId });
    expect(await cutOf(store, LIST, options)).toMatchObject({ isKnown: true, created: 0, unchanged: 3 });
    expect(await store.books.placements.all({ productionId })).toEqual(before);
    const shorter = LIST.replace('01:00:35:00', '01:00:34:00');
    const refused = await importText(store, 'cut', shorter, { fileName: 'R3 v12.edl', productionId });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'CUT.EXISTS' } });
    expect(await store.books.placements.all({ productionId })).toEqual(before);
    expect(await cutOf(store, shorter, { ...options, replace: true })).toMatchObject({
      updated: 3,
      created: 0,
    });
    expect(await store.books.cuts.count({ productionId })).toBe(1);
    expect(await store.books.placements.count({ productionId })).toBe(3);
  });

  it('takes music that fades to black for music until it is gone, and black for no music', async () => {
    const here = await desk();
    const { store, productionId } = here;
    const fade = [
      '001  MX03     A     C        00:00:00:00 00:00:10:00 01:00:10:00 01:00:20:00',
      '* FROM CLIP NAME: 3m21_v1',
      '002  MX03     A     C        00:00:10:00 00:00:10:00 01:00:20:00 01:00:20:00',
      '002  BL       A     D    024 00:00:00:00 00:00:02:00 01:00:20:00 01:00:22:00',
      '* FROM CLIP NAME: 3m21_v1',
    ].join('\n');
    expect(await cutOf(store, fade, { productionId })).toMatchObject({
      ...{ events: 2, musicEvents: 2, matched: 1, unmatched: 0, created: 1, skipped: 1, clips: [] },
    });
    const placements = await store.books.placements.all({ productionId }, 'recordIn');
    expect(placements.map(({ recordIn, recordOut }) => recordOut - recordIn)).toEqual([240, 24]);
  });

  it('keeps what somebody decided about a clip, for cuts that were read and for those to come', async () => {
    const here = await desk();
    const { store, productionId, production } = here;
    await cutOf(store, LIST, { productionId });
    const [steam] = await store.books.cueVersions.all({ productionId, seconds: 60 });
    const clerk = { store, clock, actor: 'an assistant editor', production };
    const decide = (clip: string, versionId: string | null): Promise<unknown> =>
      createRecord(clerk, KEEPERS.clipMapping, { clip, versionId });
    await decide('train drums.wav', steam?.id ?? '');
    expect((await played(here)).at(-1)).toEqual(['TRAIN DRUMS', 'v1']);
    await decide('3m21', null);
    expect(await played(here)).toEqual([
      ['3M21_v1 STRINGS-01.L', 'v1'],
      ['TRAIN DRUMS', 'v1'],
    ]);
    const again = await cutOf(store, LIST, { productionId, cutName: 'R3 v13' });
    expect(again).toMatchObject({ matched: 2, unmatched: 0, notMusic: 1 });
    const [cut] = await store.books.cuts.all({ productionId, name: 'R3 v13' });
    expect(await store.books.placements.count({ cutId: cut?.id ?? '' })).toBe(2);
  });

  it('takes a version that it guessed for no decision: a newer one is taken when the cut is read again', async () => {
    const here = await desk();
    const { store, productionId } = here;
    await cutOf(store, LIST, { productionId });
    await reportOn(store, 'cues', 'Cue,Length,Version\n3m21,4:20,v3\n', { productionId });
    expect(await cutOf(store, LIST, { productionId })).toMatchObject({ isKnown: false, updated: 3 });
    expect(await played(here)).toContainEqual(['3m21', 'v3']);
    const [trains] = await store.books.placements.all({ productionId, label: '3m21' });
    const [first] = await store.books.cueVersions.all({ productionId, label: 'v1', seconds: 240 });
    await store.write(async (books) => {
      await books.placements.change(trains?.id ?? '', 1, { versionId: first?.id ?? null });
      return { ok: true, value: null };
    });
    expect(await cutOf(store, LIST, { productionId, replace: true })).toMatchObject({ isKnown: true });
    expect(await played(here)).toContainEqual(['3m21', 'v1']);
  });

  it('keeps how somebody said that a clip is used, where the clip still stands', async () => {
    const { store, productionId } = await desk();
    await cutOf(store, LIST, { productionId });
    const [trains] = await store.books.placements.all({ productionId, label: '3m21' });
    await store.write(async (books) => {
      await books.placements.change(trains?.id ?? '', 1, { usage: 'visual-vocal' });
      return { ok: true, value: null };
    });
    const shorter = LIST.replace('01:00:35:00', '01:00:34:00');
    expect(await cutOf(store, shorter, { productionId, replace: true })).toMatchObject({ updated: 3 });
    const placements = await store.books.placements.all({ productionId }, 'recordIn');
    expect(placements.map(({ usage }) => usage)).toEqual([null, 'visual-vocal', null]);
  });

  it('writes nothing of a file with a fault, and nothing in a dry run', async () => {
    const { store, productionId } = await desk();
    const faulty = `${LIST}${event('005', 'A', '00:00:00:24 00:00:01:24', '01:00:40:00 01:00:41:00', '3m22')}`;
    expect(await cutOf(store, faulty, { productionId })).toMatchObject({
      ...{ landed: false, failed: 1, cutId: null },
      errors: [{ line: 10, code: 'CUT.BAD_TIMECODE' }],
    });
    expect(await cutOf(store, LIST, { productionId, dryRun: true })).toMatchObject({
      landed: false,
      matched: 2,
    });
    expect(await cutOf(store, faulty, { productionId, fps: '25', dryRun: true })).toMatchObject({
      errors: [],
    });
    expect(await store.books.cuts.count({ productionId })).toBe(0);
    expect(await store.books.placements.count({ productionId })).toBe(0);
    const codeOf = async (text: string): Promise<unknown> => {
      const read = await importText(store, 'cut', text, { productionId });
      return read.ok ? null : read.refusal.code;
    };
    expect(await codeOf('dear all,\nthe cut is locked\n')).toBe('CUT.UNKNOWN_FORMAT');
    expect(await codeOf(LIST.replace('TRAIN', '\0\0TRAIN'))).toBe('CUT.UNKNOWN_FORMAT');
    expect(await codeOf('Clip,Record in\n')).toBe('IMPORT.MISSING_COLUMNS');
  });

  it('lists a thousand faults of a table, and counts them all', async () => {
    const { store, productionId } = await desk();
    const rows = Array.from({ length: 1_200 }, (_, at) => `3m21_v1,${at},${at + 24}\n3m21_v1,${at},soon\n`);
    const table = `Clip,Record in,Record out\n${rows.join('')}`;
    const report = await cutOf(store, table, { productionId, fileName: 'R3.csv' });
    expect(report).toMatchObject({
      ...{ landed: false, failed: 1_200, events: 1_200, matched: 1_200, entriesOmitted: 200 },
      byCode: { 'CUT.BAD_TIMECODE': 1_200 },
    });
    expect(report.errors).toHaveLength(1_000);
    expect(report.errors[999]).toMatchObject({ line: 2_001, column: 'Record out' });
    expect(await store.books.placements.count({ productionId })).toBe(0);
  });

  // Without the lists of real editing systems beside the project these are skipped, and say so by their names.
  const found = existsSync(join(DATA, 'edl'));
  (found ? it : it.skip).each([
    ['25fps.edl', '25', 4, 496, []],
    ['avid_example.edl', '24', 2, 81, []],
    ['dissolve_test.edl', '24', 3, 20, []],
    ['gap_test.edl', '24', 3, 126, []],
    ['screening_example.edl', '24', 9, 1_049, []],
    ['speed_effects_small.edl', '24', 5, 16_636, []],
  ] as const)('%s reads as its editor meant it', async (file, fps, events, durationFrames, warnings) => {
    const { store, productionId } = await desk();
    const report = await cutOf(store, readFileSync(join(DATA, 'edl', file), 'utf8'), {
      productionId,
      fps,
      dryRun: true,
    });
    expect(report).toMatchObject({ events, durationFrames, warnings, errors: [], musicEvents: 0 });
  });
});
