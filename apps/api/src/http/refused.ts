import { type Refusal, type Result } from '#desk';

/** A use case's refusal on its way to the problem filter. `members` stand beside the problem's own. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly refusal: Refusal,
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${refusal.code}: ${refusal.message}`);
  }
}

/** The value of an expected outcome, or its refusal as the answer to the request. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}
