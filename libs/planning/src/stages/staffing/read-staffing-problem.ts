import { FaultList, isRecord, type FileFault } from '../fault-list.js';
import { checkCandidates } from './candidate-faults.js';

import { type StaffingProblem } from './problem.js';

export type ReadStaffingProblem =
  | { readonly problem: StaffingProblem; readonly faults: readonly [] }
  | { readonly problem: null; readonly faults: readonly FileFault[] };

/**
 * A staffing problem out of the text of its file, or everything that is wrong with it. Counts, limits and costs of 0 are
 * sound, and so are targets nobody can reach; a second offer of one musician for one chair is not, because nobody could
 * say which cost was meant.
 */
export function readStaffingProblem(text: string): ReadStaffingProblem {
  const faults = new FaultList('STAFFING');
  const content = faults.parsed(text);
  if (content !== undefined) checkContent(content, faults);
  return faults.isEmpty
    ? { problem: named(content as StaffingProblem), faults: [] }
    : { problem: null, faults: faults.all() };
}

/** Ids and days that a file writes as numbers become text. */
const named = (problem: StaffingProblem): StaffingProblem => ({
  ...problem,
  sessions: problem.sessions.map((one) => ({ ...one, id: String(one.id), day: String(one.day) })),
  musicians: problem.musicians.map((one) => ({ ...one, id: String(one.id) })),
});

function checkContent(content: unknown, faults: FaultList): void {
  if (!faults.record(content, '')) return;
  const { sessions, musicians, candidates } = content;
  for (const name of ['maxSessionsPerDay', 'targetMusicians', 'vacancyCost', 'shortfallCost'])
    faults.whole(content[name], `/${name}`);
  const chairs = faults.list(sessions, '/sessions') ? checkSessions(sessions, faults) : null;
  const people = faults.list(musicians, '/musicians') ? musicians : null;
  if (people !== null) faults.ids(people, '/musicians');
  if (!faults.list(candidates, '/candidates') || chairs === null || people === null) return;
  checkCandidates(candidates, { musicians: people.length, chairs }, faults);
  if (faults.isEmpty) checkSize(content as unknown as StaffingProblem, faults);
}

/** Returns the number of chair classes of each session. */
function checkSessions(sessions: readonly unknown[], faults: FaultList): readonly number[] {
  faults.ids(sessions, '/sessions');
  return sessions.map((session, at) => {
    if (!isRecord(session)) return 0;
    const { day, chairs } = session;
    faults.name(day, `/sessions/${at}/day`);
    const pointer = `/sessions/${at}/chairs`;
    if (!faults.list(chairs, pointer)) return 0;
    for (const [index, chair] of chairs.entries()) checkChair(chair, `${pointer}/${index}`, faults);
    return chairs.length;
  });
}

function checkChair(chair: unknown, pointer: string, faults: FaultList): void {
  if (!faults.record(chair, pointer)) return;
  faults.text(chair.instrument, `${pointer}/instrument`);
  faults.text(chair.rank, `${pointer}/rank`);
  faults.whole(chair.count, `${pointer}/count`);
}

/** Every cost that could arise must be a whole number that arithmetic keeps exact. */
function checkSize(problem: StaffingProblem, faults: FaultList): void {
  const { sessions, candidates, vacancyCost, targetMusicians, shortfallCost } = problem;
  let most = targetMusicians * shortfallCost;
  for (const { chairs } of sessions) for (const { count } of chairs) most += count * vacancyCost;
  for (const [, , , cost] of candidates) most += cost;
  if (most > Number.MAX_SAFE_INTEGER)
    faults.add('', 'TOO_LARGE', `Costs could add up to ${most}, beyond what is kept exactly (2^53 − 1).`);
}
