import { type Clock } from '#clock';
import { type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type Principal } from './principal.js';
import { hashOf } from './secret.js';

/** A revoked key may work this long in another process of the service; in this one it ends at once. */
const REMEMBERED_MS = 5_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly principal: Principal;
  readonly until: number;
}

/** Recognises keys by their secret. What was found is remembered for a few seconds: every request asks. */
export class KeyRing {
  readonly #remembered = new Map<string, Remembered>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `ACCESS.KEY_UNKNOWN`; a revoked key is as unknown as one that never was. */
  async recognise(secret: string): Promise<Result<Principal>> {
    const hash = hashOf(secret);
    const remembered = this.#remembered.get(hash);
    if (remembered !== undefined && remembered.until > this.clock.now()) return ok(remembered.principal);
    const [key] = await this.store.books.apiKeys.all({ hash });
    if (key === undefined || key.revokedAt !== null) {
      this.#remembered.delete(hash);
      return refuse('unauthorized', 'ACCESS.KEY_UNKNOWN', 'This API key is not known, or was revoked.');
    }
    const { id: keyId, prefix, role, productionIds } = key;
    const principal = { keyId, actor: prefix, role, productionIds };
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(hash, { principal, until: this.clock.now() + REMEMBERED_MS });
    return ok(principal);
  }

  forget(): void {
    this.#remembered.clear();
  }
}
