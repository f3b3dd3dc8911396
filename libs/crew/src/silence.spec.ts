import { type Job } from '#desk';
import { SilenceWatch } from './silence.js';

const job = (id: string, revision: number): Job => ({ id, revision }) as Job;

describe('whoever runs a plan', () => {
  it('is taken to be gone when it gives no sign of life for a minute, and none until the next look', () => {
    const watch = new SilenceWatch();
    const looks: readonly (readonly [seconds: number, revision: number])[] = [
      [0, 1],
      [59, 1],
      [61, 1],
      [76, 1],
    ];
    const found = looks.map(([seconds, revision]) =>
      watch.silentOf([job('a', revision)], seconds * 1_000).map(({ id }) => id),
    );
    expect(found).toEqual([[], [], [], ['a']]);
  });

  it('is alive when its job changes, whatever the clocks say', () => {
    const watch = new SilenceWatch();
    const found = [0, 50, 100, 150, 200].map((seconds, nth) =>
      watch.silentOf([job('a', nth)], seconds * 1_000),
    );
    expect(found.flat()).toEqual([]);
  });
});
