import { percent, thousands } from '../figures.js';

/** One line of the table; what does not apply is left out. */
export interface Row {
  readonly name: string;
  readonly cost: number;
  readonly bound?: number;
  /** Until there was a first plan; in the order stage, where the first is the last, the first solve of all. */
  readonly firstMs?: number;
  readonly ms: number;
  /** Memory of the whole process after the solve, in megabytes. */
  readonly memory: number;
  /** What to compare with: a known optimum, a goal, a peer. */
  readonly reference: string;
}

const WIDTHS = [26, 11, 11, 8, 8, 9, 7] as const;

const line = (name: string, cells: readonly string[], reference: string): void => {
  const columns = cells.map((cell, index) => cell.padStart(WIDTHS[index + 1] ?? 0)).join(' ');
  process.stdout.write(`  ${name.padEnd(WIDTHS[0])} ${columns}  ${reference}\n`);
};

export const sayHead = (): void => {
  line('', ['cost', 'bound', 'gap', 'first ms', 'ms', 'MB'], 'reference');
};

export function sayRow({ name, cost, bound, firstMs, ms, memory, reference }: Row): void {
  const cells = [
    thousands(cost),
    bound === undefined ? '–' : thousands(bound),
    bound === undefined ? '–' : percent(gapOf(cost, bound)),
    firstMs === undefined ? '–' : firstMs.toFixed(0),
    ms < 100 ? ms.toFixed(1) : thousands(ms),
    memory.toFixed(0),
  ];
  line(name, cells, reference);
}

export const gapOf = (cost: number, bound: number): number => (cost === 0 ? 0 : (cost - bound) / cost);
