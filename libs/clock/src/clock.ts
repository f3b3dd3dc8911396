/** Where "now" comes from. Domain code is given a clock (or an instant); it never asks the machine. */
export abstract class Clock {
  /** The present instant in epoch milliseconds. */
  abstract now(): number;
}

/** A clock that stands still at an instant in epoch milliseconds, for `asOf` and for tests. */
export const fixedClock = (epochMs: number): Clock => ({ now: () => epochMs });

/** The machine's clock. The only place that reads it. */
export const systemClock: Clock = { now: () => Date.now() };
