import { type Clock } from '#clock';
import { type BestYet } from '../backend/following.js';
import { type Terminal } from '../frame/terminal.js';
import { PlanWatch } from './watch.js';

const best = (cost: number, over: Partial<BestYet> = {}): BestYet => ({
  ...{ stage: 'sessions', elapsedMs: 0, cost, lowerBound: null, gap: null, share: null, currency: 'EUR' },
  ...over,
});

describe('a plan that is watched', () => {
  let told = '';
  let now = 0;
  const watching = (setting: { watched: boolean; watch?: boolean; limitMs?: number }): PlanWatch => {
    const terminal = {
      ...{ watched: setting.watched, width: 80 },
      note: (text: string) => (told += text),
      paintNote: (_tone: unknown, text: string) => text,
    } as unknown as Terminal;
    const { watch = true, limitMs = null } = setting;
    const clock: Clock = { now: () => now };
    return new PlanWatch({ terminal, clock, watch, limitMs });
  };

  beforeEach(() => {
    told = '';
    now = 0;
  });

  it('is a line for what became better, one a second at most, where nobody looks at a terminal', () => {
    const watch = watching({ watched: false });
    now = 1_000;
    watch.tell(best(50_000));
    watch.tell(best(40_000));
    now = 2_500;
    watch.tell(best(40_000));
    now = 5_000;
    watch.tell(best(40_000));
    watch.tell(best(30_000));
    watch.end();
    expect(told).toBe('1 s  sessions best EUR 500\n2 s  sessions best EUR 400\n5 s  sessions best EUR 300\n');
  });

  it('is one line on a terminal, drawn anew, and taken away at the end', () => {
    const watch = watching({ watched: true, limitMs: 10_000 });
    now = 1_000;
    watch.tell(best(50_000, { elapsedMs: 500, share: 0.1 }));
    now = 3_000;
    watch.tell(best(40_000, { elapsedMs: 2_500, share: 0.5 }));
    watch.end();
    expect(told.split('\r\u001B[K')).toEqual([
      '',
      '1 s  about 5 s left  sessions best EUR 500',
      '3 s  about 3 s left  sessions best EUR 400',
      '',
    ]);
  });

  it('has a search that Ctrl-C ends, once', () => {
    const before = process.listenerCount('SIGINT');
    const watch = watching({ watched: false });
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    expect(watch.signal?.aborted).toBe(false);
    process.emit('SIGINT');
    process.emit('SIGINT');
    expect(watch.signal?.aborted).toBe(true);
    expect(told).toMatch(/^Stopping; the best plan so far is kept\. .*\n$/);
    watch.end();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it('is only drawn where it was not asked to be watched, and never ended', () => {
    const watch = watching({ watched: true, watch: false });
    watch.tell(best(50_000));
    watch.end();
    expect(watch.signal).toBeUndefined();
    expect(told).toContain('sessions best EUR 500');
    const unseen = watching({ watched: false, watch: false });
    told = '';
    unseen.tell(best(50_000));
    unseen.end();
    expect(told).toBe('');
  });
});
