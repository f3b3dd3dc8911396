import {
  canonicalLabel,
  type CueLabel,
  type CueSuffix,
  type CueSuffixKind,
  type FreeLabel,
} from './cue-label.js';

/** Between the parts of a label. */
const JOIN = '[\\s_-]*';
const KINDS = 'alternate|alt|insert|ins|overlap|ovl|new|revised|revision|rev';
/** `v 4` is a version, never the letter V. */
const NO_VERSION = `(?!v${JOIN}\\d)`;
const SUFFIX_TEXT = `(?:${JOIN}${NO_VERSION}(\\d{1,3}[a-z]?|[a-z]))?(?=$|[\\s_-]|v\\d)`;
/** Where a part may end: at the end of the text, at a separator, or at the next part. */
const ENDS = `$|[\\s_-]|v\\d|(?:${KINDS})${SUFFIX_TEXT}`;

const HEAD = new RegExp(`^(\\d{1,2})${JOIN}m${JOIN}(\\d{1,3})(?!\\d)`, 'i');
const LETTER = new RegExp(`^${JOIN}${NO_VERSION}([a-rt-z])(?=s?(?:${ENDS}))`, 'i');
const SOURCE = new RegExp(`^${JOIN}s(?=${ENDS})`, 'i');
const SUFFIX = new RegExp(`^${JOIN}(${KINDS})${SUFFIX_TEXT}`, 'i');
const VERSION = new RegExp(`^${JOIN}v(?:er(?:sion)?)?\\.?${JOIN}(\\d{1,4})(?=${ENDS})`, 'i');
const SECTION = /^[\s_-]+([^\d\s_-].*)$/;

/**
 * Reads a cue's number, or a clip's name that begins with one:
 * `<reel>m<index>[letter][s][alt|ins|ovl|new|rev + suffix][v<version>]`, in any case, the parts joined or separated by
 * space, `_` or `-`; `v4` may stand before `alt`. Text after it is the section (`3M21_v4 STRINGS`).
 * What does not match is kept as a free label with a warning; nothing is ever refused or thrown.
 */
export function readCueLabel(text: string): CueLabel {
  const written = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const head = HEAD.exec(written);
  if (head === null) return freeLabel(written);
  const letter = LETTER.exec(written.slice(head[0].length));
  const afterLetter = head[0].length + (letter?.[0].length ?? 0);
  const source = SOURCE.exec(written.slice(afterLetter));
  const tail = readTail(written.slice(afterLetter + (source?.[0].length ?? 0)));
  if (tail === null) return freeLabel(written);
  const parts = {
    reel: Number(head[1]),
    index: Number(head[2]),
    ...(letter?.[1] === undefined ? {} : { letter: letter[1].toUpperCase() }),
    source: source !== null,
    ...tail,
  };
  return { kind: 'numbered', ...parts, canonical: canonicalLabel(parts) };
}

interface Tail {
  readonly suffix?: CueSuffix;
  readonly version?: number;
  readonly section?: string;
}

/** Suffix, version and section; null where something is left that is none of them, or a part comes twice. */
function readTail(text: string, tail: Tail = {}): Tail | null {
  const suffix = SUFFIX.exec(text);
  if (suffix !== null) {
    if (tail.suffix !== undefined) return null;
    return readTail(text.slice(suffix[0].length), {
      ...tail,
      suffix: suffixOf(suffix[1] ?? '', suffix[2] ?? ''),
    });
  }
  const version = VERSION.exec(text);
  if (version !== null) {
    if (tail.version !== undefined) return null;
    return readTail(text.slice(version[0].length), { ...tail, version: Number(version[1]) });
  }
  if (/^[\s_-]*$/.test(text)) return tail;
  const section = SECTION.exec(text)?.[1];
  return section === undefined ? null : { ...tail, section };
}

/** `ALTERNATE 02` is `alt2`. */
const suffixOf = (word: string, text: string): CueSuffix => ({
  kind: (word.toLowerCase().startsWith('ov') ? 'ovl' : word.toLowerCase().slice(0, 3)) as CueSuffixKind,
  text: text.toLowerCase().replace(/^0+(?=\d)/, ''),
});

const freeLabel = (canonical: string): FreeLabel => ({
  kind: 'free',
  canonical,
  warning: {
    code: 'TIMELINE.FREE_LABEL',
    message: `"${canonical}" is not a cue number like 3m21A: kept as it is.`,
  },
});
