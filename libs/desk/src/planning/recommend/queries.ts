import { z } from 'zod';
import * as f from '../../model/fields.js';
import { readInput } from '../../records/read-input.js';
import { refuse, type Result } from '../../result.js';

const MOST = 200;
const limit = z.coerce.number().pipe(z.int().min(1).max(MOST)).default(10);

/** For which chair substitutes are sought. As parameters come: every value may be text. */
export const substitutesQuery = z.strictObject({
  session: f.line().describe('id, or city and start: `vienna 2023-03-14 10:00`'),
  instrument: f.line(60).describe('as the line-up names it, or by any name it has'),
  chair: z.coerce.number().pipe(z.int().min(1).max(2_000)).describe('1-based within the instrument'),
  limit: limit.describe('so many of the best'),
});

/** For which pass a session is sought. */
export const sessionsQuery = z.strictObject({
  pass: f.line().describe('id, or name: `3m21 v2 strings`'),
  limit: limit.describe('so many of the best'),
});

/** Reads parameters by their schema. Refuses with `INPUT.MALFORMED_QUERY` and every fault. */
export function readQuery<S extends z.ZodType>(schema: S, raw: unknown): Result<z.infer<S>> {
  const read = readInput(schema, raw);
  if (read.ok) return read;
  const { faults } = read.refusal;
  const message = faults.map((fault) => fault.message).join(' ');
  return refuse('malformed', 'INPUT.MALFORMED_QUERY', message, faults);
}
