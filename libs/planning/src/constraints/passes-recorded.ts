/** Every pass is recorded in some session. */
import { lengthWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const passesRecorded = constraint({
  id: 'passes-recorded',
  code: 'PLAN.PASS_UNPLACED',
  level: 'cost',
  unit: 'passes',
  rule: 'Every pass is recorded in some session.',
  check(view, report) {
    for (const pass of view.problem.passes) {
      if (view.sessionsOfPass.has(pass.id)) continue;
      report({
        message: `${pass.name} (${lengthWords(pass.seconds)}) is in no session`,
        involved: { passes: [pass.id] },
        amount: 1,
        penalty: view.problem.weights.unplacedPass,
      });
    }
  },
});
