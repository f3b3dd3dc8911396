import { refuse, type Fault } from '../result.js';

/** A production that cannot be planned, with every reason. */
export const unfit = (faults: readonly Fault[]): ReturnType<typeof refuse> =>
  refuse('invalid', 'PLAN.UNFIT', 'The production cannot be planned as it is written.', faults);
