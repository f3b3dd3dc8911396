import { type ProblemFault } from '../model/options.js';
import { type Problem } from '../model/problem.js';
import { type Engagement } from '../model/session.js';
import { indexed } from '../view/indexes.js';
import { pointerTo, pointerToEngagement, type ProblemWords } from './problem-words.js';

/** Things that have the id of another of their kind. */
export function duplicateIds(problem: Problem, words: ProblemWords): readonly ProblemFault[] {
  const own = ({ name }: { readonly name: string }): string => name;
  const isStored = (one: Engagement): one is Engagement & { readonly id: string } => one.id !== null;
  return [
    ...twice('rules', problem.rules, (one) => one.agreement),
    ...twice('locations', problem.locations, own),
    ...twice('rooms', problem.rooms, own),
    ...twice('slots', problem.slots, words.call),
    ...twice('passes', problem.passes, own),
    ...twice('musicians', problem.musicians, own),
    ...twice('groups', problem.groups, own),
    ...twice('staff', problem.staff, own),
    ...twice('sessions', problem.sessions, words.call),
    ...twice('engagements', problem.engagements.filter(isStored), words.engagement),
  ];
}

function twice<T extends { readonly id: string }>(
  list: string,
  items: readonly T[],
  nameOf: (item: T) => string,
): readonly ProblemFault[] {
  if (new Set(items.map(({ id }) => id)).size === items.length) return [];
  const first = new Map<string, T>();
  return items.flatMap((item): readonly ProblemFault[] => {
    const other = first.get(item.id);
    if (other === undefined) {
      first.set(item.id, item);
      return [];
    }
    const message = `Two of the ${list} have the same id: "${nameOf(other)}" and "${nameOf(item)}".`;
    return [{ code: 'PROBLEM.DUPLICATE_ID', pointer: pointerTo(list, item.id), message }];
  });
}

/** Who names something, told only where that is not known. */
type Namer = () => { readonly pointer: string; readonly by: string };

type Need = (id: string | null, by: Namer) => void;

/** What can be named, each a look-up that notes what it does not find. */
type Needs = Readonly<
  Record<'location' | 'room' | 'rules' | 'pass' | 'musician' | 'group' | 'session', Need>
>;

/** Whatever names something that is not in the problem. */
export function unknownIds(problem: Problem, words: ProblemWords): readonly ProblemFault[] {
  const faults: ProblemFault[] = [];
  const need = (kind: string, items: readonly { readonly id: string }[]): Need => {
    const known = new Set(items.map((item) => item.id));
    return (id, namer) => {
      if (id === null || known.has(id)) return;
      const { pointer, by } = namer();
      const message = `The ${by} names the ${kind} "${id}", which is not in the problem.`;
      faults.push({ code: 'PROBLEM.UNKNOWN_ID', pointer, message });
    };
  };
  const needs: Needs = {
    location: need('location', problem.locations),
    room: need('room', problem.rooms),
    rules: need('rules', problem.rules),
    pass: need('pass', problem.passes),
    musician: need('musician', problem.musicians),
    group: need('group', problem.groups),
    session: need('session', problem.sessions),
  };
  placesNamed(problem, words, needs);
  musicNamed(problem, words, needs);
  peopleNamed(problem, words, needs);
  return faults;
}

function placesNamed(problem: Problem, words: ProblemWords, needs: Needs): void {
  for (const { id, name, locationId } of problem.rooms)
    needs.location(locationId, () => ({
      pointer: pointerTo('rooms', id, 'locationId'),
      by: `room "${name}"`,
    }));
  const calls = { slots: problem.slots, sessions: problem.sessions };
  for (const [list, items] of Object.entries(calls))
    for (const call of items) {
      const by =
        (field: string): Namer =>
        () => ({ pointer: pointerTo(list, call.id, field), by: `call in ${words.call(call)}` });
      needs.room(call.roomId, by('roomId'));
      needs.location(call.locationId, by('locationId'));
      needs.rules(call.rulesId, by('rulesId'));
    }
}

function musicNamed(problem: Problem, words: ProblemWords, needs: Needs): void {
  for (const { id, name, locationIds, after } of problem.passes) {
    const by =
      (field: string): Namer =>
      () => ({ pointer: pointerTo('passes', id, field), by: `pass "${name}"` });
    for (const place of locationIds) needs.location(place, by('locationIds'));
    for (const before of after) needs.pass(before, by('after'));
  }
  for (const session of problem.sessions)
    for (const pass of session.runOrder)
      needs.pass(pass, () => ({
        pointer: pointerTo('sessions', session.id, 'runOrder'),
        by: `session in ${words.call(session)}`,
      }));
}

function peopleNamed(problem: Problem, words: ProblemWords, needs: Needs): void {
  const people = { musicians: problem.musicians, groups: problem.groups };
  for (const [list, items] of Object.entries(people))
    for (const { id, name, locationId } of items)
      needs.location(locationId, () => ({
        pointer: pointerTo(list, id, 'locationId'),
        by: `entry of ${name}`,
      }));
  for (const { id, name, baseLocationId, travelMinutes } of problem.staff) {
    needs.location(baseLocationId, () => ({
      pointer: pointerTo('staff', id, 'baseLocationId'),
      by: `entry of ${name}`,
    }));
    for (const place of Object.keys(travelMinutes).flatMap((way) => way.split('>')))
      needs.location(place, () => ({
        pointer: pointerTo('staff', id, 'travelMinutes'),
        by: `entry of ${name}`,
      }));
  }
  const isKnown = knownPeople(problem);
  for (const [index, one] of problem.engagements.entries()) {
    if (isKnown(one)) continue;
    const by =
      (field: string): Namer =>
      () => ({
        pointer: pointerToEngagement(one, index, field),
        by: `engagement of ${words.engagement(one)}`,
      });
    needs.session(one.sessionId, by('sessionId'));
    needs.musician(one.musicianId, by('musicianId'));
    needs.group(one.groupId, by('groupId'));
  }
}

/** Whether all that an engagement names is there: most are, and need no words. */
function knownPeople(problem: Problem): (engagement: Engagement) => boolean {
  const sessions = indexed(problem.sessions);
  const musicians = indexed(problem.musicians);
  const groups = indexed(problem.groups);
  return ({ sessionId, musicianId, groupId }) =>
    sessions.has(sessionId) &&
    (musicianId === null || musicians.has(musicianId)) &&
    (groupId === null || groups.has(groupId));
}
