import { accepted, refused, type FileResult } from '../outcome.js';
import { countUtf8 } from './count-utf8.js';
import { likelierLegacyEncoding } from './legacy-encoding.js';

/** How a file's bytes are read as text, and whether the file said so (a byte order mark, strict UTF-8) or it is a guess. */
export interface EncodingReading {
  /** `utf-8`, `utf-16le`, `utf-16be`, or a name that iconv-lite knows. */
  readonly encoding: string;
  readonly guessed: boolean;
}

const certain = (encoding: string): FileResult<EncodingReading> => accepted({ encoding, guessed: false });

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** In UTF-16 the separators and line ends of a table put a zero in every other byte, all on the same side. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || even + odd < bytes.length / 20) return 'binary';
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/**
 * Decides the encoding from the head of a file. Refused: `IMPORT.NOT_A_TABLE` for zero bytes that are not UTF-16.
 * A file with more correct UTF-8 characters than wrong bytes is damaged UTF-8: its bad rows are reported one by one. Only
 * a Mac writes such pairs of bytes by chance (`’é`).
 */
export function detectEncoding(bytes: Uint8Array): FileResult<EncodingReading> {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return certain(marked);
  const wide = withoutMark(bytes);
  if (wide === 'binary') {
    return refused('IMPORT.NOT_A_TABLE', 'The file is binary, not a table: give CSV or .xlsx.');
  }
  if (wide !== undefined) return accepted({ encoding: wide, guessed: true });
  const { sequences, wrong } = countUtf8(bytes);
  if (wrong === 0) return certain('utf-8');
  const legacy = likelierLegacyEncoding(bytes);
  const damaged = sequences > wrong * 20 || (sequences >= wrong && legacy === 'windows-1252');
  return accepted({ encoding: damaged ? 'utf-8' : legacy, guessed: true });
}
