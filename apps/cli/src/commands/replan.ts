import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { byFlags, EVENT_FLAGS, readEvents } from '../plan/read-events.js';
import { replanText } from '../plan/replan-text.js';

/** `downbeat replan --production my-film --musician-out "Anna Huber@2026-03-14"` */
export const replan: Command = command({
  summary: 'Mend the plan after something happened, changing as little as can be; say what changes, and why.',
  args: {
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'what to mend' },
    'musician-out': {
      type: 'string',
      valueHint: 'who[@from|@sessions]',
      description: 'cannot come: at all, from a moment on, or to these sessions (with commas between)',
    },
    'room-lost': {
      type: 'string',
      valueHint: 'room[@from[/to]]',
      description: 'is not to be had: for good, or until a moment',
    },
    'location-closed': {
      type: 'string',
      valueHint: 'city[@from]',
      description: 'nothing is recorded there any more',
    },
    'pass-grown': {
      type: 'string',
      valueHint: 'pass[=length[,line-up]]',
      description: 'is longer (seconds or m:ss) or needs others; alone: as it is written now',
    },
    'pass-added': {
      type: 'string',
      valueHint: 'pass',
      description: 'look again for a session for a pass that found none; newer music is placed anyway',
    },
    'session-cancelled': { type: 'string', valueHint: 'session', description: 'is not held' },
    apply: { type: 'boolean', description: 'write the changes' },
    confirm: {
      type: 'boolean',
      description: 'write also those of what is held or confirmed, or people who were asked',
    },
    'into-confirmed': {
      type: 'boolean',
      description: 'music may join sessions that are held, confirmed or made by hand',
    },
    ...backendFlags,
  },
  repeatable: [...EVENT_FLAGS],
  notes: [
    'Everything is named by its id, or as plans show it: "Anna Huber", "Stage A", vienna, "3m21 v2 strings", ' +
      '"vienna 2026-03-14 10:00" (a session). Moments are dates or local times, or instants with their offset. ' +
      'What happened can be said with several flags, each several times.',
    'Without --apply nothing is written. Applied, the sessions and engagements that stay keep their records, and ' +
      'what happened is noted in the books.',
  ].join('\n'),
  examples: [
    'replan --production my-film --musician-out "Anna Huber@2026-03-14" --musician-out "Bela Nagy"',
    'replan --production my-film --room-lost "Stage A@2026-03-14/2026-03-17" --apply --confirm',
    'replan --production my-film --pass-grown "3m21 v2 strings=4:30" --json',
  ],
  run: ({ args, all, terminal }) => {
    const said = readEvents(all);
    const order = {
      events: said.map((one) => one.event),
      apply: args.apply === true,
      confirm: args.confirm === true,
      intoConfirmed: args['into-confirmed'] === true,
    };
    return withBackend(args, terminal, async (backend) => {
      const mended = await backend.replan(args.production, order);
      if (!mended.ok) return { kind: 'refused', refusal: byFlags(mended.refusal, said) };
      return done(mended.value, (paint, width) => replanText(mended.value, paint, width));
    });
  },
});
