import { readSettings } from '#desk';
import { checkBackup, restore } from '#storage';
import { checkedText, restoredText } from '../backup/backup-text.js';
import { RowNotes } from '../backup/row-notes.js';
import { command, type Command } from '../frame/command.js';
import { done, refused } from '../frame/outcome.js';
import { userPath } from '../frame/user-path.js';

/** `downbeat restore desk.backup --into ./desk.db` */
export const restoreCommand: Command = command({
  summary: 'Bring a backup back into a database, wholly or not at all.',
  args: {
    file: { type: 'positional', required: true, description: 'a file that downbeat backup wrote' },
    into: { type: 'string', valueHint: 'database', description: 'a path or postgres://… as in DATABASE_URL' },
    replace: { type: 'boolean', description: 'take away the records that are there' },
    check: { type: 'boolean', description: 'only read the file through and say what it holds' },
  },
  notes:
    'The file is read through before the database is touched; backups of older versions are brought forward. Stop ' +
    'the service first. An SQLite file that is replaced stays beside the new one, its name ending in .before-restore.',
  examples: [
    'restore desk.backup --check',
    'restore desk.backup --into ./downbeat.db --replace',
    'restore desk.backup --into postgres://desk@db.example/downbeat',
  ],
  run: async ({ args, terminal }) => {
    const file = userPath(args.file);
    if (args.check === true) {
      const checked = await checkBackup(file);
      if (!checked.ok) return { kind: 'refused', refusal: checked.refusal };
      return done(checked.value, (paint) => checkedText(checked.value, paint));
    }
    if (args.into === undefined) {
      const message = 'Say which database with --into, or look only with --check.';
      return refused('malformed', 'CLI.MISSING_FLAG', message, [
        { pointer: '/into', code: 'CLI.MISSING_FLAG', message },
      ]);
    }
    const settings = readSettings(terminal.environment);
    if (!settings.ok) return { kind: 'refused', refusal: settings.refusal };
    const notes = new RowNotes(terminal);
    const restored = await restore(file, args.into, {
      replace: args.replace === true,
      busyTimeoutMs: settings.value.busyTimeoutMs,
      onRows: notes.rows,
    });
    notes.end();
    if (!restored.ok) return { kind: 'refused', refusal: restored.refusal };
    return done(restored.value, (paint) => restoredText(restored.value, paint));
  },
});
