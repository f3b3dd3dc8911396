import { readInstant } from '#clock';
import { z } from 'zod';
import { settleWallTime } from '../records/rules/wall-times.js';
import { ok, type Result } from '../result.js';

/** A moment as people write it: an instant with its offset, or a wall time or date where it happens. */
export const moment = (): z.ZodString =>
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/,
      'must be a date, a local date-time such as 2023-03-14T10:00, or an instant with its offset',
    );

/** Epoch milliseconds of a moment; a date begins at midnight of the zone. Refusals are those of wall times. */
export function readMoment(text: string, zone: string, pointer: string): Result<number> {
  const written = text.replace(' ', 'T');
  const instant = readInstant(written);
  if (instant.ok) return ok(instant.value);
  const settled = settleWallTime(written.includes('T') ? written : `${written}T00:00`, zone, pointer);
  return settled.ok ? ok(settled.value.epochMs) : settled;
}
