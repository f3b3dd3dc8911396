import { type Speed } from '../conform/picture.js';
import { type FrameRate } from '../frame-rate.js';

export type TransitionKind = 'cut' | 'dissolve' | 'wipe' | 'key';

/** How an event comes in. `frames` is how long that takes, from its record in; 0 for a cut. */
export interface Transition {
  readonly kind: TransitionKind;
  readonly frames: number;
}

/** What is left during a transition: it plays on below what comes in. */
export interface Outgoing {
  readonly reel: string;
  readonly clipName: string | null;
  readonly sourceIn: number;
}

/** An event of an editor's list. Stretches are half-open, in frames of the list's rate. */
export interface CutEvent {
  /** Where it stands in the file, from 1: a line, or in a file that is no list of lines the nth clip. */
  readonly line: number;
  /** Its number in the list, as written; null where the list has none. */
  readonly number: string | null;
  /** Anything with picture is video: its sound came with it, and is no music of its own. */
  readonly kind: 'video' | 'audio';
  /** `V`, `A1`, or the track's name. */
  readonly tracks: readonly string[];
  /** The source tape or file; '' where none is named. */
  readonly reel: string;
  readonly clipName: string | null;
  readonly transition: Transition;
  /** Null where nothing goes out: a cut, or a fade from black. */
  readonly outgoing: Outgoing | null;
  readonly sourceIn: number;
  readonly sourceOut: number;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly speed: Speed;
  readonly muted: boolean;
  /** What only a table of placements says of it. */
  readonly listed?: ListedEvent;
}

/** Columns of a table of placements that other lists have no place for. */
export interface ListedEvent {
  /** Of the film; null: not said. */
  readonly reel: number | null;
  /** A cue and its version, as text, where columns of their own name them; null: the clip’s name does. */
  readonly plays: string | null;
  /** How cue sheets class this use; null: as they class the cue. */
  readonly usage: string | null;
  readonly notes: string;
}

/** Black is no picture, and on a track of sound it is silence. */
export const isBlack = (reel: string): boolean => /^(?:BL|BLK|BLACK)$/i.test(reel);

export const AS_SHOT: Speed = { numerator: 1, denominator: 1 };
export const STRAIGHT_CUT: Transition = { kind: 'cut', frames: 0 };

/** One thing that is wrong with a list, or worth a look, and where. Errors keep the list from being taken. */
export interface CutFault {
  readonly level: 'error' | 'warning';
  /** As in `CutEvent`; 0: the file as a whole. */
  readonly line: number;
  /** One of `CutFaultCode`; of a table also what every table may have (`IMPORT.…`). */
  readonly code: string;
  readonly message: string;
  /** Of a table. */
  readonly column?: string;
}

export type CutFaultCode =
  | 'CUT.BAD_TIMECODE'
  | 'CUT.DUPLICATE_EVENT'
  | 'CUT.GUESSED_VERSION'
  | 'CUT.LENGTHS_DIFFER'
  | 'CUT.LONE_TRANSITION'
  | 'CUT.MALFORMED_EVENT'
  | 'CUT.MALFORMED_FILE'
  | 'CUT.MIXED_RATES'
  | 'CUT.NEGATIVE_LENGTH'
  | 'CUT.NO_EVENTS'
  | 'CUT.NO_SOURCE_TIMES'
  | 'CUT.OFF_FRAME'
  | 'CUT.OVERLAP'
  | 'CUT.PICTURE_TOO_LONG'
  | 'CUT.SEVERAL_CUTS'
  | 'CUT.RATE_CONTRADICTED'
  | 'CUT.STRAY_LINE'
  | 'CUT.TOO_MANY_TRACKS'
  | 'CUT.TRANSITION_TOO_LONG'
  | 'CUT.UNKNOWN_TRACK'
  | 'CUT.ZERO_LENGTH';

/** A place that somebody marked: a hit point, where a cue begins, a question. */
export interface CutMarker {
  readonly line: number;
  /** Of the cut. */
  readonly frame: number;
  readonly name: string;
}

/** Who takes what a reader finds, as it finds it. */
export interface CutSink {
  event(event: CutEvent): void;
  fault(fault: CutFault): void;
  marker?(marker: CutMarker): void;
}

/** A reader of a list of lines: given each line in turn, without its end, and told when there are no more. */
export interface CutLineReader {
  line(text: string): void;
  end(): void;
  /** What the list calls itself. */
  readonly title: string | null;
  /** At which its frames count, as far as it has been read. */
  readonly rate: FrameRate;
}
