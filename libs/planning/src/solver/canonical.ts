import { type Problem } from '../model/problem.js';
import { type Engagement } from '../model/session.js';

type Key<T> = (item: T) => string;

const sorted = <T extends { readonly id: string }>(
  items: readonly T[],
  ...keys: readonly Key<T>[]
): readonly T[] =>
  items
    .map((item) => ({ item, key: [...keys.map((key) => key(item)), item.id].join('\u0000') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);

const padded = (instant: number): string => String(instant).padStart(16, '0');

/**
 * The problem in one order, whatever order it came in: by what things are called, so that the same production under
 * other ids is planned alike; ids only part what has the same name.
 */
export function canonical(problem: Problem): Problem {
  const places = new Map(problem.locations.map((one) => [one.id, one.slug]));
  const rooms = new Map(problem.rooms.map((one) => [one.id, one.name]));
  const place = (id: string | null): string => places.get(id ?? '') ?? '';
  const call = (one: {
    readonly start: number;
    readonly locationId: string;
    readonly roomId: string;
  }): string => [padded(one.start), place(one.locationId), rooms.get(one.roomId) ?? ''].join('\u0000');
  return {
    ...problem,
    rules: sorted(problem.rules),
    locations: sorted(problem.locations, (one) => one.slug),
    rooms: sorted(
      problem.rooms,
      (one) => place(one.locationId),
      (one) => one.name,
    ),
    slots: sorted(problem.slots, call),
    passes: sorted(problem.passes, (one) => one.name),
    musicians: sorted(
      problem.musicians,
      (one) => place(one.locationId),
      (one) => one.name,
    ),
    groups: sorted(
      problem.groups,
      (one) => place(one.locationId),
      (one) => one.name,
    ),
    staff: sorted(problem.staff, (one) => one.name),
    sessions: sorted(problem.sessions, call),
    engagements: [...problem.engagements].sort(engagementOrder),
  };
}

const inText = (one: string | null, other: string | null): number => {
  const [a, b] = [one ?? '', other ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
};

const engagementOrder = (one: Engagement, other: Engagement): number =>
  inText(one.sessionId, other.sessionId) ||
  inText(one.instrument, other.instrument) ||
  one.chair - other.chair ||
  inText(one.musicianId, other.musicianId) ||
  inText(one.groupId, other.groupId) ||
  inText(one.id, other.id);
