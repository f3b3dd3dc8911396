import { type Plan } from '../../model/records.js';
import { type Fault } from '../../result.js';
import { optionsOf } from '../plan-options.js';
import { summaryOf } from '../plan-summary.js';

/**
 * What a plan assumes that its production does not allow as it is. Doing without something, or paying for calls, is a
 * decision that applying the plan takes; another length of music, or standing sessions that were set aside, is not.
 */
export function unreal(plan: Plan): readonly Fault[] {
  const lengths = (optionsOf(plan).assumptions ?? []).flatMap((one, index): readonly Fault[] =>
    one.kind === 'pass-length'
      ? [
          {
            pointer: `/whatIf/${index}`,
            code: 'PLAN.ASSUMES',
            message: `It assumes that a pass lasts ${one.seconds} s.`,
          },
        ]
      : [],
  );
  const { sessions, engagements } = summaryOf(plan).setAside;
  return [...lengths, ...setAside('session', sessions), ...setAside('engagement', engagements)];
}

const setAside = (what: string, count: number): readonly Fault[] =>
  count === 0
    ? []
    : [
        {
          pointer: '',
          code: 'PLAN.ASSUMES',
          message: `It does without ${count === 1 ? `a ${what} that stands` : `${count} ${what}s that stand`}.`,
        },
      ];
