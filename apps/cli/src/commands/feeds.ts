import { type FeedView } from '#desk';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { table } from '../frame/table.js';
import { readPages } from '../records/read-all.js';
import { badFlag } from '../plan/bad-flag.js';

const production = {
  type: 'string',
  valueHint: 'id|slug',
  description: 'only its sessions (default: of every production)',
} as const;

/** What is no number is passed on: the desk says what is wrong with it. */
const numberOr = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

const SUBJECTS = ['location', 'room', 'musician', 'staff'] as const;

const ending = ({ drafts, alarmMinutes, revokedAt }: FeedView): string =>
  [
    drafts ? ', drafts too' : '',
    alarmMinutes === null ? '' : `, reminds ${alarmMinutes} min before`,
    revokedAt === null ? '' : `, revoked ${revokedAt}`,
  ].join('');

/** `downbeat feeds create --production my-film --musician "Ada Horn"`: the address is shown this once. */
export const createFeedCommand: Command = command({
  summary: 'Make a calendar to subscribe to; its address is shown this once.',
  args: {
    production,
    location: { type: 'string', valueHint: 'id|slug', description: 'the calendar of a city' },
    room: { type: 'string', valueHint: 'id|name', description: 'of a room' },
    musician: { type: 'string', valueHint: 'id|name', description: 'of a musician' },
    staff: { type: 'string', valueHint: 'id|name', description: 'of a staff member' },
    alarm: { type: 'string', valueHint: 'minutes', description: 'calendars remind so long before' },
    drafts: { type: 'boolean', description: 'show what the planner only proposes, as tentative' },
    ...backendFlags,
  },
  notes: 'With --production alone it is the calendar of the production.',
  examples: [
    'feeds create --production dead-reckoning',
    'feeds create --production dead-reckoning --location vienna --drafts',
    'feeds create --musician "Iris Eichinger" --alarm 120',
  ],
  run: ({ args, terminal }) => {
    const given = SUBJECTS.flatMap((of) => (args[of] === undefined ? [] : [{ of, subject: args[of] }]));
    if (given.length > 1) {
      const message = `A calendar is of one thing: give one of ${given.map(({ of }) => `--${of}`).join(', ')}.`;
      return { kind: 'refused', ...badFlag(given[1]?.of ?? '', message) };
    }
    const order = {
      ...(given[0] ?? { of: 'production' }),
      drafts: args.drafts === true,
      ...(args.alarm === undefined ? {} : { alarmMinutes: numberOr(args.alarm) }),
    };
    return withBackend(args, terminal, async (backend) => {
      const made = await backend.createFeed(args.production ?? null, order);
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      const feed = made.value;
      return done(
        feed,
        (paint) =>
          `${paint('name', feed.path)}\n${feed.name}${ending(feed)}. The service serves it at this path; whoever knows ` +
          `it can read it.\nIt is shown this once. Id ${feed.id}.\n`,
      );
    });
  },
});

/** `downbeat feeds list` */
export const listFeedsCommand: Command = command({
  summary: 'List the calendar feeds, without their addresses.',
  args: { production, ...backendFlags },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const read = await readPages((cursor) => backend.listFeeds(args.production ?? null, cursor ?? null));
      if (!read.ok) return { kind: 'refused', refusal: read.refusal };
      const rows = read.value.items.map((feed) => [
        feed.subjectKind,
        feed.prefix,
        feed.id,
        `${feed.name}${ending(feed)}`,
      ]);
      return done(read.value, (_paint, width) =>
        rows.length === 0 ? 'There are no feeds here yet.\n' : table(rows, width),
      );
    }),
});

/** `downbeat feeds revoke <id>` */
export const revokeFeedCommand: Command = command({
  summary: 'End a calendar feed, for good.',
  args: {
    id: { type: 'positional', required: true, description: 'of the feed, from feeds list' },
    production: { ...production, description: 'where it was made; left out: beside productions' },
    ...backendFlags,
  },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const revoked = await backend.revokeFeed(args.production ?? null, args.id);
      if (!revoked.ok) return { kind: 'refused', refusal: revoked.refusal };
      return done(revoked.value, () => `The calendar ${revoked.value.name} is no longer served.\n`);
    }),
});
