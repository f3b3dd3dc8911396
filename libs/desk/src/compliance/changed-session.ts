import { type CallChange } from '#agreements';
import { instantText } from '#clock';
import { type Session } from '../model/sessions.js';

/** A session as a repair leaves it. */
export const changedSession = (session: Session, { after }: CallChange): Session => ({
  ...session,
  localStart: after.localStart,
  start: instantText(after.start),
  end: instantText(after.end),
  minutes: after.minutes,
  runOrder: after.music.map(({ id }) => id),
});

/** Ids of musicians and groups that a repair lets go. */
export function letGo({ before, after }: CallChange): ReadonlySet<string> {
  const stay = new Set(after.players.map(({ id }) => id));
  return new Set(before.players.map(({ id }) => id).filter((id) => !stay.has(id)));
}
