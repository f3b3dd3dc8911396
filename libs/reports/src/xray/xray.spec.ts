import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildUnused } from '../unused/build-unused.js';
import { unusedText } from '../unused/print-unused.js';
import { buildXray } from './build-xray.js';
import { xrayText } from './print-xray.js';

describe('the matrix of cues and sections', () => {
  it('says of each section of a cue what the cut needs of it and what is recorded', () => {
    const { cues, sections } = buildXray(smallProduction, 'all');
    const cellsOf = (cue: string): unknown =>
      cues
        .find((row) => row.cue === cue)
        ?.sections.map((cell) => [cell.section, cell.recorded, cell.inCut, cell.missing]);
    expect(cellsOf('1m1')).toEqual([
      ['brass', 120, 60, 0],
      ['strings', 120, 60, 0],
    ]);
    expect(cellsOf('2m1')).toEqual([
      ['choir', 0, 30, 30],
      ['harp', 0, 30, 30],
    ]);
    expect(sections.map(({ section }) => section)).toEqual(['brass', 'choir', 'harp', 'strings']);
  });

  it('shows those only that miss something, when asked', () => {
    expect(buildXray(smallProduction, 'missing').cues.map(({ cue }) => cue)).toEqual(['2m1']);
    expect(buildXray({ ...smallProduction, placements: [] }, 'in-cut').cues).toEqual([]);
  });

  it('prints a mark for each', () => {
    const [, head, first, second] = xrayText(buildXray(smallProduction, 'all'), plainText).split('\n');
    expect(head).toMatch(/^Cue +in cut +brass +choir +harp +strings$/);
    expect(first).toMatch(/^ {2}1m1 +1:00 +✓ +✓$/);
    expect(second).toMatch(/^ {2}2m1 +0:30 +0:30 +0:30$/);
  });
});

describe('what is not used', () => {
  it('lists recorded music that is not heard, and written music that is not recorded', () => {
    const report = buildUnused(smallProduction);
    expect(report.recordedUnused).toEqual([
      expect.objectContaining({ cue: '1m1', recorded: 120, used: 60, unused: 60, because: 'trimmed' }),
    ]);
    expect(report.writtenUnrecorded).toEqual([
      expect.objectContaining({
        cue: '2m1',
        version: 'v1',
        unrecorded: 60,
        inCut: 30,
        locations: ['venice', 'vienna'],
      }),
    ]);
    expect(report.totals).toMatchObject({ recorded: 120, used: 60, unused: 60, unrecorded: 60 });
  });

  it('tells music that was replaced from music that was cut', () => {
    const relations = [{ fromVersionId: 'v2', kind: 'replaces', toVersionId: 'v1' }];
    expect(buildUnused({ ...smallProduction, relations }).totals.byReason).toEqual([
      { because: 'omitted or superseded', unused: 60 },
    ]);
    expect(buildUnused({ ...smallProduction, placements: [] }).totals.byReason).toEqual([
      { because: 'not in the cut', unused: 120 },
    ]);
    expect(unusedText(buildUnused(smallProduction), plainText)).toContain(
      '1:00 of 2:00 recorded is not in the cut',
    );
  });
});
