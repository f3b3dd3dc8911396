import { loadLinearSolver, readSessionsProblem, solveSessions, type SessionsProblem } from '#planning';
import { median, percent, say } from '../figures.js';
import { dataFile } from './data.js';
import { sessionsProblem } from './sessions-generator.js';
import { gapOf, sayRow } from './table.js';
import { budgetOf, timed } from './timed.js';

/** What of the sessions stage is run. */
export interface SessionsRun {
  readonly seconds: number;
  /** Files of the shared data, at most ten, and fresh problems. */
  readonly files: number;
  readonly fresh: number;
  /** Seconds for the problem of ten times the size; 0: not run. */
  readonly tenfold: number;
}

interface Case {
  readonly name: string;
  readonly problem: SessionsProblem;
}

/** The sessions stage: how far from proven after a time, by problem, with the median and the worst. */
export async function benchSessions({ seconds, files, fresh, tenfold }: SessionsRun): Promise<void> {
  const solve = await sessionsSolver();
  const gaps = [...fromFiles(files), ...generated(fresh)].map((one) => solve(one, seconds, ''));
  if (gaps.length > 0)
    say(
      `sessions, ${seconds} s`,
      `gap: median ${percent(median(gaps))}, worst ${percent(Math.max(...gaps))} (goal ${goalOf(seconds)})`,
    );
  if (tenfold > 0) solve({ name: '10×', problem: sessionsProblem(1, 10) }, tenfold, 'goal 4 % in 60 s');
}

const goalOf = (seconds: number): string => (seconds >= 60 ? 'in 60 s: 1 %, 2 %' : 'in 10 s: 2 %, 3 %');

/** Solves a case, prints its row and answers the gap. */
async function sessionsSolver(): Promise<(one: Case, seconds: number, reference: string) => number> {
  const linear = await loadLinearSolver();
  return ({ name, problem }, seconds, reference) => {
    const { answer, ms, memory } = timed(() => solveSessions(problem, budgetOf(seconds), { linear }));
    const { cost, lowerBound, firstMs, unassigned } = answer;
    const left = unassigned.length > 0 ? `${unassigned.length} passes without a slot; ` : '';
    sayRow({
      name: `sessions ${name}, ${seconds} s`,
      cost,
      bound: lowerBound,
      firstMs,
      ms,
      memory,
      reference: `${left}${reference}`,
    });
    return gapOf(cost, lowerBound);
  };
}

function* fromFiles(count: number): Generator<Case> {
  for (let nth = 1; nth <= count; nth += 1) {
    const text = dataFile(`planning/sessions-${nth}.json`);
    if (text === null) continue;
    const { problem, faults } = readSessionsProblem(text);
    if (problem === null) throw new Error(faults.map(({ message }) => message).join(' '));
    yield { name: `file ${nth}`, problem };
  }
}

function* generated(count: number): Generator<Case> {
  for (let seed = 1; seed <= count; seed += 1) yield { name: `seed ${seed}`, problem: sessionsProblem(seed) };
}
