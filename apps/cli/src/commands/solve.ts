import { systemClock } from '#clock';
import { type Fault } from '#desk';
import { command, type Command } from '../frame/command.js';
import { done, refused, type Outcome } from '../frame/outcome.js';
import { openInput, type Input } from '../imports/open-input.js';
import { stages } from '../solve/stages.js';

/** Without a budget a call takes at most ten seconds, reading and printing included. */
const USUAL_SECONDS = 9.5;
const MOST_SECONDS = 86_400;

interface Limits {
  readonly seed: number;
  readonly iterations: number;
  readonly seconds: number;
}

interface Flags {
  readonly seed: string;
  readonly iterations?: string;
  readonly seconds?: string;
}

/** The budget that the flags ask for, or what is wrong with them. */
function limitsOf({ seed, iterations, seconds }: Flags): Limits | readonly Fault[] {
  const faults: Fault[] = [];
  const wrong = (flag: string, message: string): void => {
    faults.push({ pointer: `/${flag}`, code: 'CLI.BAD_VALUE', message });
  };
  if (!/^\d{1,9}$/.test(seed)) wrong('seed', '--seed must be a whole number.');
  if (iterations !== undefined && !/^\d{1,9}$/.test(iterations))
    wrong('iterations', '--iterations must be a whole number.');
  const time = Number(seconds ?? USUAL_SECONDS);
  if (seconds !== undefined && (!/^\d+(\.\d+)?$/.test(seconds) || time <= 0 || time > MOST_SECONDS))
    wrong('seconds', `--seconds must be a number above 0, at most ${MOST_SECONDS}.`);
  if (iterations !== undefined && seconds !== undefined)
    wrong('seconds', '--seconds and --iterations exclude each other: only iterations can be repeated.');
  if (faults.length > 0) return faults;
  if (iterations === undefined) return { seed: Number(seed), iterations: Infinity, seconds: time };
  return { seed: Number(seed), iterations: Number(iterations), seconds: Infinity };
}

async function textOf(input: Input): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const refusedWith = (code: string, message: string, faults: readonly Fault[]): Outcome =>
  refused(code.startsWith('CLI.') ? 'malformed' : 'invalid', code, message, faults);

/** `downbeat solve order problem.json`: the engine alone, on a problem of one's own. Needs no database. */
export const solve: Command = command({
  summary: 'Solve a problem of one stage of the planner, from a file: how good the answer is, and the proof.',
  args: {
    stage: {
      type: 'positional',
      required: true,
      valueHint: Object.keys(stages).join('|'),
      description: 'what kind of problem it is',
    },
    file: { type: 'positional', required: true, description: 'the problem, or - for standard input' },
    seed: {
      type: 'string',
      valueHint: 'number',
      default: '1',
      description: 'the same seed gives the same answer',
    },
    iterations: { type: 'string', valueHint: 'number', description: 'stop after so many steps' },
    seconds: {
      type: 'string',
      valueHint: 'number',
      description: 'stop after so long; 10 in all where nothing is said',
    },
  },
  notes:
    'order     durations and who plays what: JSON, or the text format of talent scheduling\n' +
    'sessions  passes, slots and what a chair costs: JSON\n' +
    'staffing  sessions, chairs, and who could sit where at what cost: JSON\n' +
    'All indices count from 0.',
  examples: ['solve order rehearsal.json', 'solve staffing vienna.json --json'],
  run: async ({ args, terminal }) => {
    const begun = systemClock.now();
    const stage = Object.entries(stages).find(([name]) => name === args.stage)?.[1];
    if (stage === undefined) {
      const message = `There is no stage "${args.stage}"; there are ${Object.keys(stages).join(', ')}.`;
      return refusedWith('CLI.BAD_VALUE', message, [{ pointer: '/stage', code: 'CLI.BAD_VALUE', message }]);
    }
    const limits = limitsOf(args);
    if (!('seed' in limits)) return refusedWith('CLI.BAD_VALUE', limits[0]?.message ?? '', limits);
    const input = await openInput(args.file, terminal);
    if (!input.ok) return { kind: 'refused', refusal: input.refusal };
    const elapsedMs = (): number => systemClock.now() - begun;
    const { seed, iterations, seconds } = limits;
    const solved = await stage(await textOf(input.value), {
      seed,
      iterations,
      elapsedMs,
      shouldStop: () => elapsedMs() >= seconds * 1_000,
    });
    if (solved.ok) return done(solved.json, (_, width) => solved.text(width));
    const [first] = solved.faults;
    return refusedWith(
      first?.code ?? 'SOLVE.UNFIT',
      `The problem cannot be solved as it is written: ${solved.faults.length} faults.`,
      solved.faults,
    );
  },
});
