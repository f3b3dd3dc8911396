import { readFrameRate, type FrameRate } from '../../frame-rate.js';
import { framesPerDay } from '../../timecode.js';
import { AS_SHOT, STRAIGHT_CUT, type CutFault, type CutLineReader, type CutSink } from '../cut-event.js';
import { readPosition } from './position.js';

type Section = 'head' | 'tracks' | 'markers' | 'other';

interface Track {
  readonly name: string;
  muted: boolean;
  /** Its first channel: clips of the others are the same. */
  channel: string | null;
}

/** Fades are listed as if they were clips. */
const FADE = /^\((?:cross ?fade|fade (?:in|out))\)$/i;
const USUAL_SAMPLE_RATE = 48_000;
const LEAST_SAMPLE_RATE = 8_000;
const MOST_SAMPLE_RATE = 1_000_000;
/** What is said behind the name of a track of several channels. */
const WIDTH = / \((?:Stereo|LCRS?|Quad|\d\.\d(?:\.\d)?(?: SDDS)?)\)$/;
const COLUMNS = ['channel', 'event', 'clip', 'start', 'end'] as const;

/**
 * Reads Pro Tools’ “session info as text”: the clips of each track, in the session’s own timecode, whatever else the text
 * lists. Clips that are muted, or on a muted track, are told as muted. The text does not say which part of its file a
 * clip plays, so each is taken to play from the beginning. A clip of several channels is one event.
 */
export class ProToolsReader implements CutLineReader {
  title: string | null = null;
  rate: FrameRate;
  private lines = 0;
  private section: Section = 'head';
  private track: Track | null = null;
  private sampleRate = USUAL_SAMPLE_RATE;
  private startText = '';
  private clips = 0;
  private commentsAt = -1;
  private offFrame = false;

  constructor(
    given: FrameRate,
    private readonly sink: CutSink,
  ) {
    this.rate = given;
  }

