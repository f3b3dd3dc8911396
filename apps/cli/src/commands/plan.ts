import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, refused } from '../frame/outcome.js';
import { readWeights } from '../plan/read-weights.js';
import { planText } from '../plan/plan-text.js';

const wholeNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;

/** `downbeat plan --production my-film` */
export const plan: Command = command({
  summary: 'Open sessions, put passes into them and fill their chairs; say what stays open, and why.',
  args: {
    production: { type: 'string', required: true, valueHint: 'id|slug', description: 'what to plan' },
    seed: {
      type: 'string',
      valueHint: 'number',
      default: '1',
      description: 'the same seed gives the same plan',
    },
    iterations: {
      type: 'string',
      valueHint: 'number',
      description: 'stop after so many steps of the search',
    },
    seconds: {
      type: 'string',
      valueHint: 'number',
      description: 'stop after so long; then the plan is not reproducible',
    },
    weights: {
      type: 'string',
      valueHint: 'json',
      description: 'what breaches of rules weigh in this plan, such as \'{"vacancy": 200000}\'',
    },
    apply: {
      type: 'boolean',
      default: true,
      description: 'keep the plan, but leave sessions and engagements as they are',
    },
    ...backendFlags,
  },
  notes:
    'What is held, confirmed, recorded or made by hand stays as it is; only earlier proposals are replaced.\n' +
    'Open chairs and unplaced passes are part of the answer: the exit status is 0.',
  examples: ['plan --production my-film', 'plan --production my-film --seed 7 --no-apply --json'],
  run: ({ args, terminal }) => {
    const numbers = {
      seed: wholeNumber(args.seed),
      iterations: wholeNumber(args.iterations),
      seconds: wholeNumber(args.seconds),
    };
    const wrong = Object.entries(numbers).find(([, value]) => Number.isNaN(value));
    if (wrong !== undefined) {
      const code = 'CLI.BAD_VALUE';
      const message = `--${wrong[0]} must be a whole number.`;
      return refused('malformed', code, message, [{ pointer: `/${wrong[0]}`, code, message }]);
    }
    const { seed = 1, iterations, seconds } = numbers;
    const weights = readWeights(args.weights);
    if (!weights.ok) return { kind: 'refused', refusal: weights.refusal };
    const order = { seed, apply: args.apply, options: { iterations, seconds, weights: weights.value } };
    return withBackend(args, terminal, async (backend) => {
      const planned = await backend.plan(args.production, order, (line) => {
        if (terminal.watched) terminal.note(`\r\u001B[K${line}`);
      });
      if (terminal.watched) terminal.note('\r\u001B[K');
      if (!planned.ok) return { kind: 'refused', refusal: planned.refusal };
      return done(planned.value, (paint, width) => planText(planned.value, paint, width));
    });
  },
});
