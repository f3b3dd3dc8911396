/** Files that are no table, by the bytes they begin with (hexadecimal). */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['255044462d', 'a PDF'],
  [
    'd0cf11e0a1b11ae1',
    'an old Excel file (.xls) or a protected one: save it as .xlsx or CSV without a password',
  ],
  ['1f8b', 'a compressed file (gzip): unpack it first'],
  ['7b5c727466', 'a text document (RTF)'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['377abcaf271c', 'a compressed file (7z): unpack it first'],
  ['526172211a07', 'a compressed file (RAR): unpack it first'],
];

const MARKUP = /^\s*<(?:!doctype html|html|\?xml|table|svg|workbook)/i;

const JSON_LIST = /^\s*(?:\[\s*)?\{\s*"[^"]*"\s*:/;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A ZIP archive, which is what a workbook (.xlsx) is. */
export const isZip = (bytes: Uint8Array): boolean => hex(bytes.subarray(0, 4)) === '504b0304';

/** What a file is that certainly is no text; undefined where it may be. */
export function knownBinary(bytes: Uint8Array): string | undefined {
  const start = hex(bytes.subarray(0, 16));
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
}

/** What a file is that certainly holds no table; undefined where it may. */
export function knownNonTable(bytes: Uint8Array): string | undefined {
  const known = knownBinary(bytes);
  if (known !== undefined) return known;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '');
  if (JSON_LIST.test(text)) return 'JSON';
  return MARKUP.test(text) ? 'a web page or XML: save the table as CSV or .xlsx' : undefined;
}
