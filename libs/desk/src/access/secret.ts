import { createHash, randomBytes } from 'node:crypto';

/** How every secret begins, so that one found in a file or a log is known for what it is. */
const MARK = 'db_';
const PREFIX_LENGTH = MARK.length + 8;

/** A new secret of 256 random bits. */
export const newSecret = (): string => MARK + randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random and long, so a plain hash cannot be searched. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What a person recognises a key by. */
export const prefixOf = (secret: string): string => secret.slice(0, PREFIX_LENGTH);
