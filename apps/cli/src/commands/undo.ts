import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { undoneText } from '../plan/use-text.js';
import { PLAN_WORDS, whichPlan } from '../plan/which-plan.js';

/** `downbeat undo --production my-film` */
export const undo: Command = command({
  summary: 'Take back a plan that was applied: everything is as before, while nothing later depends on it.',
  args: {
    plan: { type: 'positional', required: false, description: `which: ${PLAN_WORDS} (default: applied)` },
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose plan' },
    ...backendFlags,
  },
  notes:
    'What the plan proposed goes, what it replaced comes back, in one piece. Where something was changed since, ' +
    'nothing is undone, and what was changed is named.',
  examples: ['undo --production my-film'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { production, plan: word = 'applied' } = args;
      const id = await whichPlan(backend, production, { word, pointer: '/plan' });
      if (!id.ok) return { kind: 'refused', refusal: id.refusal };
      const undone = await backend.undoPlan(production, id.value);
      if (!undone.ok) return { kind: 'refused', refusal: undone.refusal };
      return done(undone.value, (paint) => undoneText(undone.value, paint));
    }),
});
