import { type Speed } from '../../conform/picture.js';
import { type FrameRate } from '../../frame-rate.js';

/** What a line below an event says of it. */
export type EventNote =
  | { readonly kind: 'from-clip' | 'to-clip' | 'source-file'; readonly name: string }
  | { readonly kind: 'speed'; readonly reel: string; readonly speed: Speed }
  | { readonly kind: 'other' };

/** The line that nearly every event has. */
const USUAL = '* FROM CLIP NAME:';
const NAMED = /^\**\s*(FROM CLIP NAME|TO CLIP NAME|SOURCE FILE)\s*:\s*(.*)$/i;
const SPEED = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Lines that are known and say nothing that is needed here. */
const KNOWN =
  /^(?:[*#]|>>>|M1|M2|SPLIT|GPI|DLEDL|BLEND|EFFECTS?|MOTION|REEL|KEY CLIP|COMMENT|FINAL CUT|AUD|ASC_|LOC|FROM |TO |SOURCE )/i;

/** Reads a line that is no event; null: nothing of the kind is known. `M2` gives frames a second of the source. */
export function eventNote(text: string, rate: FrameRate): EventNote | null {
  if (text.startsWith(USUAL)) return { kind: 'from-clip', name: text.slice(USUAL.length).trim() };
  const named = NAMED.exec(text);
  if (named !== null) {
    const [, word = '', name = ''] = named;
    const kind =
      word[0]!.toLowerCase() === 'f'
        ? 'from-clip'
        : word[0]!.toLowerCase() === 't'
          ? 'to-clip'
          : 'source-file';
    return { kind, name: name.trim() };
  }
  const moved = text.startsWith('M2') ? movedBy(text, rate) : null;
  if (moved !== null) return moved;
  return KNOWN.test(text) ? { kind: 'other' } : null;
}

/** `M2`, the reel, frames a second, and the source frame from which on. */
function movedBy(text: string, rate: FrameRate): EventNote | null {
  const words = text.split(/\s+/);
  const written = SPEED.exec(words.at(-2) ?? '');
  if (written === null || words.length < 3) return null;
  return { kind: 'speed', reel: words.slice(1, -2).join(' '), speed: speedOf(written, rate) };
}

/** `047.6` at 24 is 476/240: exactly what is written, in frames of the source for each of the list. */
function speedOf([, sign = '', whole = '', part = '']: RegExpExecArray, rate: FrameRate): Speed {
  const scale = 10 ** part.length;
  const numerator = Number(whole) * scale + Number(part === '' ? 0 : part);
  return {
    numerator: sign === '-' && numerator > 0 ? -numerator : numerator,
    denominator: scale * rate.counted,
  };
}
