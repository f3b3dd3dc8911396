import { type Answer } from '#desk';

/** Cuts a request short: it was answered before, and the filter answers the same again. */
export class Replayed extends Error {
  override readonly name = 'Replayed';

  constructor(readonly answer: Answer) {
    super('answered before');
  }
}
