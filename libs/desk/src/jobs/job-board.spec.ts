import { type Clock } from '#clock';
import { throttled } from './job-board.js';

describe('telling of progress', () => {
  it('is passed on at most once in its time, the first at once', () => {
    let now = 0;
    const clock: Clock = { now: () => now };
    const told: number[] = [];
    const tell = throttled((done: number) => told.push(done), clock, 200);
    for (now = 0; now < 1_000; now += 10) tell(now);
    expect(told).toEqual([0, 200, 400, 600, 800]);
  });
});
