import { benchConform } from './conform.js';

/** What is done with an editor's cut. */
export function benchCuts(): Promise<void> {
  benchConform();
  return Promise.resolve();
}
