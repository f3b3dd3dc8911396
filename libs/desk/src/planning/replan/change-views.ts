import { type Change, type Problem, type UnjudgedPlan } from '#planning';
import { type Agreed } from './differences.js';
import { type Facts } from './facts.js';
import { type ChangeView, type Standing } from './view.js';
import { type Ground } from '../problem/ground.js';

/** Changes as they are shown, each with whether a person has agreed to what it changes. */
export function changeViews(changes: readonly Change[], agreed: Agreed): ChangeView[] {
  const chairs = new Set(agreed.engagements.map(({ sessionId, ...chair }) => chairKey(sessionId, chair)));
  const needsConfirmation = ({ kind, involved }: Change): boolean => {
    if (kind === 'engaged' || kind === 'chair-open') return false;
    const { sessions = [], chair } = involved;
    return kind === 'released'
      ? chair !== undefined && chairs.has(chairKey(sessions[0] ?? '', chair))
      : sessions.some((id) => agreed.sessions.has(id));
  };
  return changes.map((one) => {
    const { sessions, passes, musicians, groups, chair } = one.involved;
    return {
      kind: one.kind,
      message: one.message,
      reason: one.reason,
      needsConfirmation: needsConfirmation(one),
      seat: one.seat === undefined ? null : { ...one.seat },
      involved: {
        ...(sessions === undefined ? {} : { sessions: [...sessions] }),
        ...(passes === undefined ? {} : { passes: [...passes] }),
        ...(musicians === undefined ? {} : { musicians: [...musicians] }),
        ...(groups === undefined ? {} : { groups: [...groups] }),
        ...(chair === undefined ? {} : { chair: { ...chair } }),
      },
    };
  });
}

/** The same after the new sessions were written: they have ids of their own now. */
export const withStoredIds = (
  changes: readonly ChangeView[],
  ids: ReadonlyMap<string, string>,
): ChangeView[] =>
  changes.map((one) => ({
    ...one,
    involved: {
      ...one.involved,
      ...(one.involved.sessions === undefined
        ? {}
        : { sessions: one.involved.sessions.map((id) => ids.get(id) ?? id) }),
    },
  }));

const chairKey = (
  sessionId: string,
  { instrument, chair }: { readonly instrument: string; readonly chair: number },
): string => `${sessionId} ${instrument} ${chair}`;

/** How a plan of a problem stands. */
export const standingOfPlan = ({ asOf }: Problem, plan: UnjudgedPlan): Standing => ({
  sessions: plan.sessions.filter((one) => one.start >= asOf).length,
  openChairs: plan.openChairs.length,
  unplacedPasses: plan.unplaced.length,
  people: plan.headcount.people,
  cost: plan.costs.rooms + plan.costs.chairs + plan.costs.groups,
});

/** What goes into the books of what happened, in words. */
export function factWords({ absences, passes }: Facts, ground: Ground): string[] {
  const names = new Map([...ground.musicians, ...ground.rooms].map(({ id, name }) => [id, name]));
  const day = (local: string): string => local.slice(0, 16).replace('T', ' ');
  return [
    ...absences.map(
      (one) =>
        `${names.get(one.subjectId) ?? one.subjectId} is busy from ${day(one.localStart)} to ${day(one.localEnd)} ` +
        `(${one.zone}): ${one.notes}`,
    ),
    ...passes.map(({ id, name, seconds, lineUp }) => {
      const was = ground.passes.find((pass) => pass.id === id);
      const parts = [
        ...(was?.seconds === seconds ? [] : [`${was?.seconds ?? 0} s → ${seconds} s`]),
        ...(was?.lineUp === lineUp ? [] : [`${was?.lineUp ?? ''} → ${lineUp}`]),
      ];
      return `the pass ${name} is written anew: ${parts.join(', ')}`;
    }),
  ];
}
