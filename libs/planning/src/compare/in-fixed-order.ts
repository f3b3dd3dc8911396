import { compareInScore } from '#lineup';
import { type Engagement, type Session } from '../model/session.js';

/** Texts in one order on every machine: by code units, not by language. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Sessions by time, then room; the id parts those that a room holds at once. */
export const byTimeAndRoom = (one: Session, other: Session): number =>
  one.start - other.start || byText(one.roomId, other.roomId) || byText(one.id, other.id);

/** Chairs of one session as in a score. */
export const byChair = (one: Engagement, other: Engagement): number =>
  compareInScore(one.instrument, other.instrument) || one.chair - other.chair;

/** Engagements of one session as in a score; whoever shares a chair, as pencils may, by id. */
export const bySeat = (one: Engagement, other: Engagement): number =>
  byChair(one, other) ||
  byText(one.musicianId ?? '', other.musicianId ?? '') ||
  byText(one.groupId ?? '', other.groupId ?? '') ||
  byText(one.id ?? '', other.id ?? '') ||
  byText(one.standing, other.standing);
