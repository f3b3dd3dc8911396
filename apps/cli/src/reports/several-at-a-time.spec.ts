import { setTimeout as wait } from 'node:timers/promises';
import { severalAtATime } from './several-at-a-time.js';

describe('work on several things at a time', () => {
  it('does all of it, and never more than so many at once', async () => {
    const done: number[] = [];
    let [busy, most] = [0, 0];
    await severalAtATime([1, 2, 3, 4, 5], 2, async (item) => {
      busy += 1;
      most = Math.max(most, busy);
      await wait(1);
      busy -= 1;
      done.push(item);
    });
    expect([done.sort(), most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('ends at the first fault, and tells of it only when nobody is at work any more', async () => {
    const begun: string[] = [];
    const done: string[] = [];
    const working = severalAtATime(['bad', 'slow', 'never'], 2, async (item) => {
      begun.push(item);
      if (item === 'bad') throw new Error('the disk is full');
      await wait(5);
      done.push(item);
    });
    await expect(working).rejects.toThrow('the disk is full');
    expect([begun, done]).toEqual([['bad', 'slow'], ['slow']]);
  });
});
