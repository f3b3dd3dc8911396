import { systemClock } from '#clock';
import { type Erasure, expire, type MusicianExport, readSettings } from '#desk';
import { openStore } from '#storage';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { counted, figure } from '../frame/figures.js';
import { done, refused } from '../frame/outcome.js';
import { table } from '../frame/table.js';
import { badFlag } from '../plan/bad-flag.js';

const who = { type: 'positional', required: true, description: 'id, e-mail or name' } as const;

const MOST_SHOWN = 20;

/** Where the books still speak of somebody who was forgotten. */
const leftText = (left: Erasure['left'], width: number): string => {
  if (left.length === 0) return '';
  const rows = left
    .slice(0, MOST_SHOWN)
    .map(({ recordKind, recordId, field }) => [recordKind, recordId, field]);
  const more = left.length > MOST_SHOWN ? `  and ${figure(left.length - MOST_SHOWN)} more: --json\n` : '';
  return `${counted(left.length, 'other text still speaks', 'other texts still speak')} of the musician, and ${left.length === 1 ? 'is' : 'are'} left as written:\n${table(rows, width)}${more}`;
};

const exportText = (kept: MusicianExport): string => `${JSON.stringify(kept, null, 2)}\n`;

/** `downbeat musicians export "Ada Horn"` */
export const exportMusicianCommand: Command = command({
  summary: 'Print all that is kept of one musician, as JSON.',
  args: { who, ...backendFlags },
  examples: ['musicians export "Iris Eichinger" > iris.json'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const kept = await backend.exportMusician(args.who);
      if (!kept.ok) return { kind: 'refused', refusal: kept.refusal };
      return done(kept.value, () => exportText(kept.value));
    }),
});

/** `downbeat musicians erase "Ada Horn" --yes` */
export const eraseMusicianCommand: Command = command({
  summary: 'Forget one musician for good; what was played and paid stays, without the person.',
  args: {
    who,
    yes: { type: 'boolean', description: 'do it: it cannot be taken back' },
    ...backendFlags,
  },
  notes:
    'Name, city, e-mail, telephone and notes are taken out of the roster, the history, reports of imports, plans and ' +
    'stored answers; the calendars of the musician end. Whoever is still engaged for a session to come is released or ' +
    'replaced first. Notes, names and credits of other records that speak of the musician are left and listed; `musicians ' +
    'export` shows them with their words, so that they can be put right before. Backups made before still have the person.',
  examples: ['musicians erase 0198… --yes'],
  run: ({ args, terminal }) => {
    if (args.yes !== true) {
      return refused('malformed', 'CLI.NOT_CONFIRMED', 'This cannot be taken back; say --yes to do it.');
    }
    return withBackend(args, terminal, async (backend) => {
      const erased = await backend.eraseMusician(args.who);
      if (!erased.ok) return { kind: 'refused', refusal: erased.refusal };
      const { musicianId, engagements, availability, feeds, history, texts, left } = erased.value;
      return done(
        erased.value,
        (paint, width) =>
          `${paint('good', 'Forgotten.')} ${counted(engagements, 'engagement')} of ${musicianId} stay as facts.\n` +
          `Taken away: ${counted(availability, 'availability window')}, ${counted(feeds, 'calendar')}, ` +
          `${counted(history, 'past value')} of the history, ${counted(texts, 'text')} elsewhere.\n` +
          leftText(left, width),
      );
    });
  },
});

/** `downbeat expire --days 365` */
export const expireCommand: Command = command({
  summary: 'Take away what is personal in history, jobs and stored answers that are older than so many days.',
  args: {
    days: { type: 'string', required: true, valueHint: 'days', description: 'how old is too old' },
  },
  notes: 'The service does this by itself once a day, with RETENTION_DAYS. Who changed what and when stays.',
  examples: ['expire --days 730'],
  run: async ({ args, terminal }) => {
    const days = /^\d{1,5}$/.test(args.days) ? Number(args.days) : 0;
    if (days < 1) return { kind: 'refused', ...badFlag('days', '--days is a number of days, at least 1.') };
    const settings = readSettings(terminal.environment);
    if (!settings.ok) return { kind: 'refused', refusal: settings.refusal };
    const { databaseUrl, busyTimeoutMs, dataKey } = settings.value;
    const store = await openStore(databaseUrl, { busyTimeoutMs, dataKey });
    try {
      const expired = await expire(store, systemClock, days);
      if (!expired.ok) return { kind: 'refused', refusal: expired.refusal };
      await store.wipe();
      const { before, history, jobs, answers } = expired.value;
      return done(
        expired.value,
        () =>
          `Of before ${before}: ${counted(history, 'past value')} of people, ${counted(jobs, 'job')} and ` +
          `${counted(answers, 'stored answer')} are gone.\n`,
      );
    } finally {
      await store.close();
    }
  },
});
