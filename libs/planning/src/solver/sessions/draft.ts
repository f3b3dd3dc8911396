import { type Slot } from '../../model/places.js';
import { type PassWork } from './workload.js';

/** A session being filled: its slot and passes, without order yet. */
export interface Draft {
  readonly slot: Slot;
  readonly passes: readonly PassWork[];
}

/** When a pass is recorded: its session's stretch of time. */
export interface Placing {
  readonly start: number;
  readonly end: number;
}
