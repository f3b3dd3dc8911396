import { type Group } from '../model/people.js';
import { type Engagement } from '../model/session.js';

/** The chairs an engagement takes, from the first to before the last: one, or as many as a group has members. */
export function chairsTaken(
  engagement: Engagement,
  groups: ReadonlyMap<string, Group>,
): { readonly from: number; readonly to: number } {
  const group = engagement.groupId === null ? undefined : groups.get(engagement.groupId);
  return { from: engagement.chair, to: engagement.chair + Math.max(1, group?.playingMembers ?? 1) };
}
