import fc from 'fast-check';
import { type TakeFacts } from '../facts.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildCoverage } from './build-coverage.js';
import { type CoverageReport } from './coverage-report.js';
import { type CoverageFacts } from './ground.js';

const FPS = 24;

const take = (passId: string, over: Partial<TakeFacts> = {}): TakeFacts => ({
  sessionId: 'S1',
  passId,
  number: 1,
  sourceIn: null,
  sourceOut: null,
  barFrom: null,
  barTo: null,
  verdict: 'good',
  pickUpIn: null,
  pickUpOut: null,
  ...over,
});

const withTakes = (takes: readonly TakeFacts[], over: Partial<CoverageFacts> = {}): CoverageReport =>
  buildCoverage({ ...smallProduction, takes, ...over });

/** v1 has strings (p1) and brass (p2), both in S1, and is heard from its start for 60 of its 120 seconds. */
describe('takes', () => {
  it('decide what a session recorded, whatever its status says', () => {
    expect(withTakes([]).recordedBy).toEqual({ takes: 0, status: 1, unplacedTakes: 0 });
    const strings = withTakes([take('p1')]);
    expect(strings).toMatchObject({ recorded: 0, missing: 80, recordedBy: { takes: 1, status: 0 } });
    expect(strings.bySection).toContainEqual(
      expect.objectContaining({ section: 'strings', recorded: 120, inCut: 60, missing: 0, unused: 60 }),
    );
    expect(strings.bySection).toContainEqual(
      expect.objectContaining({ section: 'brass', recorded: 0, inCut: 60, missing: 60 }),
    );
    expect(withTakes([take('p1'), take('p2')])).toMatchObject({ recorded: 120, inCutRecorded: 60 });
  });

  it('count while a session is still going on', () => {
    const sessions = smallProduction.sessions.map((one) => ({ ...one, status: 'confirmed' }));
    expect(withTakes([take('p1'), take('p2')], { sessions }).recorded).toBe(120);
  });

  it('that are no good count for nothing', () => {
    expect(withTakes([take('p1'), take('p2', { verdict: 'ng' })]).recorded).toBe(0);
  });

  it('leave the stretch that is wanted again missing, until a later one brings it', () => {
    const again = { verdict: 'pick-up', pickUpIn: 10 * FPS, pickUpOut: 30 * FPS };
    // 20 of the 60 seconds that are heard.
    const wanted = withTakes([take('p1'), take('p2', again)]);
    expect([wanted.recorded, wanted.inCutRecorded, wanted.missing]).toEqual([100, 40, 40]);
    const brought = take('p2', { number: 2, sourceIn: 5 * FPS, sourceOut: 30 * FPS });
    expect(withTakes([take('p1'), take('p2', again), brought]).recorded).toBe(120);
    // The take that came before cannot bring it.
    expect(withTakes([take('p1'), take('p2', { ...again, number: 3 }), brought]).recorded).toBe(100);
  });

  it('that say bars are placed where the version says how many it has, and are told of where it does not', () => {
    const bars = take('p2', { barFrom: 1, barTo: 30 });
    expect(withTakes([take('p1'), bars])).toMatchObject({ recorded: 0, recordedBy: { unplacedTakes: 1 } });
    const versions = smallProduction.versions.map((one) => ({ ...one, bars: 60 }));
    expect(withTakes([take('p1'), bars], { versions }).recorded).toBe(60);
    const rest = take('p2', { number: 2, barFrom: 31, barTo: 60 });
    expect(withTakes([take('p1'), bars, rest], { versions }).recorded).toBe(120);
  });

  it('belong to those who played: what they recorded, and how much film it is under', () => {
    const rows = withTakes([take('p1'), take('p2', { sourceIn: 0, sourceOut: 30 * FPS })]).byMusician;
    // Everybody in S1 is engaged for both passes: 120 s of strings and 30 s of brass, heard together.
    expect(rows).toEqual([
      { id: 'm1', name: 'Ada', recorded: 150, inCut: 60 },
      { id: 'm2', name: 'Bela', recorded: 150, inCut: 60 },
      { id: 'm3', name: 'Cleo', recorded: 150, inCut: 60 },
    ]);
  });
});

