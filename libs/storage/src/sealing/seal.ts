import { StoreRefused } from '#desk';
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** The nonce and tag of GCM, NIST SP 800-38D. Random nonces are good for 2³² values of one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Of an index in base64, 132 bits: that two values share one by chance is as good as impossible. */
const INDEX_LENGTH = 22;
/** Indexes remembered: an import looks for a batch of people, then stores those that there were not. */
const REMEMBERED = 4_096;

/** Of what was opened: lists by name read the same people again and again. Longer texts are no people's. */
const LONGEST_REMEMBERED = 2_000;
const MOST_OPENED = 20_000;

const pool = Buffer.allocUnsafe(NONCE_BYTES * 512);
let used = pool.length;

/** Asking the system for twelve bytes at a time costs more than encrypting with them. */
const nextNonce = (): Buffer => {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(pool.subarray(used - NONCE_BYTES, used));
};

const derived = (dataKey: Buffer, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, '', `downbeat ${purpose}`, bytes));

export const wrongKey = (): StoreRefused =>
  new StoreRefused({
    kind: 'unavailable',
    code: 'STORE.WRONG_KEY',
    message:
      'personal data of the database was encrypted with another key than this process has; start it again with the present DOWNBEAT_DATA_KEY',
    faults: [],
  });

/**
 * Encrypts with one data key: AES-256-GCM with random nonces, bound to the place a value stands in, so that none can be
 * put in another's place. Indexes are HMAC-SHA-256 of the value, cut to 132 bits: equal values have equal ones, and
 * nothing else can be told from them without the key. The keys for either are derived from the data key (HKDF, RFC 5869).
 */
export class Seal {
  /** What the key is known by; says nothing of it. */
  readonly keyId: string;
  private readonly cipherKey: KeyObject;
  private readonly indexKey: KeyObject;
  private readonly indexes = new Map<string, string>();
  private readonly opened = new Map<string, { readonly place: string; readonly text: string }>();

  /** @param dataKey 32 bytes, as hexadecimal or base64 */
  constructor(dataKey: string) {
    const bytes = Buffer.from(dataKey, /^[0-9a-f]{64}$/i.test(dataKey) ? 'hex' : 'base64');
    if (bytes.length !== 32) throw new TypeError('a data key has 32 bytes');
    this.keyId = derived(bytes, 'key id', 4).toString('hex');
    this.cipherKey = createSecretKey(derived(bytes, 'personal data', 32));
    this.indexKey = createSecretKey(derived(bytes, 'index', 32));
  }

  /** `place`: where the text will stand; it is opened with the same one only. */
  close(text: string, place: string): string {
    const nonce = nextNonce();
    const cipher = createCipheriv(CIPHER, this.cipherKey, nonce);
    cipher.setAAD(Buffer.from(place));
    const body = cipher.update(text, 'utf8');
    cipher.final();
    return `${this.keyId}.${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')}`;
  }

  /** @throws StoreRefused `STORE.WRONG_KEY` for what another key closed, or somebody changed. */
  open(closed: string, place: string): string {
    const known = this.opened.get(closed);
    if (known?.place === place) return known.text;
    const text = this.decrypt(closed, place);
    if (closed.length <= LONGEST_REMEMBERED) {
      if (this.opened.size >= MOST_OPENED) this.opened.clear();
      this.opened.set(closed, { place, text });
    }
    return text;
  }

  private decrypt(closed: string, place: string): string {
    if (!closed.startsWith(`${this.keyId}.`)) throw wrongKey();
    const bytes = Buffer.from(closed.slice(this.keyId.length + 1), 'base64');
    try {
      const decipher = createDecipheriv(CIPHER, this.cipherKey, bytes.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8');
      return text + decipher.final('utf8');
    } catch {
      throw wrongKey();
    }
  }

  /** What equal values of one field have in common. */
  index(field: string, value: string): string {
    const text = `${field}\0${value}`;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = createHmac('sha256', this.indexKey).update(text).digest('base64url').slice(0, INDEX_LENGTH);
    if (this.indexes.size >= REMEMBERED) this.indexes.clear();
    this.indexes.set(text, index);
    return index;
  }
}
