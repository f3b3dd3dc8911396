/** Every way a reading of timeline data is refused. The codes are stable; the messages are for people. */
export type TimelineCode =
  | 'TIMELINE.DROPPED_TIMECODE'
  | 'TIMELINE.FRAME_RATE_NEEDED'
  | 'TIMELINE.LENGTH_NEGATIVE'
  | 'TIMELINE.LENGTH_RANGE'
  | 'TIMELINE.MALFORMED_LENGTH'
  | 'TIMELINE.MALFORMED_TIMECODE'
  | 'TIMELINE.NOT_DROP_FRAME'
  | 'TIMELINE.RATES_DIFFER'
  | 'TIMELINE.TIMECODE_RANGE'
  | 'TIMELINE.UNKNOWN_FRAME_RATE';

/** An expected "no": `code` for programs, `message` for the person who typed the value. */
export interface TimelineRefusal {
  readonly ok: false;
  readonly code: TimelineCode;
  readonly message: string;
}

/** A value, or the reason why there is none. Expected failures are never thrown. */
export type TimelineResult<T> = { readonly ok: true; readonly value: T } | TimelineRefusal;

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = (code: TimelineCode, message: string): TimelineRefusal => ({
  ok: false,
  code,
  message,
});
