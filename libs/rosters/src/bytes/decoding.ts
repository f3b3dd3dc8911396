import iconv from 'iconv-lite';

/** Turns chunks of bytes into text; a character cut by the border between two chunks is kept for the next. */
interface Decoding {
  write(bytes: Uint8Array): string;
  /** What was still waiting for its other bytes, as U+FFFD. */
  end(): string;
}

const SYNONYMS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  unicode: 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  cp1252: 'windows-1252',
  windows1252: 'windows-1252',
  mac: 'macroman',
  macintosh: 'macroman',
  macosroman: 'macroman',
  xmacroman: 'macroman',
};

/** The encoding that a user names (`latin1`, `UTF-16`, `mac`, `iso-8859-2` …), or undefined when nothing is known by it. */
export function readEncodingName(text: string): string | undefined {
  const key = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = SYNONYMS[key];
  if (known !== undefined) return known;
  return iconv.encodingExists(key) && !/^(?:base64|hex|binary|ucs2|utf)/.test(key) ? key : undefined;
}

/** Since Mac OS 8.5 the place of the currency sign is the euro's; the decoder still has the sign. */
const withEuro = (text: string): string => text.replaceAll('¤', '€');

/** Bytes that are not of the encoding become U+FFFD; nothing throws. A byte order mark is taken off. */
export function decodingOf(encoding: string): Decoding {
  if (encoding.startsWith('utf-')) {
    const decoder = new TextDecoder(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  const current = encoding === 'macroman' ? withEuro : (text: string): string => text;
  return {
    write: (bytes) => current(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => decoder.end() ?? '',
  };
}
