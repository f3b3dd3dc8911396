import { conformPicture } from '#timeline';
import { plainText } from '../print/layout.js';
import { cut, music, SECOND, shots, smallCuts as facts } from '../spec-support/small-cuts.js';
import { buildCutChanges, withPlaces } from './build-cut-changes.js';
import { cutChangesCsv } from './cut-changes-csv.js';
import { cutChangesText } from './print-cut-changes.js';

describe('what changed between two cuts', () => {
  const report = buildCutChanges(facts);

  it('says of every placement what became of it, whether it fits, and why', () => {
    expect(
      report.changes.map(({ cue, fate, fit, lostFrames, shortFrames }) => [
        cue,
        fate,
        fit,
        lostFrames,
        shortFrames,
      ]),
    ).toEqual([
      ['1m1', 'trimmed', 'too-long', 24, 0],
      ['1m2', 'shifted', 'too-short', 0, 240],
      ['1m3', 'orphaned', 'orphaned', 1_440, 0],
    ]);
    expect(report.changes.map(({ because }) => because.map(({ message }) => message))).toEqual([
      ['A was trimmed at its tail by 24 frames'],
      ['B was extended at its tail by 240 frames'],
      ['C was dropped (1,440 frames)'],
    ]);
  });

  it('asks for a pick-up of what was recorded and is too short', () => {
    expect(report.pickUps).toMatchObject([
      { cue: '1m2', seconds: 10, stretches: [{ where: 'after', frames: 240 }], passes: [{ passId: 'p2' }] },
    ]);
    expect(report.rewrites).toEqual([]);
  });

  it('counts what fell out, and of what was recorded what it cost', () => {
    // 1m1 lost a second and 1m3 a minute; 45 seconds of 1m3 were recorded: three quarters of 1,200.00.
    expect(report.fellOut).toEqual({
      seconds: 61,
      recordedSeconds: 45,
      cost: [{ currency: 'EUR', minor: 90_000 }],
      withoutRate: 2,
      versions: [
        {
          cue: '1m3',
          version: 'v1',
          versionId: '1m3',
          seconds: 45,
          cost: [{ currency: 'EUR', minor: 90_000 }],
        },
      ],
    });
  });

  it('leaves a second to the music editor', () => {
    const held = conformPicture(
      [{ reel: 1, shots: shots(['A', 60], ['B', 60], ['C', 60]) }],
      [{ reel: 1, shots: shots(['A', 60], ['B', 61], ['C', 60]) }],
    );
    expect(buildCutChanges({ ...facts, picture: held }).pickUps).toEqual([]);
  });

  it('knows a clip that plays more than is written', () => {
    const long = { ...music('1m2', 60, 120), sourceIn: 10 * SECOND, sourceOut: 70 * SECOND };
    const { pickUps } = buildCutChanges({
      ...facts,
      picture: null,
      new: { cuts: [cut('v2')], music: [long] },
    });
    expect(pickUps).toMatchObject([{ cue: '1m2', seconds: 10, stretches: [{ where: 'beyond' }] }]);
  });

  it('is read by people', () => {
    const place = {
      ...{ sessionId: 's', location: 'Vienna', room: 'Stage A', localStart: '2023-03-14T10:00' },
      ...{ zone: 'Europe/Vienna', extraCost: 5_000, extraChairs: 2 },
    };
    const placed = withPlaces(report, [
      { passId: 'p2', name: '', lineUp: '', place, reason: null, refused: [] },
    ]);
    const text = cutChangesText(placed, { ...plainText, width: 200 });
    expect(text).toContain('1:59 kept, 0:00 put elsewhere, 1:01 gone, 0:10 added');
    expect(text).toContain('1m2 v1  moved by −24 frames; too short by 240 frames');
    expect(text).toContain('1m2 v1  0:10 more than was recorded');
    expect(text).toContain(
      'Vienna 2023-03-14 10:00 (Europe/Vienna), Stage A, 2 further chairs, EUR 50.00 more',
    );
    expect(text).toContain('1:01 of music, 0:45 of it recorded, EUR 900');
    expect(text).toContain('without the pay of 2 services, which is not known');
  });

  it('has a row for every placement in CSV', () => {
    const lines = cutChangesCsv(report, {}).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain('1m3,v1,dropped,1,01:02:00:00,01:03:00:00');
  });
});
