import { REPORT_NAMES } from '#reports';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { productionFlag } from '../records/production-flag.js';
import { reportAll } from '../reports/folder-command.js';
import { reportCommand } from '../reports/report-command.js';

/** `downbeat report schedule --production …`: a command for each report there is. */
export const report: Command = command({
  summary: 'Make a report.',
  args: {
    name: { type: 'positional', required: true, description: 'which one' },
    ...productionFlag,
    ...backendFlags,
  },
  examples: [
    'report schedule --production dead-reckoning | less',
    'report headcount --production dead-reckoning --json',
    'report coverage --production dead-reckoning --format csv --bom --out coverage.csv',
    'report all --production dead-reckoning --out ./out',
    'report schedule --help',
  ],
  named: new Map([['all', reportAll], ...REPORT_NAMES.map((name) => [name, reportCommand(name)] as const)]),
  // Any other name: whoever makes reports says which there are.
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const made = await backend.report(args.production, args.name, {});
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      return done(made.value, () => `${JSON.stringify(made.value, null, 2)}\n`);
    }),
});
