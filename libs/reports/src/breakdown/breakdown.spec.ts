import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { type BreakdownFacts, buildBreakdown } from './build-breakdown.js';
import { breakdownCsv } from './breakdown-table.js';
import { breakdownText } from './print-breakdown.js';

const built = (change: Partial<BreakdownFacts> = {}): ReturnType<typeof buildBreakdown> =>
  buildBreakdown({ ...smallProduction, ...change });

describe('the breakdown chart', () => {
  it('counts every pass once, instruments in score order, with the most that one pass needs', () => {
    const { rows, instruments } = built();
    // strings 2.2.1.1.0 = 6; brass 2 horns and a tuba = 3; choir 4; harp 1.
    expect(rows.map(({ cue, pass, total }) => [cue, pass, total])).toEqual([
      ['1m1', 'brass', 3],
      ['1m1', 'strings', 6],
      ['2m1', 'choir', 4],
      ['2m1', 'harp', 1],
    ]);
    expect(instruments.map(({ id, most }) => `${most} ${id}`)).toEqual([
      '2 horn',
      '1 tuba',
      '1 harp',
      '4 choir',
      '2 violin-1',
      '2 violin-2',
      '1 viola',
      '1 cello',
    ]);
  });

  it('leaves out what is omitted, and says where a line-up cannot be read', () => {
    const [first, ...others] = smallProduction.versions;
    const omitted = built({ versions: [{ ...first!, status: 'omitted' }, ...others] });
    expect(omitted.rows.map(({ cue }) => cue)).toEqual(['2m1', '2m1']);
    const [pass, ...rest] = smallProduction.passes;
    const unread = built({ passes: [{ ...pass!, lineUp: '4331' }, ...rest] });
    expect(unread.rows.find(({ pass: name }) => name === 'strings')).toMatchObject({
      readable: false,
      total: 0,
    });
    expect(breakdownText(unread, plainText)).toContain('a line-up that cannot be read');
  });

  it('puts 1m10 behind 1m2', () => {
    const [cue, other] = smallProduction.cues;
    const cues = [
      { ...cue!, number: '1m10' },
      { ...other!, number: '1m2', reel: 1 },
    ];
    expect(built({ cues }).rows.map((row) => row.cue)).toEqual(['1m2', '1m2', '1m10', '1m10']);
  });

  it('is a table of passes and instruments', () => {
    expect(breakdownCsv(built(), {}).split('\r\n').slice(0, 2)).toEqual([
      'Reel,Cue,Title,Version,Pass,Seconds,Players,horn,tuba,harp,choir,violin-1,violin-2,viola,cello,Doubles',
      '1,1m1,Opening,v1,brass,120,3,2,1,,,,,,,',
    ]);
  });
});
