import { DateOrderWitness, dateKnowledge, type DateKnowledge } from '../cells/date-order.js';
import { type ImportOptions } from '../options.js';
import { accepted, type FileResult } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { type FileHead, type RowReader } from './kind.js';

/** Prepares a kind whose rows have dates: their order is learnt from the head of the file. */
export function dated<F extends string, D>(
  head: FileHead<F>,
  options: ImportOptions,
  fields: readonly F[],
  read: (row: RowReading<F>, dates: DateKnowledge) => D | null,
): FileResult<RowReader<F, D>> {
  const witness = new DateOrderWitness();
  for (const row of head.rows()) for (const field of fields) witness.see(row.raw(field));
  const dates = dateKnowledge(witness, options);
  return accepted({ read: (row) => read(row, dates) });
}
