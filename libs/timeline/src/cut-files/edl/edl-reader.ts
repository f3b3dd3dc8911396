import { countedAs, type FrameRate } from '../../frame-rate.js';
import { framesPerDay, readTimecode } from '../../timecode.js';
import { type Speed } from '../../conform/picture.js';
import {
  AS_SHOT,
  isBlack,
  type CutEvent,
  type CutFaultCode,
  type CutLineReader,
  type CutSink,
  type Outgoing,
  type TransitionKind,
} from '../cut-event.js';
import { EdlCounting } from './edl-counting.js';
import { eventNote, type EventNote } from './edl-comments.js';
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
  /** Channels of sound beyond those of its line. */
  channels: readonly string[];
  /** Its source runs from a later time to an earlier: right where it plays backwards (M2), and a mistake elsewhere. */
  readonly backwards: string | null;
}

const MARK = 0xfeff;
const LONGEST_LINE = 2_000;
/** Most lines that are no events begin with one. */
const STAR = 42;
/** What the first of two lines of one event says: what is left, or over what a title is laid. */
const CUT_FROM: readonly string[] = ['C'];
const KEYED_OVER: readonly string[] = ['C', 'KB'];
const NONE: readonly string[] = [];

/**
 * Reads a CMX 3600 list line by line. Such a list has no frame rate: `given` is the picture's, and `FCM` or a `;` say
 * whether it counts drop-frame. An event is told once its further lines have been read; the two lines of a transition
 * are one event. Flat memory whatever the length of the list.
 */
export class EdlReader implements CutLineReader {
  title: string | null = null;
  private lines = 0;
  private open: Open | null = null;
  private readonly counting: EdlCounting;
  private days = 0;
  private latest = 0;

  constructor(
    private readonly given: FrameRate,
    private readonly sink: CutSink,
  ) {
    this.counting = new EdlCounting(given, (level, code, message) => this.fault(level, code, message));
  }

  get rate(): FrameRate {
    return this.counting.rate;
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
    const title = rest.trim().replaceAll(/\s+/g, ' ');
    if (word.toUpperCase() === 'TITLE') this.title ??= title === '' ? null : title;
    else this.counting.list(rest);
    return true;
  }

  private event(text: string): void {
    const written = eventLine(text);
    if (written === null) {
      this.close();
      const message = `"${text.slice(0, 80)}" is not an event: number, reel, track, transition and four timecodes.`;
      this.fault('error', 'CUT.MALFORMED_EVENT', message);
      return;
    }
    const { sourceInAt, sourceOutAt } = written;
    const { counting } = this;
    const forwards = readTimes(text, sourceInAt, sourceOutAt, counting.source);
    const isBackwards = !forwards.ok && forwards.code === 'CUT.NEGATIVE_LENGTH';
    const source = isBackwards ? readTimes(text, sourceOutAt, sourceInAt, counting.source) : forwards;
    const record = readTimes(text, written.recordInAt, written.recordOutAt, counting.record);
    const left = this.leftBy(written);
    if (left === null) this.close();
    if (!source.ok) this.fault('error', source.code, source.message);
    if (!record.ok) this.fault('error', record.code, record.message);
    if (!source.ok || !record.ok || !counting.shows(record.rate)) return;
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
      channels: NONE,
      backwards: isBackwards ? forwards.message : null,
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
    const before = transition === 'KO' || transition === 'K' ? KEYED_OVER : CUT_FROM;
    if (open.written.number !== number || !before.includes(open.written.transition)) return null;
    this.open = null;
    if (open.recordOut > open.recordIn) this.tell(open);
    return open;
  }

  private note(text: string): void {
    const note = eventNote(text, this.given);
    // Some number their events with letters.
    if (note === null && eventLine(text) !== null) this.event(text);
    else if (note === null) {
      this.fault(
        'warning',
        'CUT.STRAY_LINE',
        `"${text.slice(0, 80)}" is not a line of a CMX 3600 list; it is left out.`,
      );
    } else if (note.kind === 'marker') this.mark(note.at, note.name);
    else if (note.kind === 'event-is-marker') this.markOpen(note.name);
    else if (this.open !== null) this.noteOf(this.open, note);
  }

  private mark(at: string, name: string): void {
    const rate = at.includes(';') ? countedAs(this.given, true) : this.rate;
    const read = readTimecode(at, rate);
    if (!read.ok) return;
    // A marker stands by its event: it is of the day that brings it nearest to where the list has come.
    const day = framesPerDay(rate);
    const days = Math.max(0, Math.round((this.latest - read.value) / day));
    this.sink.marker?.({ line: this.lines, frame: read.value + days * day, name });
  }

  private markOpen(name: string): void {
    if (this.open !== null) this.sink.marker?.({ line: this.open.line, frame: this.open.recordIn, name });
    this.open = null;
  }

  private noteOf(open: Open, note: EventNote): void {
    if (note.kind === 'from-clip') open.fromName ??= note.name;
    else if (note.kind === 'to-clip') open.toName ??= note.name;
    else if (note.kind === 'source-file') open.file ??= note.name;
    else if (note.kind === 'channels') open.channels = [...open.channels, ...note.tracks];
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
    const { written, line, left, backwards } = open;
    if (backwards !== null && (open.speed?.numerator ?? 1) >= 0) {
      this.fault('error', 'CUT.NEGATIVE_LENGTH', backwards, line);
      return;
    }
    const kind = kindOf(written.transition);
    const frames = kind === 'cut' ? 0 : Number(written.length === '' ? 0 : written.length);
    const outgoing = outgoingOf(open);
    const own = tracksOf(written.channels);
    const tracks = open.channels === NONE ? own : [...new Set([...own, ...open.channels])];
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

const KINDS: Readonly<Record<string, TransitionKind>> = { C: 'cut', KB: 'cut', D: 'dissolve' };
const kindOf = (transition: string): TransitionKind =>
  KINDS[transition] ?? (transition.startsWith('W') ? 'wipe' : 'key');

function outgoingOf({ left, fromName }: Open): Outgoing | null {
  if (left === null || isBlack(left.written.reel)) return null;
  return { reel: left.written.reel, clipName: left.fromName ?? fromName, sourceIn: left.sourceOut };
}

/** Of a transition the second name is what comes in; one that comes from black may have only a first. */
function nameOf({ fromName, toName, file, left }: Open, outgoing: Outgoing | null): string | null {
  const named = left === null || outgoing === null ? (toName ?? fromName) : toName;
  return named === null || named === '' ? file : named;
}
