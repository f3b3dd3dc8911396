import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { explainText } from '../plan/explain-text.js';

/** `downbeat explain --production my-film` */
export const explain: Command = command({
  summary: 'Why the plan is as it is: what it costs by rule, what stays open and why, and what would help.',
  args: {
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose plan' },
    limit: {
      type: 'string',
      valueHint: 'number',
      default: '5',
      description: 'so many rules, and so many things that could be allowed (each is tried; 0: none)',
    },
    ...backendFlags,
  },
  notes: 'It looks at the books as they stand, proposals included; nothing is written.',
  examples: ['explain --production my-film', 'explain --production my-film --limit 10 --json'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const found = await backend.explain(args.production, { limit: args.limit });
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done(found.value, (paint, width) => explainText(found.value, Number(args.limit), paint, width));
    }),
});