  line(text: string): void {
    this.lines += 1;
    const cells = text.split('\t').map((cell) => cell.trim());
    const [first = ''] = cells;
    if (/^(?:[A-Z#&/] ){3,}/.test(first)) this.section = sectionOf(first);
    else if (this.section === 'head') this.heading(cells);
    else if (this.section === 'tracks') this.ofTrack(cells);
    else if (this.section === 'markers') this.ofMarkers(cells);
  }

  end(): void {
    if (this.clips === 0) return;
    const message =
      'The text does not say which part of its file a clip plays; each is taken to play from the beginning.';
    this.fault('warning', 'CUT.NO_SOURCE_TIMES', message, 0);
  }

  private heading([name = '', value = '']: readonly string[]): void {
    if (name === 'SESSION NAME:') this.title = value === '' ? null : value;
    else if (name === 'SAMPLE RATE:') this.sample(value);
    else if (name === 'SESSION START TIMECODE:') this.startText = value;
    else if (name === 'TIMECODE FORMAT:') this.count(value);
  }

  private sample(text: string): void {
    const rate = Number(text);
    if (rate >= LEAST_SAMPLE_RATE && rate <= MOST_SAMPLE_RATE) this.sampleRate = rate;
    else
      this.fault(
        'warning',
        'CUT.RATE_CONTRADICTED',
        `"${text.slice(0, 40)}" is no sample rate of sound; ${USUAL_SAMPLE_RATE} is taken.`,
      );
  }

  private count(format: string): void {
    const read = readFrameRate(format.replace(/\s*frames?\b/i, ''));
    if (!read.ok) {
      this.fault(
        'error',
        'CUT.RATE_CONTRADICTED',
        `The session’s timecode format "${format}" is no frame rate of picture.`,
      );
      return;
    }
    if (read.value.numerator * this.rate.denominator !== this.rate.numerator * read.value.denominator)
      this.fault(
        'warning',
        'CUT.RATE_CONTRADICTED',
        `The session counts ${read.value.name}, not ${this.rate.name}; its own rate is used.`,
      );
    this.rate = read.value;
  }

  private ofTrack(cells: readonly string[]): void {
    const [first = '', second = ''] = cells;
    if (first === 'TRACK NAME:')
      this.track = { name: second.replace(WIDTH, ''), muted: false, channel: null };
    else if (first.startsWith('STATE:') && this.track !== null)
      this.track.muted = /\bmuted\b/i.test(`${first} ${second}`);
    else if (/^\d+$/.test(first) && this.track !== null) this.clip(this.track, cells);
  }

  private clip(track: Track, cells: readonly string[]): void {
    if (cells.length < COLUMNS.length + 1) {
      this.fault(
        'error',
        'CUT.MALFORMED_EVENT',
        `A clip has ${COLUMNS.join(', ')} and state; this line ends after ${cells.length} columns.`,
      );
      return;
    }
    const [channel = '', number = '', clipName = '', start = '', end = ''] = cells;
    track.channel ??= channel;
    if (channel !== track.channel || FADE.test(clipName)) return;
    const span = this.span(start, end);
    if (span === null) return;
    const { from, to } = span;
    this.clips += 1;
    this.sink.event({
      line: this.lines,
      number,
      kind: 'audio',
      tracks: [track.name],
      reel: '',
      clipName,
      transition: STRAIGHT_CUT,
      outgoing: null,
      ...{ sourceIn: 0, sourceOut: to - from, recordIn: from, recordOut: to },
      speed: AS_SHOT,
      muted: track.muted || /\bmuted\b/i.test(cells.at(-1)?.replace(/unmuted/i, '') ?? ''),
    });
  }

  /** Number, location, time reference, units, name, since 2023.12 a ruler or track and its type, comments. */
  private ofMarkers(cells: readonly string[]): void {
    const [first = '', location = '', , , name = ''] = cells;
    if (first === '#') this.commentsAt = cells.indexOf('COMMENTS');
    else if (/^\d+$/.test(first)) this.marker(location, name, cells[this.commentsAt] ?? '');
  }

  private marker(location: string, name: string, comments: string): void {
    const frame = this.position(location);
    const text = [name, comments].filter((part) => part !== '').join(': ');
    if (frame !== null) this.sink.marker?.({ line: this.lines, frame, name: text });
  }

  /** Where a clip plays; one that ends before it begins goes on after midnight, or is a mistake. */
  private span(start: string, end: string): { readonly from: number; readonly to: number } | null {
    const [from, out] = [this.position(start), this.position(end)];
    if (from === null || out === null) return null;
    const day = framesPerDay(this.rate);
    const to = out < from && out + day - from < day / 2 ? out + day : out;
    if (to === from) this.fault('warning', 'CUT.ZERO_LENGTH', 'The clip lasts no frame; it plays nothing.');
    if (to >= from) return { from, to };
    this.fault('error', 'CUT.NEGATIVE_LENGTH', `${end} comes before ${start}.`);
    return null;
  }

  private position(text: string): number | null {
    const { rate, sampleRate } = this;
    const session = readPosition(this.startText, { rate, sampleRate, start: 0 });
    const read = readPosition(text, { rate, sampleRate, start: session?.frame ?? 0 });
    if (read === null) {
      this.fault('error', 'CUT.BAD_TIMECODE', `"${text}" is not a time of a session at ${rate.name}.`);
      return null;
    }
    if (!read.exact && !this.offFrame) {
      this.offFrame = true;
      this.fault(
        'warning',
        'CUT.OFF_FRAME',
        `${text} lies between two frames; it and further ones are moved to the nearest.`,
      );
    }
    return read.frame;
  }

  private fault(level: CutFault['level'], code: CutFault['code'], message: string, line = this.lines): void {
    this.sink.fault({ level, line, code, message });
  }
}

/** Headings have a space between letters, and two between words. */
const sectionOf = (heading: string): Section =>
  /^T R A C K {2}L/.test(heading) ? 'tracks' : /^M A R K E R S/.test(heading) ? 'markers' : 'other';
