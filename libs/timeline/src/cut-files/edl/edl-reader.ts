import { countedAs, type FrameRate } from '../../frame-rate.js';
import { framesPerDay } from '../../timecode.js';
import { type Speed } from '../../conform/picture.js';
import {
  AS_SHOT,
  type CutEvent,
  type CutFaultCode,
  type CutLineReader,
  type CutSink,
  type Outgoing,
  type TransitionKind,
} from '../cut-event.js';
import { eventNote } from './edl-comments.js';
import { eventLine, tracksOf, type EventLine } from './edl-line.js';
import { readTimes } from './edl-times.js';

/** An event whose further lines may still come. */
interface Open {
  readonly line: number;
  readonly written: EventLine;
  readonly sourceIn: number;
  readonly sourceOut: number;
  readonly recordIn: number;
  readonly recordOut: number;
  /** The line before, of the same number, that says what the transition leaves. */
  readonly left: Open | null;
  fromName: string | null;
  toName: string | null;
  file: string | null;
  speed: Speed | null;
}

const BLACK = /^(?:BL|BLK|BLACK)$/i;
const MARK = 0xfeff;
const LONGEST_LINE = 2_000;
/** Most lines that are no events begin with one. */
const STAR = 42;

/**
 * Reads a CMX 3600 list line by line. Such a list has no frame rate: `given` is the picture's, and `FCM` or a `;` say
 * whether it counts drop-frame. An event is told once its further lines have been read; the two lines of a transition
 * are one event. Flat memory whatever the length of the list.
 */
export class EdlReader implements CutLineReader {
  title: string | null = null;
  private lines = 0;
  private open: Open | null = null;
  /** How record times count, once an event has shown it. */
  private recordRate: FrameRate | null = null;
  private listed: FrameRate;
  private days = 0;
  private latest = 0;

  constructor(
    private readonly given: FrameRate,
    private readonly sink: CutSink,
  ) {
    this.listed = given;
  }

  get rate(): FrameRate {
    return this.recordRate ?? this.listed;
  }

  line(raw: string): void {
    this.lines += 1;
    if (raw.length > LONGEST_LINE) {
      this.fault(
        'error',
        'CUT.MALFORMED_EVENT',
        `The line has ${raw.length} characters: that is no line of a list.`,
      );
      return;
    }
    const text = (raw.charCodeAt(0) === MARK ? raw.slice(1) : raw).trim();
    if (text === '') return;
    const first = text.charCodeAt(0);
    if (first >= 48 && first <= 57) this.event(text);
    else if (first === STAR || !this.heading(text)) this.note(text);
  }

  end(): void {
    this.close();
  }

  /** `TITLE` and `FCM`. */
  private heading(text: string): boolean {
    const [, word = '', rest = ''] = /^(TITLE|FCM)\s*:\s*(.*)$/i.exec(text) ?? [];
    if (word === '') return false;
    if (word.toUpperCase() === 'TITLE') this.title ??= rest.trim() === '' ? null : rest.trim();
    else this.count(rest);
    return true;
  }

  private count(words: string): void {
    const drop = /^DROP/i.test(words.trim());
    this.listed = countedAs(this.given, drop);
    if (drop && this.listed.dropped === 0)
      this.fault(
        'warning',
        'CUT.RATE_CONTRADICTED',
        `The list counts drop-frame, and ${this.given.name} drops no frames: is the frame rate right?`,
      );
  }

  private event(text: string): void {
    const written = eventLine(text);
    if (written === null) {
      this.close();
      const message = `"${text.slice(0, 80)}" is not an event: number, reel, track, transition and four timecodes.`;
      this.fault('error', 'CUT.MALFORMED_EVENT', message);
      return;
    }
    const [sourceIn, sourceOut, recordIn, recordOut] = written.times;
    const source = readTimes(sourceIn, sourceOut, this.listed);
    const record = readTimes(recordIn, recordOut, this.listed);
    const left = this.leftBy(written);
    if (left === null) this.close();
    if (!source.ok) this.fault('error', source.code, source.message);
    if (!record.ok) this.fault('error', record.code, record.message);
    if (!source.ok || !record.ok || !this.countsAlike(record.rate)) return;
    const day = this.dayOf(record);
    this.open = {
      line: this.lines,
      written,
      sourceIn: source.start,
      sourceOut: source.end,
      recordIn: record.start + day,
      recordOut: record.end + day,
      left,
      fromName: null,
      toName: null,
      file: null,
      speed: null,
    };
  }

