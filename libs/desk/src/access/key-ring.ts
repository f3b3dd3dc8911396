import { type Clock, instantText } from '#clock';
import { type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type Principal } from './principal.js';
import { hashOf } from './secret.js';

/** A revoked key may work this long in another process of the service; in this one it ends at once. */
const REMEMBERED_MS = 5_000;
/** How often it is noted that a key is used. */
const NOTED_EVERY_MS = 60_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly principal: Principal;
  readonly until: number;
}

/** Recognises keys by their secret. What was found is remembered for a few seconds: every request asks. */
export class KeyRing {
  readonly #remembered = new Map<string, Remembered>();
  readonly #noted = new Map<string, number>();

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `ACCESS.KEY_UNKNOWN`; a key that was revoked or has ended is as unknown as one that never was. */
  async recognise(secret: string): Promise<Result<Principal>> {
    const hash = hashOf(secret);
    const remembered = this.#remembered.get(hash);
    if (remembered !== undefined && remembered.until > this.clock.now()) return ok(remembered.principal);
    const [key] = await this.store.books.apiKeys.all({ hash });
    const now = this.clock.now();
    const ends = key?.expiresAt == null ? Infinity : Date.parse(key.expiresAt);
    if (key === undefined || key.revokedAt !== null || ends <= now) {
      this.#remembered.delete(hash);
      return refuse(
        'unauthorized',
        'ACCESS.KEY_UNKNOWN',
        'This API key is not known, was revoked, or has ended.',
      );
    }
    const { id: keyId, prefix, role, productionIds } = key;
    const principal = { keyId, actor: prefix, role, productionIds };
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(hash, { principal, until: Math.min(ends, now + REMEMBERED_MS) });
    this.#noteUse(keyId, now);
    return ok(principal);
  }

  /** Nobody waits for it, and where others are writing it is left for the next time. */
  #noteUse(keyId: string, now: number): void {
    if (now < (this.#noted.get(keyId) ?? -Infinity) + NOTED_EVERY_MS) return;
    this.#noted.set(keyId, now);
    const lastUsedAt = instantText(now);
    const noted = this.store.write(async ({ keyUses }) => {
      const [use] = await keyUses.all({ keyId });
      if (use === undefined) await keyUses.add({ keyId, lastUsedAt });
      else await keyUses.change(use.id, use.revision, { lastUsedAt });
      return ok(null);
    });
    void noted.catch(() => this.#noted.delete(keyId));
  }

  forget(): void {
    this.#remembered.clear();
  }
}
