import { isAllowedIn } from './compile.js';
import { type SessionsProblem } from './problem.js';

type Pass = SessionsProblem['passes'][number];

/** Why a pass is in no slot, of a plan that leaves out all those of `left`. */
export function whyLeftOut(problem: SessionsProblem, pass: Pass, left: ReadonlySet<string>): string {
  const here = problem.slots.filter(({ location }) => isAllowedIn(pass, location));
  if (here.length === 0)
    return problem.slots.length === 0 ? 'there are no slots' : 'no slot is where it may be recorded';
  const players = Object.values(pass.lineUp).reduce((sum, count) => sum + count, 0);
  const roomy = here.filter(({ capacity }) => capacity >= players);
  if (roomy.length === 0) return `no slot where it may be recorded seats ${players}`;
  if (roomy.every(({ capSeconds }) => capSeconds < pass.seconds))
    return `no slot that seats it takes ${pass.seconds} s`;
  const awaited = (pass.after ?? []).find((id) => left.has(id));
  if (awaited !== undefined) return `it must follow ${awaited}, which is in no slot`;
  return 'no slot that could hold it has room left beside the others';
}
