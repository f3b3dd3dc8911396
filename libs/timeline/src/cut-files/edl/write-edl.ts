import { type FrameRate } from '../../frame-rate.js';
import { timecodeText } from '../../timecode.js';
import { type CutEvent } from '../cut-event.js';

/** A cut as it is written out. */
export interface WrittenCut {
  readonly title: string;
  readonly rate: FrameRate;
  readonly events: readonly CutEvent[];
}

const NUMBERS = 3;
const REEL = 8;
const CHANNELS = 5;
const CODES = { cut: 'C', dissolve: 'D', wipe: 'W001', key: 'K' } as const;

/**
 * Writes a CMX 3600 list, lines ended by CRLF as such lists have them. It has no place for muted clips and for tracks that
 * are neither picture nor numbered sound: those are written as the first sound track; what is on no track as `NONE`.
 */
export function writeEdl({ title, rate, events }: WrittenCut): string {
  const lines = [`TITLE: ${oneLine(title)}`, `FCM: ${rate.dropped > 0 ? 'DROP FRAME' : 'NON-DROP FRAME'}`];
  for (const [index, event] of events.entries()) lines.push(...eventLines(event, index + 1, rate));
  return lines.map((line) => `${line}\r\n`).join('');
}

function eventLines(event: CutEvent, index: number, rate: FrameRate): readonly string[] {
  const { transition, outgoing, clipName, reel, speed } = event;
  const number = String(index).padStart(NUMBERS, '0');
  const channels = channelsOf(event);
  const line = (tape: string, code: string, span: readonly [number, number, number, number]): string =>
    [
      number,
      ` ${tape.padEnd(REEL)}`,
      channels.padEnd(CHANNELS),
      code.padEnd(8),
      ...span.map((frame) => timecodeText(frame, rate)),
    ].join(' ');
  const own = [event.sourceIn, event.sourceOut, event.recordIn, event.recordOut] as const;
  const names = (word: string, name: string | null): readonly string[] =>
    name === null || name === '' ? [] : [`* ${word} CLIP NAME: ${oneLine(name)}`];
  const moved =
    speed.numerator === speed.denominator
      ? []
      : [
          `M2   ${tapeOf(reel).padEnd(REEL)}       ${speedText(event, rate)}                ${timecodeText(event.sourceIn, rate)}`,
        ];
  if (transition.kind === 'cut') return [line(tapeOf(reel), 'C', own), ...moved, ...names('FROM', clipName)];
  const left = outgoing?.sourceIn ?? 0;
  const length = String(transition.frames).padStart(NUMBERS, '0');
  return [
    line(outgoing === null ? 'BL' : tapeOf(outgoing.reel), 'C', [left, left, event.recordIn, event.recordIn]),
    line(tapeOf(reel), `${CODES[transition.kind]} ${length}`, own),
    ...moved,
    ...names('FROM', outgoing?.clipName ?? null),
    ...names('TO', clipName),
  ];
}

/** `AX` is a source without a name. */
const tapeOf = (reel: string): string => (reel.trim() === '' ? 'AX' : reel.replaceAll(/\s+/g, '_'));

function channelsOf({ kind, tracks }: CutEvent): string {
  const known = tracks
    .filter((track) => /^(?:V|A)\d{0,2}$/.test(track))
    .map((track) => (track === 'A1' ? 'A' : track));
  if (tracks.length === 0 && kind === 'audio') return 'NONE';
  return known.length > 0 ? known.join('/') : kind === 'video' ? 'V' : 'A';
}

/** Frames a second of the source, to a hundredth. */
const speedText = ({ speed }: CutEvent, rate: FrameRate): string =>
  ((speed.numerator / speed.denominator) * rate.counted).toFixed(2).padStart(6, '0');

const oneLine = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ').trim();