interface Span {
  readonly from: number;
  readonly to: number;
}
const span = (most: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat(most), fc.integer({ min: 1, max: most }))
    .map(([from, long]) => ({ from, to: from + long }));

/** Of every second of a reel: whether something is heard, is recorded, is missing. */
function secondBySecond(
  placements: readonly (Span & { readonly source: number; readonly version: 'v1' | 'v2' | null })[],
  isRecorded: (version: string, second: number) => boolean,
): { inCut: number; inCutRecorded: number; missing: number; partly: number } {
  const counted = { inCut: 0, inCutRecorded: 0, missing: 0, partly: 0 };
  for (let second = 0; second < 100; second += 1) {
    const heard = placements.filter(({ from, to }) => from <= second && second < to);
    const states = heard.map(({ version, from, source }) =>
      version === null ? null : isRecorded(version, source + second - from),
    );
    counted.inCut += Number(heard.length > 0);
    counted.inCutRecorded += Number(states.includes(true));
    counted.missing += Number(heard.length > 0 && !states.includes(true));
    counted.partly += Number(states.includes(true) && states.includes(false));
  }
  return counted;
}

describe('coverage, second by second', () => {
  it('is what looking at each second of film finds', () => {
    const placement = fc.record({
      span: span(30),
      source: fc.nat(40),
      version: fc.constantFrom('v1' as const, 'v2' as const, null),
    });
    const played = fc.record({
      passId: fc.constantFrom('p1', 'p2'),
      span: span(50),
      again: fc.option(span(50)),
    });
    fc.assert(
      fc.property(fc.array(placement, { maxLength: 8 }), fc.array(played, { maxLength: 6 }), (heard, log) => {
        const takes = log.map(({ passId, span: own, again }, at) =>
          take(passId, {
            number: at + 1,
            sourceIn: own.from * FPS,
            sourceOut: own.to * FPS,
            ...(again === null
              ? {}
              : { verdict: 'pick-up', pickUpIn: again.from * FPS, pickUpOut: again.to * FPS }),
          }),
        );
        const isPlayed = (passId: string, second: number): boolean =>
          log
            .filter((one) => one.passId === passId)
            .reduce((done, { span: own, again }) => {
              const wanted = again !== null && again.from <= second && second < again.to;
              return !wanted && (done || (own.from <= second && second < own.to));
            }, false);
        // With no take at all the session's status stands for all of it.
        const isRecorded = (version: string, second: number): boolean =>
          version === 'v1' && (log.length === 0 || (isPlayed('p1', second) && isPlayed('p2', second)));
        const placements = heard.map(({ span: { from, to }, source, version }) => ({
          cutId: 'cut1',
          versionId: version,
          reel: 1,
          recordIn: from * FPS,
          recordOut: to * FPS,
          sourceIn: source * FPS,
          sourceOut: (source + to - from) * FPS,
        }));
        const report = withTakes(takes, { placements });
        const model = secondBySecond(
          heard.map(({ span: own, ...one }) => ({ ...own, ...one })),
          isRecorded,
        );
        expect(report).toMatchObject(model);
        const music = Array.from({ length: 120 }, (_, second) => second);
        expect(report.recorded).toBe(music.filter((second) => isRecorded('v1', second)).length);
        expect(report.composed).toBe(report.unrecorded + report.recorded);
        for (const rows of [report.byCue, report.byVersion, report.byTheme]) {
          for (const row of rows) {
            expect(row.inCutRecorded + row.missing).toBe(row.inCut);
            expect(row.used + row.unused).toBe(row.recorded);
          }
        }
      }),
    );
  });
});
