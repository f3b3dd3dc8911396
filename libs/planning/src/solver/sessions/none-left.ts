import { overlaps } from '#clock';
import { type Pass } from '../../model/music.js';
import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { absenceOf } from '../../rules/presence.js';
import { canServeBoth } from '../../rules/travel.js';
import { type Obstacle, obstacleWords, planReason, type PlanReason } from '../../view/plan-says.js';
import { absenceFigures } from '../../view/words.js';

/** An obstacle, and the code of a pass that nothing else stands against. */
interface Found {
  readonly code:
    'PLAN.ORDER' | 'PLAN.ROOMS_FULL' | 'PLAN.STAFF_AWAY' | 'PLAN.STAFF_ELSEWHERE' | 'PLAN.NO_SLOT';
  readonly obstacle: Obstacle;
}

interface Calls {
  /** Calls that are long enough, in rooms that seat the pass. */
  readonly slots: readonly Slot[];
  readonly sessions: readonly Session[];
  readonly where: readonly string[];
}

/** What stands against each call that could record a pass, counted; the commonest obstacle first. */
export function whyNoneIsLeft(problem: Problem, pass: Pass, { slots, sessions, where }: Calls): PlanReason {
  const tally = new Map<string, Found & { count: number }>();
  for (const slot of slots) {
    const found = obstacleAt(problem, pass, slot, sessions);
    const key = obstacleWords(found.obstacle);
    const known = tally.get(key);
    if (known === undefined) tally.set(key, { ...found, count: 1 });
    else known.count += 1;
  }
  const found = [...tally].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const codes = new Set(found.map(([, { code }]) => code));
  const [only] = codes;
  const obstacles = found.map(([, { obstacle, count }]) => ({ ...obstacle, count }));
  return planReason(codes.size === 1 && only !== undefined ? only : 'PLAN.NO_SLOT', {
    calls: slots.length,
    where,
    obstacles,
  });
}

function obstacleAt(problem: Problem, pass: Pass, slot: Slot, sessions: readonly Session[]): Found {
  const records = (session: Session, id: string): boolean => session.runOrder.includes(id);
  const late = pass.after.find((id) =>
    sessions.some((session) => records(session, id) && session.end > slot.start),
  );
  if (late !== undefined)
    return { code: 'PLAN.ORDER', obstacle: { kind: 'follows', pass: nameOf(problem, late) } };
  const early = problem.passes.find(
    (one) =>
      one.after.includes(pass.id) &&
      sessions.some((session) => records(session, one.id) && session.start < slot.end),
  );
  if (early !== undefined) return { code: 'PLAN.ORDER', obstacle: { kind: 'precedes', pass: early.name } };
  if (sessions.some((session) => session.roomId === slot.roomId && overlaps(session, slot)))
    return { code: 'PLAN.ROOMS_FULL', obstacle: { kind: 'room' } };
  return staffObstacle(problem, slot, sessions) ?? { code: 'PLAN.NO_SLOT', obstacle: { kind: 'unused' } };
}

function staffObstacle(problem: Problem, slot: Slot, sessions: readonly Session[]): Found | null {
  for (const member of problem.staff.filter((one) => one.required)) {
    const { name, role } = member;
    const absence = absenceOf(member, slot);
    if (absence !== null)
      return {
        code: 'PLAN.STAFF_AWAY',
        obstacle: { kind: 'absent', name, role, ...absenceFigures(absence) },
      };
    if (!sessions.every((session) => canServeBoth(member, session, slot)))
      return { code: 'PLAN.STAFF_ELSEWHERE', obstacle: { kind: 'elsewhere', name, role } };
  }
  return null;
}

const nameOf = (problem: Problem, passId: string): string =>
  problem.passes.find((pass) => pass.id === passId)?.name ?? passId;
