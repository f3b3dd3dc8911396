import { grouped } from '#planning';
import { type CutMusic } from '#reports';
import { musicCarrier, type CarriedMusic, type ChangeList } from '#timeline';
import { type Cut, type Placement } from '../model/music.js';
import { type Fresh } from '../model/stored.js';

/** What carrying makes of one placement of the old cut. */
export interface CarriedPlacement {
  readonly old: Placement;
  readonly carried: CarriedMusic;
  /** What is to stand in the new cut. */
  readonly wanted: readonly Fresh<Placement>[];
  /** Whether a person's placement in the new cut stands in its stead: nothing is written. */
  readonly isSettled: boolean;
}

/** What has to be written so that the new cut carries the old music. */
export interface CarryPlan {
  readonly placements: readonly CarriedPlacement[];
  readonly create: readonly Fresh<Placement>[];
  readonly change: readonly (readonly [Placement, Fresh<Placement>])[];
  readonly remove: readonly Placement[];
  readonly unchanged: number;
}

/** A side of the change: cuts of one frame rate with what is laid in them. */
export interface CarriedSide {
  readonly cuts: readonly Cut[];
  readonly placements: readonly Placement[];
  readonly music: readonly CutMusic[];
}

/**
 * Compares what the change list wants with what stands in the new cuts. What a person laid or changed there stays, and
 * keeps out what would be carried in its stead: the same version over the same frames, or all that comes from a
 * placement of which a person changed a part.
 */
export function planCarrying(list: ChangeList, old: CarriedSide, now: CarriedSide): CarryPlan {
  const carry = musicCarrier(list);
  const cutOf = new Map(now.cuts.map((cut) => [cut.reel, cut]));
  const byHand = now.placements.filter((one) => one.byHand);
  const laidByHand = grouped(byHand, playedIn);
  const settled = new Set(byHand.flatMap(({ carriedFromId }) => carriedFromId ?? []));
  const sources = new Map(old.placements.map((one) => [one.id, one]));
  const placements = old.music.flatMap((music): readonly CarriedPlacement[] => {
    const from = sources.get(music.id);
    if (from === undefined) return [];
    const carried = carry(music);
    const wanted = carried.pieces.flatMap((piece) => {
      const cut = cutOf.get(piece.reel);
      return cut === undefined ? [] : [placementOf(from, cut, piece)];
    });
    return [
      { old: from, carried, wanted, isSettled: settled.has(from.id) || standInstead(laidByHand, wanted) },
    ];
  });
  const standing = now.placements.filter(
    (one) => !one.byHand && one.carriedFromId !== null && sources.has(one.carriedFromId),
  );
  return { placements, ...differences(placements, standing) };
}

function placementOf(
  { productionId, versionId, label, track, reel, usage, notes, id }: Placement,
  cut: Cut,
  piece: CarriedMusic['pieces'][number],
): Fresh<Placement> {
  const { recordIn, recordOut, sourceIn } = piece;
  return {
    ...{ productionId, cutId: cut.id, versionId, label, track, usage, notes },
    reel: cut.reel ?? reel,
    ...{ recordIn, recordOut, sourceIn, sourceOut: sourceIn + recordOut - recordIn },
    carriedFromId: id,
    muted: false,
    byHand: false,
  };
}

/** The cut, and what plays there: a version, or an unmatched clip by its name. */
const playedIn = ({ cutId, versionId, label }: Fresh<Placement>): string =>
  `${cutId} ${versionId ?? `clip ${label}`}`;

const standInstead = (laid: Gathered, wanted: readonly Fresh<Placement>[]): boolean =>
  wanted.some((one) =>
    (laid.get(playedIn(one)) ?? []).some(
      (other) => other.recordIn < one.recordOut && one.recordIn < other.recordOut,
    ),
  );

type Gathered = ReadonlyMap<string, readonly Placement[]>;

/** A placement that stands is kept where it is as wanted, and else becomes the next that is wanted from the same. */
function differences(
  placements: readonly CarriedPlacement[],
  standing: readonly Placement[],
): Omit<CarryPlan, 'placements'> {
  const plan = {
    create: [] as Fresh<Placement>[],
    change: [] as (readonly [Placement, Fresh<Placement>])[],
    remove: [] as Placement[],
    unchanged: 0,
  };
  const carriedFrom = grouped(standing, ({ carriedFromId }) => carriedFromId ?? '');
  for (const { old, wanted, isSettled } of placements) {
    const own = carriedFrom.get(old.id) ?? [];
    if (isSettled) {
      plan.unchanged += own.length;
      continue;
    }
    const kept = new Set<Placement>();
    const left = wanted.filter((one) => {
      const same = own.find((other) => !kept.has(other) && isSame(other, one));
      if (same !== undefined) kept.add(same);
      return same === undefined;
    });
    const free = own.filter((other) => !kept.has(other));
    plan.unchanged += kept.size;
    plan.change.push(...free.slice(0, left.length).map((was, at) => [was, left[at] ?? was] as const));
    plan.create.push(...left.slice(free.length));
    plan.remove.push(...free.slice(left.length));
  }
  return plan;
}

const isSame = (stands: Placement, wanted: Fresh<Placement>): boolean =>
  (Object.keys(wanted) as (keyof Fresh<Placement>)[]).every((field) => stands[field] === wanted[field]);