  /** Frames to add to a record time of the next day: a list whose times fall back by half a day went on after midnight. */
  private dayOf({ start, rate }: { readonly start: number; readonly rate: FrameRate }): number {
    const day = framesPerDay(rate);
    while (start + this.days * day + day / 2 < this.latest) this.days += 1;
    this.latest = Math.max(this.latest, start + this.days * day);
    return this.days * day;
  }

  /** The event that a transition leaves: the line before, where it is a cut of the same number. */
  private leftBy({ number, transition }: EventLine): Open | null {
    const { open } = this;
    if (transition === 'C' || open === null) return null;
    if (open.written.number !== number || open.written.transition !== 'C') return null;
    this.open = null;
    if (open.recordOut > open.recordIn) this.tell(open);
    return open;
  }

  private countsAlike(rate: FrameRate): boolean {
    this.recordRate ??= rate;
    if (this.recordRate.name === rate.name) return true;
    this.fault(
      'error',
      'CUT.MIXED_RATES',
      `Record times are ${rate.name} here and ${this.recordRate.name} above.`,
    );
    return false;
  }

  private note(text: string): void {
    const note = eventNote(text, this.given);
    if (note === null) {
      this.fault(
        'warning',
        'CUT.STRAY_LINE',
        `"${text.slice(0, 80)}" is not a line of a CMX 3600 list; it is left out.`,
      );
      return;
    }
    const { open } = this;
    if (open === null) return;
    if (note.kind === 'from-clip') open.fromName ??= note.name;
    else if (note.kind === 'to-clip') open.toName ??= note.name;
    else if (note.kind === 'source-file') open.file ??= note.name;
    // Where a transition has two sources, the speed may be that of what goes out.
    else if (note.kind === 'speed' && (open.left === null || note.reel === open.written.reel))
      open.speed ??= note.speed;
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    if (open !== null) this.tell(open);
  }

  private tell(open: Open): void {
    const { written, line, left } = open;
    const kind = kindOf(written.transition);
    const frames = kind === 'cut' ? 0 : Number(written.length === '' ? 0 : written.length);
    const outgoing = outgoingOf(open);
    const tracks = tracksOf(written.channels);
    if (kind !== 'cut' && left === null)
      this.fault('warning', 'CUT.LONE_TRANSITION', `The ${kind} does not say what it comes from.`, line);
    if (frames > open.recordOut - open.recordIn)
      this.fault(
        'warning',
        'CUT.TRANSITION_TOO_LONG',
        `The ${kind} lasts ${frames} frames, the event ${open.recordOut - open.recordIn}.`,
        line,
      );
    this.checkLengths(open);
    this.sink.event({
      line,
      number: written.number,
      kind: tracks.some((track) => track.startsWith('V')) ? 'video' : 'audio',
      tracks,
      reel: written.reel,
      clipName: nameOf(open, outgoing),
      transition: { kind, frames },
      outgoing: kind === 'cut' ? null : outgoing,
      sourceIn: open.sourceIn,
      sourceOut: open.sourceOut,
      recordIn: open.recordIn,
      recordOut: open.recordOut,
      speed: open.speed ?? AS_SHOT,
      muted: false,
    } satisfies CutEvent);
  }

  private checkLengths({ line, sourceIn, sourceOut, recordIn, recordOut, speed }: Open): void {
    const [source, record] = [sourceOut - sourceIn, recordOut - recordIn];
    if (record === 0)
      this.fault('warning', 'CUT.ZERO_LENGTH', 'The event lasts no frame; it plays nothing.', line);
    else if (speed === null && source !== record)
      this.fault(
        'warning',
        'CUT.LENGTHS_DIFFER',
        `${source} frames of the source last ${record} here, and no speed (M2) says why.`,
        line,
      );
  }

  private fault(level: 'error' | 'warning', code: CutFaultCode, message: string, line = this.lines): void {
    this.sink.fault({ level, line, code, message });
  }
}

const kindOf = (transition: string): TransitionKind =>
  transition === 'C' ? 'cut' : transition === 'D' ? 'dissolve' : transition.startsWith('W') ? 'wipe' : 'key';

function outgoingOf({ left, fromName }: Open): Outgoing | null {
  if (left === null || BLACK.test(left.written.reel)) return null;
  return { reel: left.written.reel, clipName: left.fromName ?? fromName, sourceIn: left.sourceOut };
}

/** Of a transition the second name is what comes in; one that comes from black may have only a first. */
function nameOf({ fromName, toName, file, left }: Open, outgoing: Outgoing | null): string | null {
  const named = left === null || outgoing === null ? (toName ?? fromName) : toName;
  return named === null || named === '' ? file : named;
}
