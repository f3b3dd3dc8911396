/** The production reaches its number of distinct musicians. */
import { headcountOf } from '../check/headcount.js';
import { constraint } from './constraint.js';

export const distinctMusicians = constraint({
  id: 'distinct-musicians',
  code: 'PLAN.TARGET_MISSED',
  level: 'cost',
  unit: 'players',
  rule: 'The production reaches its number of distinct musicians.',
  says: ({ people, target }: { readonly people: number; readonly target: number }) =>
    `${people} of ${target} musicians`,
  check(view, report) {
    const { people, target } = headcountOf(view);
    if (people >= target) return;
    report({
      figures: { people, target },
      involved: {},
      amount: target - people,
      penalty: (target - people) * view.problem.weights.shortfall,
    });
  },
});
