import { backendFlags, withBackend } from '../backend/open-backend.js';
import { timecodesText } from '../cuts/timecodes-text.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { productionFlag } from '../records/production-flag.js';

/** `downbeat cue where 3m21 --production my-film --on 2023-03-04` */
export const cueWhere: Command = command({
  summary: 'Where a cue is in every cut of the picture, or was on a day, in timecode.',
  args: {
    cue: { type: 'positional', required: true, description: 'its number or id' },
    ...productionFlag,
    on: { type: 'string', valueHint: 'date', description: 'in the cuts that were in force on this day' },
    cut: { type: 'string', valueHint: 'id|name', description: 'in this cut' },
    ...backendFlags,
  },
  examples: [
    'cue where 3m21 --production my-film',
    'cue where 3m21 --production my-film --on 2023-03-04',
    'cue where 3m21 --production my-film --cut "Reel 3 v11"',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const query = { on: args.on, cut: args.cut };
      const found = await backend.timecodes(args.production, args.cue, query);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done(found.value, (paint, width) => timecodesText(found.value, paint, width));
    }),
});
