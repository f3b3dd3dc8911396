export type StoreFault =
  | 'STORE.BAD_URL'
  | 'STORE.CANNOT_OPEN'
  | 'STORE.UNREACHABLE'
  | 'STORE.ACCESS_DENIED'
  | 'STORE.READ_ONLY'
  | 'STORE.NOT_A_DATABASE'
  | 'STORE.DAMAGED'
  | 'STORE.NEWER_SCHEMA'
  | 'STORE.KEY_MISSING'
  | 'STORE.WRONG_KEY'
  | 'STORE.NOT_ENCRYPTED'
  | 'STORE.BUSY';

/** The database cannot be opened. The message names it without its password. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(
    readonly code: StoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
