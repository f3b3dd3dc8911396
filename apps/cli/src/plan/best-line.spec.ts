import { type BestYet } from '../backend/following.js';
import { bestLine, lasting, leftOf, type Moment, toldOf } from './best-line.js';

const of = (stage: BestYet['stage'], figures: Partial<BestYet> = {}): BestYet => ({
  ...{ stage, elapsedMs: 3_000, cost: 1_234_500, lowerBound: 1_200_000, gap: 0.0279, share: null },
  ...{ currency: 'GBP', ...figures },
});

const line = (moment: Partial<Moment>, width = 200): string =>
  bestLine(
    { elapsedMs: 3_400, best: {}, leftMs: null, stopping: false, ...moment },
    (_tone, words) => words,
    width,
  );

describe('the line that follows a plan', () => {
  it('tells the best, the bound and the gap of each stage in money', () => {
    const best = { staffing: of('staffing', { lowerBound: null, gap: null }), sessions: of('sessions') };
    expect(line({ best })).toBe(
      '3 s  sessions best GBP 12,345, bound GBP 12,000, gap 2.8 %  staffing best GBP 12,345',
    );
  });

  it('tells of waiting between passes in time, and only where somebody waits', () => {
    const order = of('order', { cost: 0, lowerBound: 0, gap: 0 });
    expect(line({ best: { order } })).toBe('3 s  reading the books');
    expect(line({ best: { order: { ...order, cost: 7_200, gap: 1 } } })).toBe(
      '3 s  order best 2 h, bound 0 s, gap 100.0 %',
    );
  });

  it('says how long it takes still only where that is known', () => {
    expect(line({})).toBe('3 s  reading the books');
    expect(line({ leftMs: 61_000 })).toContain('3 s  about 1 min 1 s left  ');
    expect(line({ leftMs: 1 })).toContain('about 1 s left');
    expect(line({ leftMs: -5 })).toContain('finishing');
    expect(line({ leftMs: 61_000, stopping: true })).toBe('3 s  stopping  reading the books');
    expect(leftOf(of('sessions'))).toBeNull();
    expect(leftOf(of('sessions', { share: 0 }))).toBeNull();
    expect(leftOf(of('sessions', { share: 0.25 }))).toBe(9_000);
    expect(leftOf(of('sessions', { share: 1 }))).toBe(0);
  });

  it('leaves out from the end what a narrow terminal has no room for', () => {
    const best = { sessions: of('sessions'), staffing: of('staffing') };
    expect(line({ best }, 62)).toBe('3 s  sessions best GBP 12,345, bound GBP 12,000, gap 2.8 %');
    expect(line({ best, leftMs: 9_000 }, 30)).toBe('3 s  about 9 s left');
  });

  it('has nothing new to tell where only time went by', () => {
    const sessions = of('sessions');
    expect(toldOf({ sessions: { ...sessions, elapsedMs: 9_000, share: 0.5 } })).toBe(toldOf({ sessions }));
    expect(toldOf({ sessions: { ...sessions, cost: 1 } })).not.toBe(toldOf({ sessions }));
  });

  it('counts time as people do', () => {
    expect([-5, 0, 999, 59_999, 60_000, 125_000].map(lasting)).toEqual([
      ...['0 s', '0 s', '0 s', '59 s', '1 min 0 s', '2 min 5 s'],
    ]);
  });
});
