import { type ImportReading, type RowOutcome } from '#rosters';
import { type Landing, type TakenRow } from './landing.js';
import { ReportTally } from './report-tally.js';

interface Watch {
  readonly onRows?: (rows: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** Takes all rows of a file to their landing, batch by batch, and counts what became of each. */
export async function landRows<D>(
  landing: Landing<D>,
  reading: ImportReading<D>,
  { onRows, signal }: Watch,
): Promise<ReportTally | 'stopped'> {
  const tally = new ReportTally();
  tally.remark(reading.entries);
  for await (const batch of reading.outcomes) {
    if (signal?.aborted === true) return 'stopped';
    const taken = sortOut(batch, tally);
    for (const { end, entries } of await landing.land(taken)) tally.add(end, entries);
    onRows?.(tally.rows);
  }
  for (const { end, entries } of (await landing.finish?.()) ?? []) tally.add(end, entries);
  onRows?.(tally.rows);
  return tally;
}

/** Counts the rows that the reading alone skipped or failed; answers the others. */
function sortOut<D>(batch: readonly RowOutcome<D>[], tally: ReportTally): readonly TakenRow<D>[] {
  const taken: TakenRow<D>[] = [];
  for (const outcome of batch) {
    if (outcome.kind === 'taken') taken.push(outcome);
    else tally.add(outcome.kind, outcome.entries);
  }
  return taken;
}
