import fc from 'fast-check';
import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildCoverage } from './build-coverage.js';
import { type CoverageFacts } from './ground.js';
import { type CoverageNumbers } from './coverage-report.js';
import { coverageText } from './print-coverage.js';

const NUMBERS = [
  'composed',
  'approved',
  'recorded',
  'inCut',
  'inCutRecorded',
  'missing',
  'used',
  'unused',
] as const;

const summed = (rows: readonly CoverageNumbers[]): Record<string, number> =>
  Object.fromEntries(NUMBERS.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]));

describe('coverage', () => {
  it('counts overlapping music of the cut once, and what is recorded of it', () => {
    expect(buildCoverage(smallProduction)).toMatchObject({
      composed: 180,
      approved: 120,
      recorded: 120,
      inCut: 80,
      inCutRecorded: 60,
      missing: 20,
      used: 60,
      unused: 60,
      usedShare: 0.4444,
    });
  });

  it('counts a version as recorded only when every pass of it is', () => {
    const sessions = smallProduction.sessions.map((one) =>
      one.id === 'S1' ? { ...one, runOrder: ['p1'] } : one,
    );
    expect(buildCoverage({ ...smallProduction, sessions }).recorded).toBe(0);
  });

  it('takes no replaced or omitted version for composed music', () => {
    const omitted = smallProduction.versions.map((one) =>
      one.id === 'v2' ? { ...one, status: 'omitted' } : one,
    );
    expect(buildCoverage({ ...smallProduction, relations: [] }).composed).toBe(230);
    expect(buildCoverage({ ...smallProduction, versions: omitted }).composed).toBe(170);
  });

  it('plays the newest cut of a reel and lets a whole cut replace all before it', () => {
    const [cut] = smallProduction.cuts;
    const [placement] = smallProduction.placements;
    const newer = { ...cut!, id: 'cut2', name: 'v8 r1', reel: 1, receivedOn: '2023-03-01' };
    const short = { ...placement!, cutId: 'cut2', recordIn: 0, recordOut: 24 * 10, sourceOut: 24 * 10 };
    const withReel: CoverageFacts = {
      ...smallProduction,
      cuts: [newer, cut!],
      placements: [short, ...smallProduction.placements],
    };
    expect(buildCoverage(withReel).inCut).toBe(10);
    const whole = { ...newer, id: 'cut3', name: 'v9', reel: null, receivedOn: '2023-04-01' };
    expect(buildCoverage({ ...withReel, cuts: [...withReel.cuts, whole] })).toMatchObject({
      inCut: 0,
      cuts: [{ name: 'v9' }],
    });
  });

  it('counts used music once however often the cut plays it', () => {
    const [placement] = smallProduction.placements;
    const again = { ...placement!, recordIn: 24 * 200, recordOut: 24 * 260 };
    const report = buildCoverage({ ...smallProduction, placements: [...smallProduction.placements, again] });
    expect([report.inCutRecorded, report.used, report.unused]).toEqual([120, 60, 60]);
  });

  it('counts used music of cuts that count otherwise by where it is in the music', () => {
    const [cut] = smallProduction.cuts;
    const of = (cutId: string, sourceIn: number, sourceOut: number) => ({
      ...{ ...smallProduction.placements[0]!, cutId, reel: null },
      ...{ recordIn: 0, recordOut: sourceOut - sourceIn, sourceIn, sourceOut },
    });
    const report = buildCoverage({
      ...smallProduction,
      cuts: [
        { ...cut!, id: 'r1', reel: 1, frameRate: '60' },
        { ...cut!, id: 'r2', reel: 2 },
      ],
      // From 25 s to 50 s, and from 41 s to 46 s.
      placements: [of('r1', 1_500, 3_000), of('r2', 1_000, 1_100)],
    });
    expect(report.used).toBe(25);
  });

  it('stands music without a theme, place or reel under null', () => {
    const cues = smallProduction.cues.map((cue) => ({ ...cue, themes: [], reel: null }));
    const report = buildCoverage({ ...smallProduction, cues, placements: [] });
    expect(report.byTheme).toEqual([expect.objectContaining({ theme: null, composed: 180 })]);
    expect(report.byReel).toEqual([expect.objectContaining({ reel: null, composed: 180 })]);
  });

  it('adds up over the reels and within every row, in any order of the facts', () => {
    const span = fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 2_000 }), fc.nat(3_000));
    const placement = fc
      .tuple(span, fc.constantFrom('v1', 'v2', 'v2old', null), fc.constantFrom(1, 2, null))
      .map(([[recordIn, length, sourceIn], versionId, reel]) => ({
        cutId: 'cut1',
        versionId,
        reel,
        recordIn,
        recordOut: recordIn + length,
        sourceIn,
        sourceOut: sourceIn + length,
      }));
    fc.assert(
      fc.property(fc.array(placement, { maxLength: 12 }), (placements) => {
        const report = buildCoverage({ ...smallProduction, placements });
        const { versions, sessions, passes } = smallProduction;
        const turned: CoverageFacts = {
          ...smallProduction,
          placements: placements.toReversed(),
          versions: versions.toReversed(),
          sessions: sessions.toReversed(),
          passes: passes.toReversed(),
        };
        expect(buildCoverage(turned)).toEqual(report);
        expect(summed(report.byReel)).toEqual(summed([report]));
        for (const row of [report, ...report.byReel, ...report.byTheme, ...report.byLocation]) {
          expect(row.inCutRecorded + row.missing).toBe(row.inCut);
          expect(row.used + row.unused).toBe(row.recorded);
          expect(Math.min(row.missing, row.unused, row.composed - row.approved)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('prints minutes against their targets', () => {
    const text = coverageText(buildCoverage(smallProduction), { ...plainText, width: 60 });
    expect(text.split('\n').slice(0, 13)).toEqual([
      'Small Film · coverage',
      '3:00 composed · 2:00 recorded · 1:20 in the cut (44.4 % used) · 0:20 missing',
      '  written                3:00  of 10:00 wanted',
      '  approved               2:00',
      '  recorded               2:00',
      '  in the cut             1:20  of 1:40 wanted',
      '    recorded             1:00',
      '    missing              0:20  and 0:10 where only some of the music is recorded',
      '  recorded, unused       1:00',
      '  not recorded           1:00',
      '44.4 % of what is written is in the cut',
      '',
      'By reel  written  recorded  in cut  missing  unused',
    ]);
  });
});
