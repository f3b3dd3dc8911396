import { reportText } from '#reports';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { conformText } from '../cuts/conform-text.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { productionFlag } from '../records/production-flag.js';

const NAMES =
  'Cuts are named by id or name. Where each reel has a cut of its own, several are named with commas between, so that ' +
  'scenes are followed from one reel to another.';

/** `downbeat cut compare "R3 v1" "R3 v2" --production my-film` */
export const compareCuts: Command = command({
  summary:
    'What a new cut made of the music: moved, trimmed, orphaned, to be picked up and where; what fell out.',
  args: {
    old: {
      type: 'positional',
      required: false,
      description: 'the older cut (default: of each reel the last but one)',
    },
    new: {
      type: 'positional',
      required: false,
      description: 'the newer cut (default: the newest of each reel)',
    },
    ...productionFlag,
    ...backendFlags,
  },
  notes: `${NAMES} Nothing is written.`,
  examples: [
    'cut compare --production my-film',
    'cut compare "R3 v1,R4 v1" "R3 v2,R4 v2" --production my-film --json',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const made = await backend.report(args.production, 'cut-changes', { old: args.old, new: args.new });
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      return done(made.value, (paint, width) => reportText(made.value, { paint, width }));
    }),
});

/** `downbeat cut conform "R3 v1" "R3 v2" --production my-film` */
export const conformCut: Command = command({
  summary: 'Carry the music of an older cut into a newer one, with the picture it was laid to.',
  args: {
    from: { type: 'positional', required: true, description: 'the cut whose music is carried' },
    into: { type: 'positional', required: true, description: 'the cut it is carried into' },
    ...productionFlag,
    'dry-run': { type: 'boolean', description: 'say what would be written, and write nothing' },
    ...backendFlags,
  },
  notes:
    `${NAMES} Done again it changes nothing; after either picture has changed it brings up to date what it carried. ` +
    'What a person laid or changed in the newer cut is left alone.',
  examples: ['cut conform "R3 v1" "R3 v2" --production my-film --dry-run'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const [into = '', ...others] = args.into.split(',');
      const also = others.length === 0 ? {} : { also: others.join(',') };
      const order = { from: args.from, ...also, dryRun: args['dry-run'] === true };
      const made = await backend.conformCut(args.production, into.trim(), order);
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      return done(made.value, (paint, width) => conformText(made.value, paint, width));
    }),
});
