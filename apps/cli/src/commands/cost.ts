import { backendFlags, withBackend } from '../backend/open-backend.js';
import { citiesText } from '../costs/cities-text.js';
import { marginalText } from '../costs/marginal-text.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { productionFlag } from '../records/production-flag.js';

/** `downbeat cost marginal --production my-film --session "vienna 2026-03-14 10:00"` */
export const costMarginal: Command = command({
  summary: 'What one player, double or quarter of an hour more or less would cost in a session.',
  args: {
    ...productionFlag,
    session: {
      type: 'string',
      required: true,
      valueHint: 'id|city start',
      description: 'which call, such as "vienna 2026-03-14 10:00"',
    },
    ...backendFlags,
  },
  notes: 'Each figure is the difference of two whole bills of the session as it stands; nothing is written.',
  examples: ['cost marginal --production my-film --session "vienna 2026-03-14 10:00"'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const found = await backend.marginalCosts(args.production, { sessionId: args.session });
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done(found.value, (paint, width) => marginalText(found.value, paint, width));
    }),
});

const CITIES_FLAGS = {
  passes: {
    type: 'string',
    valueHint: 'pass,…',
    description: 'passes, by id or name ("3m21 v2 strings"), with commas between',
  },
  cues: {
    type: 'string',
    valueHint: 'cue,…',
    description: 'cues, by id or number, with commas between',
  },
} as const;

/** `downbeat cost cities --production my-film --cues 3m21,4m2` */
export const costCities: Command = command({
  summary:
    'The same music in every city: calls, minutes, cap used and cost side by side, the cheapest first.',
  args: { ...productionFlag, ...CITIES_FLAGS, ...backendFlags },
  notes:
    'Without passes or cues it is the whole score. Players are paid by scale; where an agreement has none, with the middle of the rates agreed with players of the city. Nothing is written.',
  examples: ['cost cities --production my-film --cues 3m21,4m2', 'cost cities --production my-film --json'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const query = { passIds: args.passes, cueIds: args.cues };
      const found = await backend.cityCosts(args.production, query);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done(found.value, (paint, width) => citiesText(found.value, paint, width));
    }),
});
