import { type ComparedSide } from './compared.js';
import { measure, type Measure } from './figures.js';
import { distinctParties, partyKey, peopleIn, type Party } from './people.js';

/** How often somebody comes, where it is not as often in both plans; 0 in a: new, 0 in b: loses all. */
export interface ServicesOf extends Party {
  /** Engagements, one for each call; a group's is one for all its people. */
  readonly calls: Measure;
}

/** People of a are kept and gone, people of b kept and come; the playing members of groups are people. */
export interface PeopleComparison {
  /** In both plans, however often. */
  readonly kept: number;
  /** In a only: they lose all. */
  readonly gone: number;
  /** In b only. */
  readonly come: number;
  /** Musicians, then groups, by id. */
  readonly services: readonly ServicesOf[];
}

export function comparePeople(a: ComparedSide, b: ComparedSide): PeopleComparison {
  const callsA = callsByParty(a);
  const callsB = callsByParty(b);
  const people = distinctParties([...a.engagements, ...b.engagements]).map((party) => {
    const key = partyKey(party);
    const calls = measure(callsA.get(key) ?? 0, callsB.get(key) ?? 0);
    return {
      services: { ...party, calls },
      inA: calls.a === 0 ? 0 : peopleIn(a, party),
      inB: calls.b === 0 ? 0 : peopleIn(b, party),
    };
  });
  const sum = (count: (one: (typeof people)[number]) => number): number =>
    people.reduce((total, one) => total + count(one), 0);
  return {
    kept: sum(({ inA, inB }) => Math.min(inA, inB)),
    gone: sum(({ inA, inB }) => Math.max(0, inA - inB)),
    come: sum(({ inA, inB }) => Math.max(0, inB - inA)),
    services: people.map((one) => one.services).filter(({ calls }) => calls.difference !== 0),
  };
}

function callsByParty({ engagements }: ComparedSide): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const one of engagements) {
    const key = partyKey(one);
    calls.set(key, (calls.get(key) ?? 0) + 1);
  }
  return calls;
}
