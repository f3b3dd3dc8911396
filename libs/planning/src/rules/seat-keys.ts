import { type Engagement } from '../model/session.js';

/** One chair of one session. */
export interface ChairOf {
  readonly sessionId: string;
  readonly instrument: string;
  /** 1-based. */
  readonly chair: number;
}

/** What tells a chair from all others. */
export const chairKey = ({ sessionId, instrument, chair }: ChairOf): string =>
  `${sessionId}\u0000${instrument}\u0000${chair}`;

/** Whose which chair is. */
export const seatKey = (one: Engagement): string =>
  `${chairKey(one)}\u0000${one.musicianId ?? ''}\u0000${one.groupId ?? ''}`;
