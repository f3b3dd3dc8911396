import { type Speed } from '../../conform/picture.js';
import { type FrameRate } from '../../frame-rate.js';

/** What a line below an event says of it. */
export type EventNote =
  | { readonly kind: 'from-clip' | 'to-clip' | 'source-file'; readonly name: string }
  | { readonly kind: 'speed'; readonly reel: string; readonly speed: Speed }
  /** Further channels of sound that the event has, beyond the two that its line has room for. */
  | { readonly kind: 'channels'; readonly tracks: readonly string[] }
  /** A place in the cut that somebody marked, as timecode. */
  | { readonly kind: 'marker'; readonly at: string; readonly name: string }
  /** The event above is none, but a marker: a Resolve writes its list of markers so. */
  | { readonly kind: 'event-is-marker'; readonly name: string }
  | { readonly kind: 'other' };

/** The line that nearly every event has. */
const USUAL = '* FROM CLIP NAME:';
const NAMED = /^\**\s*(FROM CLIP NAME|TO CLIP NAME|SOURCE FILE)\s*:\s*(.*)$/i;
const SPEED = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const CHANNELS = /^AUD((?:\s+\d{1,2})+)$/i;
/** `* LOC: 01:00:05:00 RED     3m21 begins` */
const MARKER = /^\*\s*LOC:\s*(\d{1,2}:\d{2}:\d{2}[:;.]\d{2})\s+\S+\s*(.*)$/i;
/** ` |C:ResolveColorBlue |M:3m21 begins |D:1` */
const MARKED_EVENT = /^\|C:\S*\s*\|M:(.*?)\s*\|D:\d+$/i;
/** `FINAL CUT PRO REEL: 3M21_v4 STRINGS.aif REPLACED BY: 3M21V4ST`, where a file's name is too long for the list. */
const REPLACED = /^FINAL CUT PRO REEL:\s*(.*?)\s*REPLACED BY:/i;
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
  const moved = /^M2/i.test(text) ? movedBy(text, rate) : null;
  if (moved !== null) return moved;
  return (
    channelsOf(text) ?? markerOf(text) ?? renamedBy(text) ?? (KNOWN.test(text) ? { kind: 'other' } : null)
  );
}

/** What an event turns out to be by a line below it: a marker, or of a file of another name. */
function renamedBy(text: string): EventNote | null {
  const [, marker] = MARKED_EVENT.exec(text) ?? [];
  if (marker !== undefined) return { kind: 'event-is-marker', name: marker };
  const [, file = ''] = REPLACED.exec(text) ?? [];
  return file === '' ? null : { kind: 'source-file', name: file };
}

function channelsOf(text: string): EventNote | null {
  const [, numbers] = CHANNELS.exec(text) ?? [];
  if (numbers === undefined) return null;
  const tracks = numbers
    .trim()
    .split(/\s+/)
    .map((number) => `A${Number(number)}`);
  return { kind: 'channels', tracks };
}

function markerOf(text: string): EventNote | null {
  const [, at, name = ''] = MARKER.exec(text) ?? [];
  return at === undefined ? null : { kind: 'marker', at, name: name.trim() };
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
