import { type Clock } from '#clock';
import { type Store } from '#desk';

/** What the demo works with, and whom it tells how far it is. */
export interface DemoDesk {
  readonly store: Store;
  readonly clock: Clock;
  /** Who did it, in logs of statuses. */
  readonly actor: string;
  readonly tell: (line: string) => void;
}
