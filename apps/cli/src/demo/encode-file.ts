import iconv from 'iconv-lite';
import { type DemoFile } from './demo-file.js';

/** The bytes of a demo file as its office saved it. */
export function encodeFile({ text, encoding }: DemoFile): Uint8Array {
  const isWindows = encoding === 'windows-1252';
  return iconv.encode(text, isWindows ? 'windows-1252' : 'utf-8', { addBOM: encoding === 'utf-8 with BOM' });
}
