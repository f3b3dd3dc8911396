/** Every pass is recorded in some session. */
import { lengthWords } from '../view/words.js';
import { constraint } from './constraint.js';

export const passesRecorded = constraint({
  id: 'passes-recorded',
  code: 'PLAN.PASS_UNPLACED',
  level: 'cost',
  unit: 'passes',
  rule: 'Every pass is recorded in some session.',
  says: ({ pass, seconds }: { readonly pass: string; readonly seconds: number }) =>
    `${pass} (${lengthWords(seconds)}) is in no session`,
  check(view, report) {
    for (const pass of view.problem.passes) {
      if (view.sessionsOfPass.has(pass.id)) continue;
      report({
        figures: { pass: pass.name, seconds: pass.seconds },
        involved: { passes: [pass.id] },
        amount: 1,
        penalty: view.problem.weights.unplacedPass,
      });
    }
  },
});
