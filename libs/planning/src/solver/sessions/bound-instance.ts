import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { layerBound } from '../../stages/sessions/bounds/layer-bound.js';
import { type Instance, type SlotKind } from '../../stages/sessions/instance.js';
import { grouped } from '../../view/indexes.js';
import {
  isAllowedAt,
  keepsOrder,
  MOST_WHOLE,
  musicOf,
  standingPasses,
  wholeBands,
  type Standing,
} from './music.js';
import { mostTogether, openableSlots } from './openable.js';
import { pricesOf } from './prices.js';
import { type PassWork, type Workload } from './workload.js';

/**
 * What every plan is bound by that records some passes in new sessions, whatever slots it opens: all kinds of slots,
 * with as many of each as rooms allow. Bounds of it hold for hire and called chairs. It has no slots one by one.
 */
export function boundInstance(problem: Problem, workload: Workload, passes: readonly PassWork[]): Instance {
  const kinds = kindsOf(problem, workload, passes);
  return {
    ...musicOf(passes, wholeBands(workload)),
    slotCount: 0,
    mayUse: new Uint8Array(0),
    cap: new Int32Array(0),
    capacity: new Int32Array(0),
    slotCost: new Float64Array(0),
    starts: new Float64Array(0),
    ends: new Float64Array(0),
    conflicts: [],
    kindOf: new Int32Array(0),
    kindCount: kinds.length,
    kinds,
  };
}

/**
 * The same for plans that cost less than `cost`: so many calls of a kind that their hire, with the least that all chairs
 * cost, comes to more are too many. A bound of it is a bound for all plans up to `cost`.
 */
export function cheaperThan(instance: Instance, cost: number): Instance {
  const chairs = layerBound({ ...instance, kinds: instance.kinds.map((kind) => ({ ...kind, cost: 0 })) });
  return {
    ...instance,
    kinds: instance.kinds.map((kind) =>
      kind.cost > 0
        ? { ...kind, most: Math.min(kind.most, Math.max(0, Math.floor((cost - chairs) / kind.cost))) }
        : kind,
    ),
  };
}

function kindsOf(problem: Problem, workload: Workload, passes: readonly PassWork[]): readonly SlotKind[] {
  const capacity = new Map(problem.rooms.map((room) => [room.id, room.capacity]));
  const standing = standingPasses(problem, workload);
  const prices = pricesOf(problem);
  const music = passes.reduce((sum, pass) => sum + pass.seconds, 0);
  const capOf = ({ capSeconds }: Slot): number => Math.min(capSeconds ?? music, MOST_WHOLE);
  const kindKey = (slot: Slot): string =>
    JSON.stringify([slot.locationId, capOf(slot), capacity.get(slot.roomId) ?? 0, prices.hire(slot)]);
  return [...grouped(openableSlots(problem), kindKey).values()].flatMap((slots): readonly SlotKind[] => {
    const [first] = slots;
    if (first === undefined) return [];
    const seats = capacity.get(first.roomId) ?? 0;
    const cap = capOf(first);
    return [
      {
        cap,
        capacity: Math.min(seats, MOST_WHOLE),
        cost: prices.hire(first),
        most: mostTogether(slots),
        chairCost: Float64Array.from(workload.instruments, (_, q) => prices.chair(first, q)),
        tiers: null,
        mayHold: Uint8Array.from(passes, (pass) =>
          Number(
            isAllowedAt(pass, first.locationId) &&
              pass.seconds <= cap &&
              pass.total <= seats &&
              isInTime(pass, slots, standing),
          ),
        ),
      },
    ];
  });
}

const isInTime = (pass: PassWork, slots: readonly Slot[], standing: ReadonlyMap<number, Standing>): boolean =>
  slots.some((slot) => keepsOrder(pass, slot, standing));
