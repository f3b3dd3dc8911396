import { type Problem } from '../../model/problem.js';
import { SessionOpener } from './open-sessions.js';
import { type Supply } from './supply.js';
import { type PassWork, type Workload } from './workload.js';

/** So often the opening is begun anew when passes came too late behind others. */
const MOST_ATTEMPTS = 3;

/** Opens sessions; where something is left that must follow others, again with those in haste, if that places more. */
export function openWithin(problem: Problem, workload: Workload, supply: Supply): SessionOpener {
  const urgent = new Set<number>();
  let best: SessionOpener | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const opener = new SessionOpener(problem, workload, supply, new Set(urgent));
    opener.open();
    if (best === null || opener.remaining().length < best.remaining().length) best = opener;
    const known = urgent.size;
    for (const index of ancestorsOf(workload, opener.remaining())) urgent.add(index);
    if (opener.remaining().length === 0 || urgent.size === known) break;
  }
  return best ?? new SessionOpener(problem, workload, supply);
}

/** Indices of all that must come before some passes, and of those passes themselves where something must. */
function ancestorsOf(workload: Workload, passes: readonly PassWork[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open = passes.filter((pass) => pass.before.length > 0);
  for (let pass = open.pop(); pass !== undefined; pass = open.pop()) {
    if (found.has(pass.index)) continue;
    found.add(pass.index);
    open.push(...pass.before.flatMap((index) => workload.passes[index] ?? []));
  }
  return found;
}
