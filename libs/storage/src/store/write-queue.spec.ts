import { setTimeout as sleep } from 'node:timers/promises';
import { WriteQueue } from './write-queue.js';

const soon = (milliseconds: number): number => Date.now() + milliseconds;

describe('the queue of writers', () => {
  it('gives the turn at once when nobody has it', async () => {
    const queue = new WriteQueue();
    const release = await queue.take(soon(0));
    expect(release).not.toBeNull();
    release?.();
    expect(await queue.take(soon(0))).not.toBeNull();
  });

  it('gives the turn in the order of coming', async () => {
    const queue = new WriteQueue();
    const order: number[] = [];
    const turns = [1, 2, 3].map(async (number) => {
      const release = await queue.take(null);
      await sleep(4 - number);
      order.push(number);
      release?.();
    });
    await Promise.all(turns);
    expect(order).toEqual([1, 2, 3]);
  });

  it('lets those go who waited too long, and those behind them move up', async () => {
    const queue = new WriteQueue();
    const first = await queue.take(soon(0));
    const impatient = queue.take(soon(20));
    const patient = queue.take(null);
    expect(await impatient).toBeNull();
    first?.();
    expect(await patient).not.toBeNull();
  });

  it('does not pass the turn on twice', async () => {
    const queue = new WriteQueue();
    const first = await queue.take(null);
    const second = queue.take(null);
    const third = queue.take(soon(30));
    first?.();
    first?.();
    expect(await second).not.toBeNull();
    expect(await third).toBeNull();
  });
});
