import { readSettings } from '#desk';
import { migrate } from '#storage';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';

/** `downbeat migrate` */
export const migrateCommand: Command = command({
  summary: 'Bring the database at DATABASE_URL to this version; harmless to repeat.',
  args: {},
  run: async ({ terminal }) => {
    const settings = readSettings(terminal.environment);
    if (!settings.ok) return { kind: 'refused', refusal: settings.refusal };
    const { databaseUrl, busyTimeoutMs } = settings.value;
    const applied = await migrate(databaseUrl, { busyTimeoutMs });
    return done({ applied }, () =>
      applied.length === 0
        ? 'The database is up to date.\n'
        : `Applied:\n${applied.map((name) => `  ${name}\n`).join('')}`,
    );
  },
});
