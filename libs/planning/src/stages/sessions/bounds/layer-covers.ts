import { type Instance } from '../instance.js';
import { type Layers } from './layers.js';

/** What the passes of a layer take at least, whatever the plan. */
export interface Cover {
  /** Fewest calls that together have room for them. */
  readonly calls: number;
  /** The least these calls pay for the layer. */
  readonly cost: number;
  /** Most calls that may pay for it. */
  readonly most: number;
}

/** What plans that leave so many passes out still have to record. */
export interface Workload {
  /** How many are out of those passes that some slot may hold. */
  readonly out: number;
  /** By layer. */
  readonly covers: readonly Cover[];
}

/** Passes that no slot may hold are out in any case; with fewer left out than those there is no plan. */
export function workloadOf(instance: Instance, layers: Layers, unassigned: number): Workload {
  const out = Math.max(0, unassigned - (instance.passCount - layers.passes.length));
  return { out, covers: coversOf(instance, layers, out) };
}

/**
 * For each layer the calls that its passes need, where any `out` of them may stay out: the longest are left out, which
 * leaves the fewest calls. Kinds of slots that share no pass are counted apart. Where all slots together are too short,
 * all are counted; then no such plan exists.
 */
function coversOf(instance: Instance, layers: Layers, out: number): readonly Cover[] {
  const { seconds, kinds } = instance;
  const groups = kindGroups(instance);
  const longestFirst = layers.passes.toSorted((a, b) => seconds[b]! - seconds[a]! || a - b);
  const chains = layers.first.length - 1;
  const most = mostCalls(instance, layers);
  return layers.members.map((_, layer) => {
    const chain = layers.chain[layer]!;
    const inLayer = longestFirst.filter((pass) => layers.top[pass * chains + chain]! >= layer);
    let calls = 0;
    let cost = 0;
    for (const group of groups) {
      const music = inLayer
        .filter((pass) => group.some((kind) => kinds[kind]!.mayHold[pass] === 1))
        .slice(out)
        .map((pass) => seconds[pass]!);
      if (music.length === 0) continue;
      const usable = group.filter((kind) => inLayer.some((pass) => kinds[kind]!.mayHold[pass] === 1));
      const found = coverOf(
        music,
        usable.map((kind) => ({
          cap: kinds[kind]!.cap,
          most: kinds[kind]!.most,
          cost: layers.cost[kind * layers.count + layer]!,
        })),
      );
      calls += found.calls;
      cost += found.cost;
    }
    return { calls, cost, most };
  });
}

/** A plan has no more calls than it has slots or passes. */
const mostCalls = ({ kinds }: Instance, { passes }: Layers): number =>
  Math.min(
    passes.length,
    kinds.reduce((sum, { most }) => sum + most, 0),
  );

/** Kinds joined by passes that may go into either; in order of their first kind. */
function kindGroups({ kinds, passCount }: Instance): readonly (readonly number[])[] {
  const leader = kinds.map((_, kind) => kind);
  for (let pass = 0; pass < passCount; pass += 1) {
    let joined = -1;
    for (const [kind, { mayHold, most }] of kinds.entries()) {
      if (most === 0 || mayHold[pass] !== 1) continue;
      const mine = leader[kind]!;
      if (joined < 0) joined = mine;
      else if (mine !== joined)
        for (const [other, one] of leader.entries()) if (one === mine) leader[other] = joined;
    }
  }
  return [...new Set(leader)].map((one) =>
    leader.flatMap((other, kind) => (other === one && kinds[kind]!.most > 0 ? [kind] : [])),
  );
}

interface CoverKind {
  readonly cap: number;
  readonly most: number;
  readonly cost: number;
}

/** `music`: seconds, longest first. */
function coverOf(music: Int32Array, kinds: readonly CoverKind[]): Omit<Cover, 'most'> {
  const total = music.reduce((sum, seconds) => sum + seconds, 0);
  const slots = kinds.reduce((sum, kind) => sum + kind.most, 0);
  let calls = 0;
  let left = total;
  for (const { cap, most } of [...kinds].sort((a, b) => b.cap - a.cap)) {
    const used = cap > 0 ? Math.min(most, Math.ceil(left / cap)) : 0;
    calls += used;
    left -= used * cap;
    if (left <= 0) break;
  }
  const longest = kinds.reduce((most, kind) => Math.max(most, kind.cap), 0);
  calls = left > 0 ? slots : Math.min(slots, Math.max(calls, 1, fewestBins(music, longest)));
  return { calls, cost: Math.max(cheapest(kinds, calls), cheapestSeconds(kinds, total)) };
}

/** What so many calls cost at least: the cheapest ones. */
function cheapest(kinds: readonly CoverKind[], calls: number): number {
  let cost = 0;
  let open = calls;
  for (const kind of [...kinds].sort((a, b) => a.cost - b.cost)) {
    const used = Math.min(open, kind.most);
    cost += used * kind.cost;
    open -= used;
  }
  return cost;
}

/** What so many seconds cost at least if parts of calls could be paid for: those with the cheapest second first. */
function cheapestSeconds(kinds: readonly CoverKind[], seconds: number): number {
  let cost = 0;
  let left = seconds;
  for (const kind of kinds.filter(({ cap }) => cap > 0).sort((a, b) => a.cost * b.cap - b.cost * a.cap)) {
    const used = Math.min(left, kind.most * kind.cap);
    cost += (used * kind.cost) / kind.cap;
    left -= used;
  }
  return cost;
}

/**
 * Fewest bins of one size for pieces, longest first, none longer than the bin: the bound L2 of Martello and Toth
 * (1990). For a threshold t: pieces longer than cap − t stand alone; of those longer than half a bin, no two share one;
 * what they leave of their bins may take pieces from t up to the half, and the rest of those needs bins of its own.
 */
function fewestBins(music: Int32Array, cap: number): number {
  const halves = music.findIndex((seconds) => seconds * 2 <= cap);
  const big = halves < 0 ? music.length : halves;
  if (big === 0) return 0;
  const before = new Float64Array(music.length + 1);
  for (const [index, seconds] of music.entries()) before[index + 1] = before[index]! + seconds;
  let most = big;
  let alone = big;
  for (let end = big; end < music.length; end += 1) {
    if (end + 1 < music.length && music[end + 1] === music[end]) continue;
    const least = music[end]!;
    while (alone > 0 && music[alone - 1]! <= cap - least) alone -= 1;
    const room = (big - alone) * cap - (before[big]! - before[alone]!);
    const rest = before[end + 1]! - before[big]! - room;
    most = Math.max(most, big + Math.ceil(Math.max(0, rest) / cap));
  }
  return most;
}
