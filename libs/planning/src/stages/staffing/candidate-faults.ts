import { type FaultList } from '../fault-list.js';

/** What candidates refer to. */
export interface Referred {
  readonly musicians: number;
  /** Chair classes, by session. */
  readonly chairs: readonly number[];
}

/** Notes what is wrong with candidates, each on its own and as a list in which nobody may stand twice for a chair. */
export function checkCandidates(
  candidates: readonly unknown[],
  { musicians, chairs }: Referred,
  faults: FaultList,
): void {
  const offset = chairs.map(() => 0);
  let classes = 0;
  for (const [session, count] of chairs.entries()) {
    offset[session] = classes;
    classes += count;
  }
  const keys = new Float64Array(candidates.length);
  let sound = 0;
  for (const [at, candidate] of candidates.entries()) {
    if (!isSound(candidate, at, { musicians, chairs }, faults)) continue;
    keys[sound] = candidate[0] * classes + (offset[candidate[1]] ?? 0) + candidate[2];
    sound += 1;
  }
  if (sound === candidates.length && hasTwice(keys)) tellTwice(candidates as readonly Candidate[], faults);
}

type Candidate = readonly [musician: number, session: number, chair: number, cost: number];

function isSound(value: unknown, at: number, referred: Referred, faults: FaultList): value is Candidate {
  if (!Array.isArray(value) || value.length !== 4) {
    const message = 'A candidate is a list of four numbers: musician, session, chair, cost.';
    faults.add(`/candidates/${at}`, 'BAD_SHAPE', message);
    return false;
  }
  const [musician, session, chair, cost] = value as readonly unknown[];
  const pointer = `/candidates/${at}`;
  const known = isIndex(musician, referred.musicians);
  if (!known) tellUnknown(`${pointer}/0`, 'musicians', musician, referred.musicians, faults);
  const inSession = isIndex(session, referred.chairs.length);
  if (!inSession) tellUnknown(`${pointer}/1`, 'sessions', session, referred.chairs.length, faults);
  const chairCount = inSession ? (referred.chairs[session] ?? 0) : Infinity;
  const onChair = isIndex(chair, chairCount);
  if (!onChair) tellUnknown(`${pointer}/2`, 'chairs of the session', chair, chairCount, faults);
  return faults.whole(cost, `${pointer}/3`) && known && inSession && onChair;
}

const isIndex = (value: unknown, count: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < count;

function tellUnknown(pointer: string, what: string, value: unknown, count: number, faults: FaultList): void {
  const range = count === Infinity ? '' : `; there are ${count}, counted from 0`;
  faults.add(pointer, 'UNKNOWN_INDEX', `${JSON.stringify(value)} is not an index of the ${what}${range}.`);
}

function hasTwice(keys: Float64Array): boolean {
  keys.sort();
  for (let at = 1; at < keys.length; at += 1) if (keys[at] === keys[at - 1]) return true;
  return false;
}

function tellTwice(candidates: readonly Candidate[], faults: FaultList): void {
  const first = new Map<string, number>();
  for (const [at, [musician, session, chair]] of candidates.entries()) {
    const key = `${musician} ${session} ${chair}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else {
      const message = `Musician ${musician} is already a candidate for this chair in /candidates/${before}.`;
      faults.add(`/candidates/${at}`, 'DUPLICATE_CANDIDATE', message);
    }
  }
}
