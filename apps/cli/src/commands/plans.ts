import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { readNames } from '../plan/plan-names.js';
import { plansText } from '../plan/plans-text.js';
import { PLAN_WORDS } from '../plan/which-plan.js';

/** `downbeat plans --production my-film` */
export const plans: Command = command({
  summary: 'List plans, the newest first: who asked for each, for what, how good it is, what became of it.',
  args: {
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose plans' },
    limit: {
      type: 'string',
      valueHint: 'number',
      default: '20',
      description: 'no more than these (1 … 500)',
    },
    ...backendFlags,
  },
  notes: `Other commands take a plan by ${PLAN_WORDS}.`,
  examples: ['plans --production my-film', 'plans --production my-film --limit 100 --json'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const page = await backend.plans(args.production, args.limit, null);
      if (!page.ok) return { kind: 'refused', refusal: page.refusal };
      const { items, nextCursor } = page.value;
      const names = await readNames(backend, items);
      return done(page.value, (paint, width) =>
        plansText(items, names, { more: nextCursor !== null, paint, width }),
      );
    }),
});
