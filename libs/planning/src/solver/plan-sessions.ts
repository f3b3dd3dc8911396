import { fewestChairs } from '../bounds/layers.js';
import { type Pass } from '../model/music.js';
import { type StageReport, type UnplacedPass } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { type Session } from '../model/session.js';
import { weighed } from '../rules/money.js';
import { largestOf, seatCount } from '../rules/seats.js';
import { runOrder } from './order/run-order.js';
import { randomFrom } from './random.js';
import { type Draft } from './sessions/draft.js';
import { improve, type Improvement } from './sessions/improve.js';
import { SessionOpener, usableSeconds } from './sessions/open-sessions.js';
import { Supply } from './sessions/supply.js';
import { reasonsFor } from './sessions/unplaced.js';
import { chairCost, workloadOf, type PassWork, type Workload } from './sessions/workload.js';
import { stageReport, unboundedReport } from './stage-report.js';

export interface PlannedSessions {
  /** The fixed sessions and the new ones, in time order. */
  readonly sessions: readonly Session[];
  readonly unplaced: readonly UnplacedPass[];
  readonly reports: readonly StageReport[];
}

/** The first two stages: which sessions, with which passes, in which order. */
export function planSessions(
  problem: Problem,
  { seed, ...budget }: Omit<Improvement, 'random'> & { readonly seed: number },
): PlannedSessions {
  const workload = workloadOf(problem);
  const supply = new Supply(problem, workload);
  const opener = openWithin(problem, workload, supply);
  improve(problem, supply, opener.drafts, opener.placed, { random: randomFrom(seed), ...budget });
  const ordered = opener.drafts.map((draft) => ({ draft, ...runOrder(passesOf(draft)) }));
  const added = ordered.map(({ draft, order }) => sessionOf(draft, order));
  const waiting = ordered.reduce((sum, one) => sum + one.waiting, 0);
  const leastWaiting = ordered.every((one) => one.proven) ? waiting : null;
  const sessions = [...problem.sessions, ...added].sort(
    (a, b) => a.start - b.start || (a.id < b.id ? -1 : 1),
  );
  const unplaced = reasonsFor(
    problem,
    opener.remaining().map((one) => one.pass),
    sessions,
  );
  // Fewer chairs with less music prove nothing: whether all of it could be placed is not known.
  const called =
    unplaced.length > 0
      ? unboundedReport('sessions', 'minor', costIn(problem, added))
      : stageReport('sessions', 'minor', costIn(problem, added), costBound(problem, opener.drafts));
  return {
    sessions,
    unplaced,
    reports: [called, stageReport('order', 'waiting-seconds', waiting, leastWaiting)],
  };
}

/** So often the opening is begun anew when passes came too late behind others. */
const MOST_ATTEMPTS = 3;

/** Opens sessions; where something is left that must follow others, again with those in haste, if that places more. */
function openWithin(problem: Problem, workload: Workload, supply: Supply): SessionOpener {
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

/** In one order, whatever order the search left them in. */
const passesOf = (draft: Draft): readonly Pass[] =>
  draft.passes.toSorted((a, b) => a.index - b.index).map((one) => one.pass);

/** Hire and called chairs, in minor units of the problem's currency. */
const costIn = (problem: Problem, sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => {
    const room = problem.rooms.find((one) => one.id === session.roomId);
    const location = problem.locations.find((one) => one.id === session.locationId);
    const hire = room === undefined ? 0 : weighed(problem, room.hire);
    return sum + hire + seatCount(session.seats) * chairCost(problem, location);
  }, 0);

/**
 * Holds for every plan that records these passes in new sessions: the fewest chairs at the cheapest rate, and the fewest
 * calls at the cheapest hire. Null where some call has no cap to count with.
 */
function costBound(problem: Problem, drafts: readonly Draft[]): number | null {
  if (problem.slots.some((slot) => slot.capSeconds === null)) return null;
  const longest = problem.slots.reduce((most, slot) => Math.max(most, usableSeconds(slot)), 1);
  const passes = drafts.flatMap(passesOf);
  const seconds = passes.reduce((sum, pass) => sum + pass.seconds, 0);
  const rate = Math.min(...problem.locations.map((location) => chairCost(problem, location)));
  const hire = Math.min(...problem.rooms.map((room) => weighed(problem, room.hire)));
  if (passes.length === 0) return 0;
  return fewestChairs(passes, longest) * rate + Math.max(1, Math.ceil(seconds / longest)) * hire;
}

function sessionOf({ slot }: Draft, order: readonly Pass[]): Session {
  return {
    id: slot.id,
    roomId: slot.roomId,
    locationId: slot.locationId,
    rulesId: slot.rulesId,
    start: slot.start,
    end: slot.end,
    localStart: slot.localStart,
    minutes: slot.minutes,
    seats: largestOf(order.map((pass) => pass.seats)),
    runOrder: order.map((pass) => pass.id),
    fixed: false,
  };
}
