/** What kind of refusal it is; the HTTP status and the exit code are decided from it, each in one place. */
export type RefusalKind =
  | 'malformed' // the request cannot be read
  | 'invalid' // readable, but semantically wrong
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported'
  | 'busy'
  | 'no-room' // the disk of the database is full
  | 'unavailable'; // the database cannot be reached, read or written

/** One located fault of an input. `pointer` is an RFC 6901 JSON pointer into it ("" for the whole). */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  /** What may be put there instead, where that is known: each can be typed in as it stands. */
  readonly choices?: readonly string[];
}

/** An expected outcome that is not the wished one. `code` is stable: `AREA.REASON`. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly message: string;
  readonly faults: readonly Fault[];
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (
  kind: RefusalKind,
  code: string,
  message: string,
  faults: readonly Fault[] = [],
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { kind, code, message, faults },
});
