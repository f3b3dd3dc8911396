import { type Engagement } from '../model/session.js';
import { type ComparedSide } from './compared.js';

/** A musician or a group. Exactly one of the two is set. */
export type Party = Pick<Engagement, 'musicianId' | 'groupId'>;

export const partyKey = ({ musicianId, groupId }: Party): string =>
  `${musicianId ?? ''}\u0000${groupId ?? ''}`;

/** People whom a party is: one, or a group's playing members. A group that the problem does not know is nobody. */
export const peopleIn = ({ members }: Pick<ComparedSide, 'members'>, { groupId }: Party): number =>
  groupId === null ? 1 : (members.get(groupId) ?? 0);

/** Parties, each once, in the order of their ids: musicians, then groups. */
export function distinctParties(all: readonly Party[]): readonly Party[] {
  const found = new Map<string, Party>();
  for (const one of all) found.set(partyKey(one), one);
  return [...found]
    .sort(
      ([key, one], [otherKey, other]) =>
        Number(one.groupId !== null) - Number(other.groupId !== null) || (key < otherKey ? -1 : 1),
    )
    .map(([, { musicianId, groupId }]) => ({ musicianId, groupId }));
}

/** Distinct people, the playing members of groups included. */
export const countPeople = (side: Pick<ComparedSide, 'members'>, parties: readonly Party[]): number =>
  distinctParties(parties).reduce((sum, one) => sum + peopleIn(side, one), 0);
