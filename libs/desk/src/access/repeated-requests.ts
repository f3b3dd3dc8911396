import { type Clock } from '#clock';
import { type IdempotencyRecord } from '../model/records.js';
import { type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';

/** A claim whose request has not been answered for this long belongs to a process that died. */
const ABANDONED_AFTER_MS = 10 * 60_000;
/** How long an answer can be had again. */
export const KEPT_MS = 24 * 60 * 60_000;

/** What was answered: enough to answer the same again. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The first request with a key goes on, under a claim; a repeat gets what the first was answered. */
export type Claim =
  | { readonly kind: 'first'; readonly record: IdempotencyRecord }
  | { readonly kind: 'repeat'; readonly answer: Answer };

/**
 * Claims an idempotency key for a request. Refuses with `IDEMPOTENCY.KEY_REUSED` where another request had it, and
 * with `IDEMPOTENCY.IN_PROGRESS` while the first one is still running.
 */
export async function claimRequest(
  store: Store,
  clock: Clock,
  keyId: string,
  idempotencyKey: string,
  requestHash: string,
): Promise<Result<Claim>> {
  // A repeat is answered from what is kept, also while something else is being written.
  const [kept] = await store.books.idempotency.all({ keyId, idempotencyKey });
  if (kept !== undefined && !isOver(kept, clock)) return repeatOf(kept, requestHash);
  return store.write<Claim>(async (books) => {
    const [known] = await books.idempotency.all({ keyId, idempotencyKey });
    if (known !== undefined && !isOver(known, clock)) return repeatOf(known, requestHash);
    if (known !== undefined) await books.idempotency.remove(known.id, known.revision);
    const record = await books.idempotency.add({
      keyId,
      idempotencyKey,
      requestHash,
      status: null,
      headers: {},
      body: '',
    });
    return ok({ kind: 'first', record });
  });
}

/** Keeps the answer of the first request. A fault of the service (5xx) is no answer: the claim is given up. */
export function settleRequest(
  store: Store,
  record: IdempotencyRecord,
  answer: Answer,
): Promise<Result<null>> {
  return store.write(async (books) => {
    if (answer.status >= 500) await books.idempotency.remove(record.id, record.revision);
    else await books.idempotency.change(record.id, record.revision, answer);
    return ok(null);
  });
}

function isOver(record: IdempotencyRecord, clock: Clock): boolean {
  const age = clock.now() - Date.parse(record.createdAt);
  return age > (record.status === null ? ABANDONED_AFTER_MS : KEPT_MS);
}

function repeatOf(known: IdempotencyRecord, requestHash: string): Result<Claim> {
  if (known.requestHash !== requestHash) {
    const message = 'This Idempotency-Key came with another request before.';
    return refuse('invalid', 'IDEMPOTENCY.KEY_REUSED', message);
  }
  if (known.status === null) {
    const message = 'The first request with this Idempotency-Key is still running.';
    return refuse('conflict', 'IDEMPOTENCY.IN_PROGRESS', message);
  }
  return ok({ kind: 'repeat', answer: { status: known.status, headers: known.headers, body: known.body } });
}
