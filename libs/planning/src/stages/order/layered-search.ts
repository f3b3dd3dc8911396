import { type BitProblem } from './bit-problem.js';
import { lowestBit } from './bit-sums.js';
import { openPlayersBound, type StillToWait } from './open-players-bound.js';

/** What a search found: the best order it knows, its waiting, and what no order can wait less than. */
export interface Found {
  readonly order: readonly number[] | null;
  readonly cost: number;
  readonly bound: number;
}

/** A set of passes recorded first, in the best order known for it. */
interface Node {
  readonly left: number;
  cost: number;
  /** `cost` and what must still be waited. */
  total: number;
  toGo: number;
  /** Pass recorded last, and the node before it. */
  pass: number;
  from: Node | null;
}

/**
 * Extends sets of recorded passes by one pass at a time, all sets of one size together. What is waited for a set does not
 * depend on the order within it, so each set is kept once, in its best order (the dynamic program of talent scheduling).
 * Sets whose bound reaches `best` are left out; of the rest the `width` most promising go on. The least total of those
 * cut off bounds every order that was not followed, so a search that cuts nothing off proves its result.
 */
export class LayeredSearch {
  private readonly stillToWait: StillToWait;

  constructor(
    private readonly problem: BitProblem,
    private readonly shouldStop: () => boolean,
  ) {
    this.stillToWait = openPlayersBound(problem);
  }

  /** `best`: waiting of an order that is known already. */
  run(width: number, best: number): Found {
    const { all, passCount } = this.problem;
    let layer: readonly Node[] = [{ left: all, cost: 0, total: 0, toGo: 0, pass: -1, from: null }];
    let cut = Infinity;
    for (let done = 0; done < passCount; done += 1) {
      const next = this.nextLayer(layer, best);
      if (next === null) return { order: null, cost: Infinity, bound: 0 };
      if (next.length > width) {
        next.sort((a, b) => a.total - b.total || a.left - b.left);
        cut = Math.min(cut, next[width]!.total);
        next.length = width;
      }
      layer = next;
    }
    const [last] = layer;
    if (last === undefined) return { order: null, cost: Infinity, bound: Math.min(best, cut) };
    return { order: orderOf(last), cost: last.cost, bound: Math.min(last.cost, cut) };
  }

  private nextLayer(layer: readonly Node[], best: number): Node[] | null {
    const found = new Map<number, Node>();
    for (const [index, node] of layer.entries()) {
      if (index % 64 === 0 && this.shouldStop()) return null;
      this.extend(node, best, found);
    }
    return [...found.values()].filter((node) => node.total < best);
  }

  private extend(node: Node, best: number, found: Map<number, Node>): void {
    const { all, cast, durations, before, costOf, playersIn } = this.problem;
    const { left } = node;
    const open = playersIn(all & ~left) & playersIn(left);
    for (let rest = worthwhile(readyIn(left, before), open, cast); rest !== 0; rest &= rest - 1) {
      const pass = lowestBit(rest);
      const cost = node.cost + durations[pass]! * costOf(open & ~cast[pass]!);
      if (cost < best) this.keep({ node, pass, cost, best }, found);
    }
  }

  /** Notes the set that a pass leads to, if it is new or reached at less. Sets beyond `best` are kept for their bound. */
  private keep({ node, pass, cost, best }: Step, found: Map<number, Node>): void {
    const left = node.left & ~(1 << pass);
    const known = found.get(left);
    if (known === undefined) {
      const toGo = this.boundOf(left, best - cost);
      found.set(left, { left, cost, total: cost + toGo, toGo, pass, from: node });
    } else if (cost < known.cost) {
      const wasBeyond = known.total >= best;
      if (wasBeyond && cost + known.toGo < best) known.toGo = this.boundOf(left, best - cost);
      known.cost = cost;
      known.total = cost + known.toGo;
      known.pass = pass;
      known.from = node;
    }
  }

  private boundOf(left: number, enough: number): number {
    const { all, playersIn } = this.problem;
    return this.stillToWait(playersIn(all & ~left) & playersIn(left), left, enough);
  }
}

/** A pass recorded behind a set, and what has been waited then; orders that cost `best` or more are not wanted. */
interface Step {
  readonly node: Node;
  readonly pass: number;
  readonly cost: number;
  readonly best: number;
}

/** Passes all of whose forerunners are recorded. */
function readyIn(left: number, before: Int32Array): number {
  let ready = 0;
  for (let rest = left; rest !== 0; rest &= rest - 1) {
    const pass = lowestBit(rest);
    if ((before[pass]! & left) === 0) ready |= 1 << pass;
  }
  return ready;
}

/**
 * Passes of those ready that are worth recording next. One for which all open players are there costs nothing now and
 * helps nobody by coming later; whom it brings in do not wait for a pass that needs them too. So no pass with all of these
 * newcomers need come before it: recorded at once it only lets people go sooner.
 */
function worthwhile(ready: number, open: number, cast: Int32Array): number {
  let worth = ready;
  for (let rest = ready; rest !== 0; rest &= rest - 1) {
    const pass = lowestBit(rest);
    if ((worth & (1 << pass)) === 0 || (open & ~cast[pass]!) !== 0) continue;
    const newcomers = cast[pass]! & ~open;
    for (let others = worth & ~(1 << pass); others !== 0; others &= others - 1) {
      const other = lowestBit(others);
      if ((newcomers & ~cast[other]!) === 0) worth &= ~(1 << other);
    }
  }
  return worth;
}

function orderOf(last: Node): readonly number[] {
  const order: number[] = [];
  for (let node: Node | null = last; node !== null && node.pass >= 0; node = node.from) order.push(node.pass);
  return order.reverse();
}
