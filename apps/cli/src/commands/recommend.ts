import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { sessionsText, substitutesText } from '../plan/recommend-text.js';

const production = { type: 'string', required: true, valueHint: 'id|slug', description: 'whose' } as const;
const limit = {
  type: 'string',
  valueHint: 'number',
  default: '10',
  description: 'so many of the best',
} as const;

/** `downbeat recommend substitutes --production my-film --session … --instrument horn --chair 1` */
export const recommendSubstitutes: Command = command({
  summary: 'Who could take a chair: ranked, with the reason and the extra cost, and why the others cannot.',
  args: {
    production,
    session: {
      type: 'string',
      required: true,
      valueHint: 'id|city start',
      description: 'which call, such as "vienna 2026-03-14 10:00"',
    },
    instrument: { type: 'string', required: true, description: 'of the chair, by any name it has' },
    chair: { type: 'string', required: true, valueHint: 'number', description: 'which one: 1, 2 …' },
    limit,
    ...backendFlags,
  },
  notes:
    'It looks at the books as they stand, proposals included. Whoever sits on the chair is taken off it for the ' +
    'answer; nothing is written.',
  examples: [
    'recommend substitutes --production my-film --session "vienna 2026-03-14 10:00" --instrument horn --chair 1',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { session, instrument, chair } = args;
      const query = { session, instrument, chair, limit: args.limit };
      const found = await backend.substitutes(args.production, query);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done(found.value, (paint, width) => substitutesText(found.value, paint, width));
    }),
});

/** `downbeat recommend sessions --production my-film --pass "3m21 v2 strings"` */
export const recommendSessions: Command = command({
  summary:
    'Where a pass could be recorded: sessions that stand and calls that could be opened, the cheapest first.',
  args: {
    production,
    pass: {
      type: 'string',
      required: true,
      valueHint: 'id|name',
      description: 'which one, such as "3m21 v2 strings"',
    },
    limit,
    ...backendFlags,
  },
  notes: 'A pass that has a session is looked at as if it were moved; nothing is written.',
  examples: ['recommend sessions --production my-film --pass "3m21 v2 strings"'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const found = await backend.sessionsFor(args.production, { pass: args.pass, limit: args.limit });
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done(found.value, (paint, width) => sessionsText(found.value, paint, width));
    }),
});
