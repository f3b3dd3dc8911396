import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { BackupRefused, damaged, fileCode } from './backup-refused.js';

/** A line of a backup, and the digest of all lines before it. */
export interface Line {
  readonly value: unknown;
  readonly digestBefore: () => string;
}

const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

/** What went wrong with the bytes of a file, in words. */
const readingFault = (error: unknown, file: string): unknown => {
  const code = fileCode(error);
  const why = CODES[code];
  if (why !== undefined) return new BackupRefused('invalid', 'BACKUP.CANNOT_READ', `${file} ${why}.`);
  if (code === 'Z_DATA_ERROR' && /header/.test(String(error))) {
    return new BackupRefused('invalid', 'BACKUP.NOT_A_BACKUP', `${file} is not a backup of this program.`);
  }
  return code.startsWith('Z_') ? damaged(file, 'its compressed text breaks off', error) : error;
};

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  try {
    for await (const chunk of unpacked) {
      const [first = '', ...others] = decoder.write(chunk as Buffer).split('\n');
      parts.push(first);
      for (const other of others) {
        yield parts.join('');
        parts = [other];
      }
    }
  } catch (error) {
    throw readingFault(error, file);
  } finally {
    source.destroy();
  }
  if (parts.join('') !== '') throw damaged(file, 'its last line breaks off');
}

const parsed = (text: string, file: string, number: number): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(file, `line ${number} cannot be read`, error);
  }
};

/**
 * The lines of a backup file, one in memory at a time.
 * @throws BackupRefused
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const hash: Hash = createHash('sha256');
  let number = 0;
  for await (const text of textLines(file)) {
    number += 1;
    yield { value: parsed(text, file, number), digestBefore: () => hash.copy().digest('hex') };
    hash.update(`${text}\n`);
  }
}
