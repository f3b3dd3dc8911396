import { type Problem } from '../model/problem.js';
import { type ProblemFault } from '../model/options.js';
import { cyclesOf } from './pass-cycles.js';

type Reference = readonly [what: string, id: string | null, known: ReadonlySet<string>];

const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(items.map((item) => item.id));

const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

/** Everything that is inconsistent in a problem, all at once; empty when it can be solved. */
export function checkProblem(problem: Problem): readonly ProblemFault[] {
  return [
    ...duplicates(problem),
    ...unknownIds(problem),
    ...badAmounts(problem),
    ...cyclesOf(problem.passes).map((names) => ({
      code: 'PROBLEM.CYCLIC_ORDER',
      message: `These passes wait for each other: ${names.join(' → ')}.`,
    })),
  ];
}

function duplicates(problem: Problem): readonly ProblemFault[] {
  const lists = {
    location: problem.locations,
    room: problem.rooms,
    slot: problem.slots,
    pass: problem.passes,
    musician: problem.musicians,
    group: problem.groups,
    'staff member': problem.staff,
    session: problem.sessions,
  };
  return Object.entries(lists).flatMap(([what, items]) => {
    const seen = new Set<string>();
    const twice = items.filter((item) => seen.size === seen.add(item.id).size);
    return twice.map((item) => ({
      code: 'PROBLEM.DUPLICATE_ID',
      message: `There are two of the ${what} "${item.id}".`,
    }));
  });
}

function unknownIds(problem: Problem): readonly ProblemFault[] {
  const locations = ids(problem.locations);
  const [rooms, passes, rules] = [ids(problem.rooms), ids(problem.passes), ids(problem.rules)];
  const [musicians, groups, sessions] = [ids(problem.musicians), ids(problem.groups), ids(problem.sessions)];
  const calls = [...problem.slots, ...problem.sessions];
  const references: readonly Reference[] = [
    ...problem.rooms.map((room): Reference => [`room "${room.name}"`, room.locationId, locations]),
    ...calls.flatMap((call): readonly Reference[] => [
      [`call "${call.id}"`, call.roomId, rooms],
      [`call "${call.id}"`, call.locationId, locations],
      [`call "${call.id}"`, call.rulesId, rules],
    ]),
    ...problem.passes.flatMap((pass): readonly Reference[] => [
      ...pass.locationIds.map((id): Reference => [`pass "${pass.name}"`, id, locations]),
      ...pass.after.map((id): Reference => [`pass "${pass.name}"`, id, passes]),
    ]),
    ...problem.sessions.flatMap((session) =>
      session.runOrder.map((id): Reference => [`session "${session.id}"`, id, passes]),
    ),
    ...problem.engagements.flatMap((one): readonly Reference[] => [
      ['an engagement', one.sessionId, sessions],
      ['an engagement', one.musicianId, musicians],
      ['an engagement', one.groupId, groups],
    ]),
  ];
  return references
    .filter(([, id, known]) => id !== null && !known.has(id))
    .map(([what, id]) => ({
      code: 'PROBLEM.UNKNOWN_ID',
      message: `In ${what} stands "${id}", which is not in the problem.`,
    }));
}

function badAmounts(problem: Problem): readonly ProblemFault[] {
  const amounts: readonly (readonly [what: string, value: number, least: number])[] = [
    ...problem.passes.map((pass) => [`seconds of pass "${pass.name}"`, pass.seconds, 0] as const),
    ...problem.passes.flatMap((pass) =>
      Object.entries(pass.seats.players).map(
        ([instrument, count]) => [`${instrument} of pass "${pass.name}"`, count, 0] as const,
      ),
    ),
    ...problem.rooms.map((room) => [`capacity of room "${room.name}"`, room.capacity, 0] as const),
    ...problem.groups.map((one) => [`playing members of "${one.name}"`, one.playingMembers, 0] as const),
    ...problem.slots.map((slot) => [`length of call "${slot.id}"`, slot.end - slot.start, 1] as const),
    ['target of musicians', problem.targetMusicians, 0],
    ...Object.entries(problem.weights).map(
      ([name, weight]: [string, number]) => [`weight ${name}`, weight, 0] as const,
    ),
  ];
  return amounts
    .filter(([, value, least]) => !isWhole(value, least))
    .map(([what, value]) => ({
      code: 'PROBLEM.BAD_AMOUNT',
      message: `The ${what} is ${value}, which is not a whole number from 0.`,
    }));
}
