/** Kinds of file that a cut comes in; `csv` is a table of placements, from a workbook too. */
export const CUT_FORMATS = ['edl', 'otio', 'pro-tools', 'csv'] as const;
export type CutFormat = (typeof CUT_FORMATS)[number];

const EVENT = /^[A-Z]?\d+[A-Z]?\s+\S.*\s(?:V|B|A|AA|NONE|A\d|V\d)\S*\s+(?:C|D|W\d+|K)/im;

/** Tells the format of a file from its beginning; null: a table, or something else. */
export function cutFormatOf(head: string): CutFormat | null {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{')) return 'otio';
  if (/^SESSION NAME:\t/.test(text)) return 'pro-tools';
  if (/^(?:TITLE|FCM)\s*:/im.test(text.slice(0, 2_000)) || EVENT.test(text)) return 'edl';
  return null;
}
