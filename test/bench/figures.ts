export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const percent = (ratio: number): string => `${(100 * ratio).toFixed(1)} %`;

export const thousands = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** One line of a table: a name and what was measured. */
export const say = (name: string, text: string): void => {
  process.stdout.write(`  ${name.padEnd(34)} ${text}\n`);
};

/** Seconds that `work` takes. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
