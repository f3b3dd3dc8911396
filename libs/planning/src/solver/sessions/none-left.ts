import { overlaps } from '#clock';
import { type Pass } from '../../model/music.js';
import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { absenceOf } from '../../rules/presence.js';
import { canServeBoth } from '../../rules/travel.js';
import { absenceWords, counted } from '../../view/words.js';
import { type Reason } from './reason.js';

interface Obstacle {
  readonly code: string;
  /** Continues "of the 12 calls that could hold it, 4 …". */
  readonly words: string;
}

interface Calls {
  /** Calls that are long enough, in rooms that seat the pass. */
  readonly slots: readonly Slot[];
  readonly sessions: readonly Session[];
  readonly where: string;
}

/** What stands against each call that could record a pass, counted; the commonest obstacle first. */
export function whyNoneIsLeft(problem: Problem, pass: Pass, { slots, sessions, where }: Calls): Reason {
  const tally = new Map<string, { readonly obstacle: Obstacle; count: number }>();
  for (const slot of slots) {
    const obstacle = obstacleAt(problem, pass, slot, sessions);
    const known = tally.get(obstacle.words);
    if (known === undefined) tally.set(obstacle.words, { obstacle, count: 1 });
    else known.count += 1;
  }
  const found = [...tally.values()].sort(
    (a, b) => b.count - a.count || (a.obstacle.words < b.obstacle.words ? -1 : 1),
  );
  const codes = new Set(found.map(({ obstacle }) => obstacle.code));
  const [only] = codes;
  const parts = found.map(({ obstacle, count }) => `${count} ${obstacle.words}`);
  return {
    code: codes.size === 1 && only !== undefined ? only : 'PLAN.NO_SLOT',
    reason: `of ${counted(slots.length, 'call')} that could hold it in ${where}, none is left: ${parts.join(', ')}`,
  };
}

function obstacleAt(problem: Problem, pass: Pass, slot: Slot, sessions: readonly Session[]): Obstacle {
  const records = (session: Session, id: string): boolean => session.runOrder.includes(id);
  const late = pass.after.find((id) =>
    sessions.some((session) => records(session, id) && session.end > slot.start),
  );
  if (late !== undefined)
    return { code: 'PLAN.ORDER', words: `too early to follow ${nameOf(problem, late)}` };
  const early = problem.passes.find(
    (one) =>
      one.after.includes(pass.id) &&
      sessions.some((session) => records(session, one.id) && session.start < slot.end),
  );
  if (early !== undefined) return { code: 'PLAN.ORDER', words: `too late to come before ${early.name}` };
  if (sessions.some((session) => session.roomId === slot.roomId && overlaps(session, slot)))
    return { code: 'PLAN.ROOMS_FULL', words: 'while another session has the room' };
  return staffObstacle(problem, slot, sessions) ?? { code: 'PLAN.NO_SLOT', words: 'not used by this plan' };
}

function staffObstacle(problem: Problem, slot: Slot, sessions: readonly Session[]): Obstacle | null {
  for (const member of problem.staff.filter((one) => one.required)) {
    const who = `${member.name} (${member.role})`;
    const absence = absenceOf(member, slot);
    if (absence !== null)
      return { code: 'PLAN.STAFF_AWAY', words: `without ${who}: ${absenceWords(absence)}` };
    if (!sessions.every((session) => canServeBoth(member, session, slot)))
      return {
        code: 'PLAN.STAFF_ELSEWHERE',
        words: `without ${who}, who is at another session or on the way`,
      };
  }
  return null;
}

const nameOf = (problem: Problem, passId: string): string =>
  problem.passes.find((pass) => pass.id === passId)?.name ?? passId;
