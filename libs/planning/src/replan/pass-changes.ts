import { type UnjudgedPlan } from '../model/plan.js';
import { type Pass } from '../model/music.js';
import { sessionWords } from '../view/words.js';
import { type Change, type Comparison } from './change.js';

/** What happened to the passes; those that go where their whole session goes are not told of. */
export const passChanges = (
  comparison: Comparison,
  published: UnjudgedPlan,
  plan: UnjudgedPlan,
): readonly Change[] =>
  comparison.now.problem.passes.flatMap((pass) => changesOfPass(comparison, published, plan, pass));

function changesOfPass(
  { before, now, kept, movedTo }: Comparison,
  published: UnjudgedPlan,
  plan: UnjudgedPlan,
  { id, name }: Pass,
): readonly Change[] {
  const was = before.sessionsOfPass.get(id)?.[0];
  const is = now.sessionsOfPass.get(id)?.[0];
  const passes = [id];
  if (is === undefined) {
    if (published.unplaced.some((one) => one.passId === id)) return [];
    const reason = plan.unplaced.find((one) => one.passId === id)?.reason ?? 'no session can take it';
    return [{ kind: 'pass-unplaced', involved: { passes }, message: `${name} is in no session`, reason }];
  }
  const there = sessionWords(now, is);
  if (was === undefined)
    return [
      {
        kind: 'pass-added',
        involved: { sessions: [is.id], passes },
        message: `${name} is recorded in ${there}`,
        reason: 'because it was in no session before',
      },
    ];
  if (was.id === is.id || movedTo.get(was.id)?.id === is.id) return [];
  const reason = kept.dropped.get(was.id) ?? kept.pulled.get(id) ?? 'its session changed';
  return [
    {
      kind: 'pass-moved',
      involved: { sessions: [was.id, is.id], passes },
      message: `${name} moves from ${sessionWords(before, was)} to ${there}`,
      reason: `because ${reason}`,
    },
  ];
}
