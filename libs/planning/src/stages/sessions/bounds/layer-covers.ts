import { type Instance } from '../instance.js';
import { CallsNeeded } from './calls-needed.js';
import { type Layers } from './layers.js';

/** What calls that count for a tally are at least, whatever the plan. */
export interface Cover {
  /** Fewest calls that together have room for the passes that need its layers. */
  readonly calls: number;
  /** The least these calls pay for the layer; 0 with the divider, where all pay for it in the layer alone. */
  readonly cost: number;
  /** Most calls that may pay for it. */
  readonly most: number;
}

/** What plans that leave so many passes out still have to record. */
export interface Workload {
  /** How many are out of those passes that some slot may hold. */
  readonly out: number;
  /** By tally. */
  readonly covers: readonly Cover[];
}

/** Passes that no slot may hold are out in any case; with fewer left out than those there is no plan. */
export function workloadOf(instance: Instance, layers: Layers, unassigned: number): Workload {
  const out = Math.max(0, unassigned - (instance.passCount - layers.passes.length));
  return { out, covers: coversOf(instance, layers, out) };
}

/** For each tally the calls that its passes need, where any `out` of them may stay out. */
function coversOf(instance: Instance, layers: Layers, out: number): readonly Cover[] {
  const { kinds } = instance;
  const needed = new CallsNeeded(instance, layers);
  const chains = layers.first.length - 1;
  const most = mostCalls(instance, layers);
  const needs = (pass: number, layer: number): boolean =>
    layers.top[pass * chains + layers.chain[layer]!]! >= layer;
  const ofLayers = layers.members.map((_, layer): Cover => {
    let calls = 0;
    let cost = 0;
    for (const share of needed.shares((pass) => needs(pass, layer), out)) {
      const fewest = needed.callsOf(share);
      const costs = share.kinds.map((kind) => ({
        cap: kinds[kind]!.cap,
        most: kinds[kind]!.most,
        cost: layers.cost[kind * layers.count + layer]!,
      }));
      const seconds = share.music.reduce((sum, one) => sum + one, 0);
      calls += fewest;
      cost += Math.max(cheapest(costs, fewest), cheapestSeconds(costs, seconds));
    }
    return { calls, cost, most };
  });
  const { divider, isDivided } = layers;
  const ofDivided = Array.from(isDivided, (counts, layer): Cover => {
    const isIn = (pass: number): boolean => needs(pass, layer) && needs(pass, divider);
    return { calls: counts === 1 ? needed.calls(isIn, out) : 0, cost: 0, most };
  });
  return [...ofLayers, ...ofDivided];
}

/** A plan has no more calls than it has slots or passes. */
const mostCalls = ({ kinds }: Instance, { passes }: Layers): number =>
  Math.min(
    passes.length,
    kinds.reduce((sum, { most }) => sum + most, 0),
  );

interface CoverKind {
  readonly cap: number;
  readonly most: number;
  readonly cost: number;
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
