/** Every way a reading of time is refused. The codes are stable; the messages are for people. */
export type ClockCode =
  | 'CLOCK.AMBIGUOUS_DATE'
  | 'CLOCK.GAP'
  | 'CLOCK.MALFORMED'
  | 'CLOCK.OFFSET_MISMATCH'
  | 'CLOCK.OVERLAP'
  | 'CLOCK.UNKNOWN_CALENDAR'
  | 'CLOCK.UNKNOWN_ZONE'
  | 'CLOCK.YEAR_MISSING';

/** An expected "no": `code` for programs, `message` for the person who typed the value. */
export interface ClockRefusal {
  readonly ok: false;
  readonly code: ClockCode;
  readonly message: string;
}

/** A value, or the reason why there is none. Expected failures are never thrown. */
export type ClockResult<T, R extends ClockRefusal = ClockRefusal> =
  { readonly ok: true; readonly value: T } | R;

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = (code: ClockCode, message: string): ClockRefusal => ({ ok: false, code, message });
