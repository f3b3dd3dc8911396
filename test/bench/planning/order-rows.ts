import { readOrderProblem, solveOrder } from '#planning';
import { median } from '../figures.js';
import { dataFile } from './data.js';
import { sayRow } from './table.js';
import { budgetOf, timed } from './timed.js';

const ROUNDS = 5;

/** Instances of the literature and what their best order costs, in the order of their size. */
const INSTANCES = [
  ['tiny', 29],
  ['small', 54],
  ['small2', 56],
  ['concert', 111],
  ['film-12', 401],
  ['film103.dat', 1_031],
  ['film105.dat', 849],
  ['film116.dat', 541],
  ['MobStory', 871],
] as const;

/** CSPLib 039: nine pieces, five players who all cost the same. Playing takes 92; the best order waits 17. */
const REHEARSAL = `rehearsal
9 5
1 1 0 1 0 1 1 0 1 1
1 1 0 1 1 1 0 1 0 1
1 1 0 0 0 0 1 1 0 1
1 0 0 0 1 1 0 0 1 1
0 0 1 0 1 1 1 1 0 1
2 4 1 3 3 2 5 7 6
`;

/** The order stage: optimum, proof and time, first cold and then as the median of further solves. */
export function benchOrder(): void {
  for (const [name, optimum] of INSTANCES) {
    const text = dataFile(`talent-scheduling/${name}`);
    if (text !== null) benchInstance(name, text, optimum);
  }
  benchInstance('CSPLib 039', REHEARSAL, 109);
}

function benchInstance(name: string, text: string, optimum: number): void {
  const read = readOrderProblem(text);
  if (!read.ok) throw new Error(`${name}: ${read.faults.map(({ message }) => message).join(' ')}`);
  const cold = timed(() => solveOrder(read.value, budgetOf()));
  const { answer, memory } = cold;
  if (answer.totalCost !== optimum || !answer.proven)
    throw new Error(`${name}: ${answer.totalCost} (bound ${answer.lowerBound}), known optimum ${optimum}`);
  const ms = median(Array.from({ length: ROUNDS }, () => timed(() => solveOrder(read.value, budgetOf())).ms));
  sayRow({
    name: `order ${name}`,
    cost: answer.totalCost,
    bound: answer.lowerBound,
    firstMs: cold.ms,
    ms,
    memory,
    reference: `optimum ${optimum}, goal 50 ms`,
  });
}
