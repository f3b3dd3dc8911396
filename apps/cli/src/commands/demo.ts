import { systemClock } from '#clock';
import { readSettings } from '#desk';
import { coverageLine, reportText } from '#reports';
import { openStore } from '#storage';
import { demoLine, runDemo, type DemoResult } from '../demo/index.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome, refused } from '../frame/outcome.js';
import { type Paint } from '../frame/terminal.js';
import { userPath } from '../frame/user-path.js';
import { dearest, qualityText } from '../plan/quality-text.js';

/** The seed of the demo that the README shows. */
const SEED = '555';

/** What the coverage line says, in seconds. */
const coverageFigures = ({
  composed,
  recorded,
  inCut,
  usedShare,
  missing,
}: DemoResult['coverage']): Record<string, number> => ({ composed, recorded, inCut, usedShare, missing });

function readable(result: DemoResult, paint: Paint, width: number): string {
  const { slug } = result.production;
  const options = { paint, width, players: false };
  return [
    reportText(result.schedule, options),
    qualityText(result.plan, paint, width),
    '\n',
    reportText(result.headcount, options),
    `\nLook further:\n`,
    `  npm run -s downbeat -- report schedule --production ${slug}    with everybody's name\n`,
    `  npm run -s downbeat -- report coverage --production ${slug}\n`,
    `  npm run -s downbeat -- cut compare --production ${slug}\n`,
    `  npm run -s downbeat -- cuesheet --production ${slug}\n`,
    `  npm start                                                    the service, on this database\n`,
    `\n${paint('good', demoLine(result))}\n`,
    `${paint('good', coverageLine(result.coverage))}\n`,
  ].join('');
}

/** `downbeat demo`: a whole production, from files to a schedule. */
export const demo: Command = command({
  summary: 'Make the demo production: write its files, import them, plan, and show the schedule.',
  args: {
    seed: { type: 'string', valueHint: 'number', default: SEED, description: 'other seeds, other people' },
    folder: { type: 'string', default: 'demo-files', description: 'where its files are written' },
  },
  notes:
    'Everything in it is invented, but for what is known of the film it is named after. It can be made again at ' +
    'any time; only its own production is replaced.',
  examples: ['demo', 'demo --seed 7 --json'],
  run: async ({ args, terminal }): Promise<Outcome> => {
    if (!/^\d{1,9}$/.test(args.seed)) {
      const message = '--seed must be a whole number.';
      return refused('malformed', 'CLI.BAD_VALUE', message, [
        { pointer: '/seed', code: 'CLI.BAD_VALUE', message },
      ]);
    }
    const settings = readSettings(terminal.environment);
    if (!settings.ok) return { kind: 'refused', refusal: settings.refusal };
    const { databaseUrl, busyTimeoutMs, dataKey } = settings.value;
    const store = await openStore(databaseUrl, { busyTimeoutMs, dataKey });
    try {
      const made = await runDemo({
        store,
        clock: systemClock,
        actor: 'command line',
        tell: (line) => terminal.note(`${line}\n`),
        folder: userPath(args.folder),
        seed: Number(args.seed),
      });
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      const { production, headcount, coverage, schedule, plan } = made.value;
      const json = {
        production: { id: production.id, slug: production.slug },
        seed: Number(args.seed),
        headcount,
        schedule: schedule.totals,
        composed: coverage.composed,
        coverage: coverageFigures(coverage),
        stages: plan.stages,
        dearest: dearest(plan),
      };
      return done(json, (paint, width) => readable(made.value, paint, width));
    } finally {
      await store.close();
    }
  },
});
