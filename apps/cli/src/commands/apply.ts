import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { appliedText } from '../plan/use-text.js';
import { PLAN_WORDS, whichPlan } from '../plan/which-plan.js';

/** `downbeat apply last --production my-film` */
export const apply: Command = command({
  summary: 'Make a plan’s sessions and engagements the production’s, if what it rests on has not changed.',
  args: {
    plan: { type: 'positional', required: false, description: `which: ${PLAN_WORDS} (default: last)` },
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose plan' },
    ...backendFlags,
  },
  notes:
    'Everything lands, or nothing: where something the plan rests on has changed since, it is refused, with what ' +
    'changed. What earlier plans proposed is replaced; what is held, confirmed or made by hand stays.',
  examples: ['apply --production my-film', 'apply 3fa85f --production my-film'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { production, plan: word = 'last' } = args;
      const id = await whichPlan(backend, production, { word, pointer: '/plan' });
      if (!id.ok) return { kind: 'refused', refusal: id.refusal };
      const applied = await backend.applyPlan(production, id.value);
      if (!applied.ok) return { kind: 'refused', refusal: applied.refusal };
      return done(applied.value, (paint) => appliedText(applied.value, paint));
    }),
});
