import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './sqlite-error.js';

const SHORTEST_MS = 2;
const LONGEST_MS = 40;

/**
 * Tries until SQLite is not busy or the deadline (milliseconds since the epoch) has passed, sleeping in between
 * so that the event loop goes on; the sleeps grow and vary, so that waiting processes do not move in step.
 */
export const patiently = async <T>(deadline: number, attempt: () => T | Promise<T>): Promise<T | 'busy'> => {
  for (let pause = SHORTEST_MS; ; pause = Math.min(pause * 1.5, LONGEST_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      const left = deadline - Date.now();
      if (left <= 0) return 'busy';
      await sleep(Math.min(left, pause * (0.5 + Math.random())));
    }
  }
};
