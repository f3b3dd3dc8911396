import { resolveWallTime, type WallTime } from '#clock';
import { ok, refuse, type Result } from '../../result.js';

/** A wall time that was settled before: an hour that the clocks show twice keeps the one that was chosen then. */
export interface SettledTime {
  readonly local: string;
  readonly zone: string;
  readonly instant: string;
}

/**
 * The moment a wall time means in a zone. A time that does not exist or exists twice is refused, never guessed; its
 * fault offers the two nearest choices, each to be typed in as it stands. Codes: `CLOCK.GAP`, `CLOCK.OVERLAP` …
 */
export function settleWallTime(
  text: string,
  zone: string,
  pointer: string,
  before: SettledTime | null = null,
): Result<Pick<WallTime, 'local' | 'instant' | 'epochMs'>> {
  if (before !== null && before.local === text && before.zone === zone) {
    return ok({ local: text, instant: before.instant, epochMs: Date.parse(before.instant) });
  }
  const read = resolveWallTime(text, zone);
  if (read.ok) return ok(read.value);
  const choices = read.choices.length > 0 ? { choices: read.choices.map((choice) => choice.input) } : {};
  return refuse('invalid', read.code, read.message, [
    { pointer, code: read.code, message: read.message, ...choices },
  ]);
}

/** The fields of a stretch of wall time in a zone. */
interface SpanFields {
  readonly localStart: string;
  readonly localEnd: string;
}
interface SettledSpan extends SpanFields {
  readonly zone: string;
  readonly start: string;
  readonly end: string;
}

/** A stretch of wall time with its instants. Its end must come after its start: `CLOCK.ENDS_BEFORE_START`. */
export function settleSpan(fields: SpanFields, zone: string, was: SettledSpan | null): Result<SettledSpan> {
  const from = settleWallTime(
    fields.localStart,
    zone,
    '/localStart',
    was && { local: was.localStart, zone: was.zone, instant: was.start },
  );
  const to = settleWallTime(
    fields.localEnd,
    zone,
    '/localEnd',
    was && { local: was.localEnd, zone: was.zone, instant: was.end },
  );
  if (!from.ok || !to.ok) {
    const faults = [from, to].flatMap((one) => (one.ok ? [] : one.refusal.faults));
    return refuse('invalid', 'INPUT.INVALID', 'The times cannot be read.', faults);
  }
  if (to.value.epochMs <= from.value.epochMs) {
    const message = 'It must end after it starts.';
    const code = 'CLOCK.ENDS_BEFORE_START';
    return refuse('invalid', code, message, [{ pointer: '/localEnd', code, message }]);
  }
  return ok({
    localStart: from.value.local,
    localEnd: to.value.local,
    zone,
    start: from.value.instant,
    end: to.value.instant,
  });
}

/** An instant with any offset in the form in which instants are kept: UTC, to the millisecond. */
export const storedInstant = (text: string | null): string | null =>
  text === null ? null : new Date(text).toISOString();
