import { type Refusal } from '../result.js';

/** A page's cursor that no list of this order has handed out. */
export class CursorRefused extends Error {
  override readonly name = 'CursorRefused';
  /** Stable code of the refusal that a caller makes of it. */
  readonly code = 'LIST.BAD_CURSOR';

  constructor() {
    super('the cursor does not belong to a list in this order');
  }
}

/**
 * A shelf refused a record: a duplicate, an unknown reference, a record still in use, text that cannot be stored.
 * Thrown inside the work of `Store.write`, which rolls back and answers with the refusal. Work that catches it may
 * refuse in other words, but cannot go on as if nothing had happened. Reads throw it when the database itself fails.
 */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';

  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message}`);
  }

  get code(): string {
    return this.refusal.code;
  }
}
