import { type CutFault, type CutFigures, type CutMarker } from '#timeline';
import { type ImportReport } from '../import-report.js';

/** A clip that could not be told to play a version, with the cues that are most like it. */
export interface UnmatchedClip {
  readonly clip: string;
  /** Where it first stands. */
  readonly line: number;
  readonly events: number;
  readonly reason: string;
  readonly suggestions: readonly string[];
}

/**
 * What reading an editor's cut came to. As an import it counts events: those of music are created, those of the picture
 * and those that play nothing skipped, faults failed.
 */
export interface CutReport extends ImportReport, CutFigures {
  readonly kind: 'cut';
  readonly format: string;
  readonly title: string | null;
  readonly cutId: string | null;
  readonly cutName: string;
  readonly frameRate: string;
  readonly videoEvents: number;
  readonly musicEvents: number;
  /** Events of music that play a version of a cue, and that are not known to play any. */
  readonly matched: number;
  readonly unmatched: number;
  /** Events that somebody said are no music of the score. */
  readonly notMusic: number;
  readonly muted: number;
  readonly clips: readonly UnmatchedClip[];
  /** Places that the list marks, with their timecode. They are told, and not kept. */
  readonly markers: readonly (CutMarker & { readonly timecode: string })[];
  readonly warnings: readonly Omit<CutFault, 'level'>[];
  readonly errors: readonly Omit<CutFault, 'level'>[];
  /** Warnings beyond those that are listed. */
  readonly warningsOmitted: number;
  /** The cut of this name was read from this very file: nothing had to be written. */
  readonly isKnown: boolean;
}
