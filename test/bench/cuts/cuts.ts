import { benchConform } from './conform.js';
import { benchReadEdl } from './read-edl.js';

/** What is done with an editor's cut. */
export async function benchCuts(): Promise<void> {
  await benchReadEdl();
  benchConform();
}
