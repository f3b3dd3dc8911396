import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { type Instance, type SlotKind } from '../../stages/sessions/instance.js';
import { isAllowedAt, keepsOrder, MOST_WHOLE, musicOf, standingPasses, type Band } from './music.js';
import { usableSeconds } from './open-sessions.js';
import { type Lessons } from './lessons.js';
import { type Supply } from './supply.js';
import { type PassWork, type Workload } from './workload.js';

/** What there is to choose from: slots that can all be open together. */
export interface Choice {
  readonly passes: readonly PassWork[];
  readonly slots: readonly Slot[];
  /** Where passes are to begin: index of a slot, −1 for none. There a pass may stay, however few could come. */
  readonly start: Int32Array;
  /** What a chair weighs beside its price that nobody in its location could fill. */
  readonly vacancy: number;
  readonly lessons: Lessons;
}

/**
 * The passes and some slots in the numbers of the sessions stage. Chairs that not even the best hour of some location
 * can fill are told apart from the others, so that they weigh what they should there.
 */
export function searchInstance(
  problem: Problem,
  workload: Workload,
  supply: Supply,
  { passes, slots, start, vacancy, lessons: { prices, people } }: Choice,
): Instance {
  const capacity = new Map(problem.rooms.map((room) => [room.id, room.capacity]));
  const standing = standingPasses(problem, workload);
  const found = slots.map((slot) =>
    supply.most(slot.locationId).map((most, instrument) => Math.min(most, people(slot, instrument))),
  );
  const bands = bandsOf(workload, passes, found);
  const seatsIn = ({ roomId }: Slot): number => Math.min(capacity.get(roomId) ?? 0, MOST_WHOLE);
  const mayHold = (pass: PassWork, slot: Slot): boolean =>
    isAllowedAt(pass, slot.locationId) &&
    pass.seconds <= usableSeconds(slot) &&
    pass.total <= seatsIn(slot) &&
    keepsOrder(pass, slot, standing);
  const mayUse = new Uint8Array(passes.length * slots.length);
  for (const [row, pass] of passes.entries())
    for (const [at, slot] of slots.entries())
      if (mayHold(pass, slot) && (start[row] === at || supply.suffices(slot, pass.seats)))
        mayUse[row * slots.length + at] = 1;
  const keys = slots.map((slot, at) =>
    [
      slot.locationId,
      usableSeconds(slot),
      seatsIn(slot),
      prices.hire(slot),
      ...found[at]!,
      ...workload.instruments.map((_, instrument) => prices.chair(slot, instrument)),
    ].join(' '),
  );
  const distinct = [...new Set(keys)];
  const kinds = distinct.map((key): SlotKind => {
    const members = keys.flatMap((one, at) => (one === key ? [at] : []));
    const slot = slots[members[0]!]!;
    const most = found[members[0]!]!;
    return {
      cap: Math.min(usableSeconds(slot), MOST_WHOLE),
      capacity: seatsIn(slot),
      cost: prices.hire(slot),
      most: members.length,
      chairCost: Float64Array.from(
        bands,
        ({ instrument, from }) => prices.chair(slot, instrument) + (from >= most[instrument]! ? vacancy : 0),
      ),
      tiers: null,
      mayHold: Uint8Array.from(passes, (_, row) =>
        Math.max(...members.map((at) => mayUse[row * slots.length + at]!)),
      ),
    };
  });
  return {
    ...musicOf(passes, bands),
    slotCount: slots.length,
    kindCount: kinds.length,
    mayUse,
    cap: Int32Array.from(slots, (slot) => Math.min(usableSeconds(slot), MOST_WHOLE)),
    capacity: Int32Array.from(slots, seatsIn),
    slotCost: Float64Array.from(slots, prices.hire),
    starts: Float64Array.from(slots, (slot) => slot.start),
    ends: Float64Array.from(slots, (slot) => slot.end),
    conflicts: slots.map(() => new Int32Array(0)),
    kindOf: Int32Array.from(keys, (key) => distinct.indexOf(key)),
    kinds,
  };
}

/** The chairs of each instrument, parted where one of the slots runs out of people. */
function bandsOf(
  { instruments }: Workload,
  passes: readonly PassWork[],
  found: readonly Int32Array[],
): readonly Band[] {
  return instruments.flatMap((_, instrument) => {
    const needed = passes.reduce((most, { seats }) => Math.max(most, seats[instrument] ?? 0), 0);
    const cuts = new Set(found.map((people) => people[instrument]!).filter((people) => people < needed));
    const ascending = [...cuts.add(0)].sort((a, b) => a - b);
    return ascending.map((from, index): Band => ({ instrument, from, to: ascending[index + 1] ?? Infinity }));
  });
}
