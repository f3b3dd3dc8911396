import { ok, planningWeights, type PlanningWeights, readInput, refuse, type Result } from '#desk';
import { z } from 'zod';

const flag = z.strictObject({ weights: planningWeights });

/** What `--weights` says: an object of weights by name, held against the names and figures that there are. */
export function readWeights(text: string | undefined): Result<PlanningWeights | undefined> {
  if (text === undefined) return ok(undefined);
  const weights = parsed(text);
  if (weights === undefined) {
    const message = `--weights must be JSON, such as '{"vacancy": 200000}'.`;
    return refuse('malformed', 'CLI.BAD_VALUE', message, [
      { pointer: '/weights', code: 'CLI.BAD_VALUE', message },
    ]);
  }
  const read = readInput(flag, { weights });
  return read.ok ? ok(read.value.weights) : read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
