import { cyclesOf } from '../../check/pass-cycles.js';
import { pointerTo } from '../../check/problem-words.js';
import { FaultList, isRecord, type FileFault } from '../fault-list.js';
import { type SessionsProblem } from './problem.js';

export type ReadSessionsProblem =
  | { readonly problem: SessionsProblem; readonly faults: readonly [] }
  | { readonly problem: null; readonly faults: readonly FileFault[] };

/**
 * A sessions problem out of the text of its file, or everything that is wrong with it (`SESSIONS.…`). Amounts of 0,
 * empty lists, a pass that no room seats and a place without slots are sound: such passes stay without a slot. A pass
 * longer than every cap is not, nor is an instrument without a chair cost, since a plan would hide the slip.
 */
export function readSessionsProblem(text: string): ReadSessionsProblem {
  const faults = new FaultList('SESSIONS');
  const content = faults.parsed(text);
  if (content !== undefined) checkContent(content, faults);
  if (!faults.isEmpty) return { problem: null, faults: faults.all() };
  const problem = named(content as SessionsProblem);
  checkTogether(problem, faults);
  return faults.isEmpty ? { problem, faults: [] } : { problem: null, faults: faults.all() };
}

/** Ids and places that a file writes as numbers become text. */
const named = ({ passes, slots, chairCost }: SessionsProblem): SessionsProblem => ({
  passes: passes.map(({ id, seconds, lineUp, locations = [], after = [] }) => ({
    id: String(id),
    seconds,
    lineUp,
    locations: locations.map(String),
    after: after.map(String),
  })),
  slots: slots.map((slot) => ({ ...slot, id: String(slot.id), location: String(slot.location) })),
  chairCost,
});

function checkContent(content: unknown, faults: FaultList): void {
  if (!faults.record(content, '')) return;
  const { passes, slots, chairCost } = content;
  const prices = faults.record(chairCost, '/chairCost') ? chairCost : null;
  for (const [instrument, cost] of Object.entries(prices ?? {}))
    faults.whole(cost, pointerTo('chairCost', instrument));
  if (faults.list(slots, '/slots')) {
    faults.ids(slots, '/slots');
    for (const [at, slot] of slots.entries()) checkSlot(slot, `/slots/${at}`, faults);
  }
  if (!faults.list(passes, '/passes')) return;
  const ids = faults.ids(passes, '/passes');
  for (const [at, pass] of passes.entries()) checkPass(pass, `/passes/${at}`, { ids, prices }, faults);
}

function checkSlot(slot: unknown, pointer: string, faults: FaultList): void {
  if (!isRecord(slot)) return;
  faults.name(slot.location, `${pointer}/location`);
  for (const name of ['capSeconds', 'capacity', 'cost']) faults.whole(slot[name], `${pointer}/${name}`);
}

/** What passes refer to; null: it cannot be told. */
interface Referred {
  readonly ids: ReadonlyMap<string, number>;
  readonly prices: Readonly<Record<string, unknown>> | null;
}

function checkPass(pass: unknown, pointer: string, { ids, prices }: Referred, faults: FaultList): void {
  if (!isRecord(pass)) return;
  const { seconds, lineUp, locations, after } = pass;
  faults.whole(seconds, `${pointer}/seconds`);
  if (faults.record(lineUp, `${pointer}/lineUp`))
    for (const [instrument, count] of Object.entries(lineUp)) {
      const at = `${pointer}${pointerTo('lineUp', instrument)}`;
      const isCount = faults.whole(count, at);
      if (isCount && count > 0 && prices !== null && !Object.hasOwn(prices, instrument))
        faults.add(at, 'UNKNOWN_INSTRUMENT', `"${instrument}" has no chair cost.`);
    }
  checkNames(locations, `${pointer}/locations`, faults);
  for (const [at, id] of checkNames(after, `${pointer}/after`, faults))
    if (!ids.has(id)) faults.add(`${pointer}/after/${at}`, 'UNKNOWN_PASS', `There is no pass "${id}".`);
}

/** Names of a list that may be left out, with their places. */
function checkNames(
  value: unknown,
  pointer: string,
  faults: FaultList,
): readonly (readonly [at: number, name: string])[] {
  if (value === undefined || !faults.list(value, pointer)) return [];
  return value.flatMap((name, at) =>
    faults.name(name, `${pointer}/${at}`) ? [[at, String(name)] as const] : [],
  );
}

/** What only shows once every part is sound. */
function checkTogether({ passes, slots, chairCost }: SessionsProblem, faults: FaultList): void {
  const at = new Map(passes.map(({ id }, index) => [id, index]));
  for (const cycle of cyclesOf(passes.map(({ id, after = [] }) => ({ id, after })))) {
    const ids = cycle.map(({ id }) => id);
    faults.add(
      `/passes/${at.get(ids[0] ?? '') ?? 0}/after`,
      'CYCLIC_ORDER',
      `These passes wait for each other: ${ids.join(' → ')}.`,
    );
  }
  const longest = slots.reduce((most, { capSeconds }) => Math.max(most, capSeconds), 0);
  for (const [index, { seconds }] of passes.entries())
    if (slots.length > 0 && seconds > longest)
      faults.add(
        `/passes/${index}/seconds`,
        'PASS_TOO_LONG',
        `The pass has ${seconds} s; no slot takes more than ${longest} s.`,
      );
  checkSize({ passes, slots, chairCost }, faults);
}

/** Sums are kept in 32 bits where they are seconds or players, and exactly where they are costs. */
function checkSize({ passes, slots, chairCost }: SessionsProblem, faults: FaultList): void {
  const seconds = passes.reduce((sum, pass) => sum + pass.seconds, 0);
  const largest = new Map<string, number>();
  for (const { lineUp } of passes)
    for (const [instrument, count] of Object.entries(lineUp))
      largest.set(instrument, Math.max(count, largest.get(instrument) ?? 0));
  let players = 0;
  let chairs = 0;
  for (const [instrument, count] of largest) {
    players += count;
    chairs += count * (chairCost[instrument] ?? 0);
  }
  const cost = slots.reduce((sum, slot) => sum + slot.cost, chairs * Math.min(passes.length, slots.length));
  if (seconds > MOST_WHOLE)
    faults.add(
      '/passes',
      'TOO_LARGE',
      `The passes have ${seconds} s together; at most ${MOST_WHOLE} are taken.`,
    );
  if (players > MOST_WHOLE)
    faults.add(
      '/passes',
      'TOO_LARGE',
      `A call could need ${players} players; at most ${MOST_WHOLE} are taken.`,
    );
  if (cost > Number.MAX_SAFE_INTEGER)
    faults.add('', 'TOO_LARGE', `Costs could add up to ${cost}, beyond what is kept exactly (2^53 − 1).`);
}

const MOST_WHOLE = 2 ** 31 - 1;
