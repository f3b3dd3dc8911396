import { instantText, systemClock } from '#clock';
import { readSettings } from '#desk';
import { backUp } from '#storage';
import { backedUpText } from '../backup/backup-text.js';
import { RowNotes } from '../backup/row-notes.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { userPath } from '../frame/user-path.js';

/** `downbeat backup --out desk.backup` */
export const backup: Command = command({
  summary:
    'Write everything in the database at DATABASE_URL to one file, while others go on working with it.',
  args: {
    out: { type: 'string', required: true, valueHint: 'file', description: 'the file to write' },
    overwrite: { type: 'boolean', description: 'write over a file that is there' },
  },
  notes:
    'The file holds the database as it was at one moment, and has its name only when it was read back and found ' +
    'whole. It can be restored into SQLite or PostgreSQL, whichever it came from. It names people: keep it safe.',
  examples: ['backup --out desk-2026-11-28.backup'],
  run: async ({ args, terminal }) => {
    const settings = readSettings(terminal.environment);
    if (!settings.ok) return { kind: 'refused', refusal: settings.refusal };
    const notes = new RowNotes(terminal);
    const options = { madeAt: instantText(systemClock.now()), overwrite: args.overwrite === true };
    const made = await backUp(settings.value.databaseUrl, userPath(args.out), {
      ...options,
      onRows: notes.rows,
    });
    notes.end();
    if (!made.ok) return { kind: 'refused', refusal: made.refusal };
    return done(made.value, (paint) => backedUpText(made.value, paint));
  },
});
