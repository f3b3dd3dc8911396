/** Frames of the old film that are seen again in the new one; both axes. */
export interface Match {
  readonly oldStart: number;
  readonly newStart: number;
  readonly frames: number;
  /** Whether it keeps its order among the others that do. */
  readonly inOrder: boolean;
}

/** A match that could be: a stretch of source that one shot of each film shows. */
export interface Candidate {
  readonly oldStart: number;
  readonly newStart: number;
  readonly frames: number;
  readonly oldShot: number;
  readonly newShot: number;
}

export const shiftOf = ({ oldStart, newStart }: Pick<Match, 'oldStart' | 'newStart'>): number =>
  newStart - oldStart;
