import { type Bounded } from './bounded.js';
import { type CallsNeeded } from './calls-needed.js';

/** Sets of layers, and the shapes of the calls that passes with one of them can lie in. */
export interface ShapeRow {
  /** Layers that some pass needs together, a bit each. */
  readonly sets: readonly number[];
  /** Fewest calls that have room for the passes. */
  readonly calls: number;
  /** 1 for the shapes, by their index, that a call with one of the passes has. */
  readonly shapes: Uint8Array;
}

/** Which of some layers calls can pay for, and how many calls of some shapes there must be. */
export interface Shapes {
  /** Layers of these that a pass needs, a bit each, by pass. */
  readonly ofPass: Int32Array;
  /** Layers that a call may pay for together, a bit each; none of them 0. */
  readonly masks: Int32Array;
  readonly rows: readonly ShapeRow[];
}

/** Whether layers have one of some sets among them. */
export const holdsOne = (sets: readonly number[], mask: number): boolean =>
  sets.some((set) => (mask & set) === set);

/**
 * The shapes of calls over a few layers. A call has the shape of the layers that its passes need, so the passes that
 * need at least one of some sets of layers lie in calls whose shape has one of the sets too, and these are as many as
 * have room for the passes. The sets are those that some pass needs; up to three are taken together.
 */
export function shapesOf(
  { instance, layers }: Bounded,
  needed: CallsNeeded,
  among: readonly number[],
): Shapes {
  const ofPass = new Int32Array(instance.passCount);
  for (const [bit, layer] of among.entries())
    for (const pass of layers.members[layer]!) ofPass[pass]! |= 1 << bit;
  const sets = [...new Set(ofPass)].filter((mask) => mask !== 0).sort((a, b) => a - b);
  const masks = closureOf(sets);
  const music = sets.map((set) => needed.musicOf((pass) => ofPass[pass] === set));
  const rows = new Map<string, ShapeRow>();
  const add = (chosen: readonly number[]): void => {
    const shapes = Uint8Array.from(masks, (mask) => Number(holdsOne(chosen, mask)));
    const key = shapes.join('');
    if (rows.has(key)) return;
    const together = music.filter((_, index) => holdsOne(chosen, sets[index]!));
    rows.set(key, { sets: chosen, calls: needed.callsForMusic(together), shapes });
  };
  const atOnce = among.length > FEW_LAYERS ? 2 : 3;
  const choose = (from: number, chosen: readonly number[]): void => {
    for (let at = from; at < sets.length; at += 1) {
      const more = [...chosen, sets[at]!];
      add(more);
      if (more.length < atOnce) choose(at + 1, more);
    }
  };
  choose(0, []);
  if (sets.length > atOnce) add(sets);
  return { ofPass, masks, rows: [...rows.values()] };
}

/** All unions of sets. */
function closureOf(sets: readonly number[]): Int32Array {
  const found = new Set<number>();
  for (const set of sets) for (const mask of [0, ...found]) found.add(mask | set);
  return Int32Array.from(found).sort();
}

/** Of more layers only pairs of sets are taken together, as there are many. */
const FEW_LAYERS = 4;
