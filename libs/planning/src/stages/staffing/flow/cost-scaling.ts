import { type Network } from './network.js';

/**
 * Minimum-cost flow by cost scaling (Goldberg & Tarjan 1990; Goldberg 1997), on a stretch of nodes that touches the rest
 * of the network only at markets. A flow is ε-optimal when no arc that can carry more has a reduced cost below −ε; each
 * round divides ε and repairs what that breaks. Both surplus and shortage are moved: surplus is pushed on at falling
 * prices until it meets a shortage or a market, then shortage is pulled from at rising prices until a market fills it.
 *
 * Prices are kept as multiples of a power of two below one, so that sums and differences of prices and whole costs are
 * exact in a double. With whole costs an ε-optimal flow of n nodes is optimal as soon as ε < 1/n.
 */
export class CostScaling {
  private readonly current: Int32Array;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private size = 0;
  private steps = 0;

  public constructor(
    private readonly net: Network,
    private readonly shouldStop: () => boolean,
  ) {
    this.current = new Int32Array(net.nodeCount);
    this.queue = new Int32Array(net.nodeCount);
    this.queued = new Uint8Array(net.nodeCount);
  }

  /**
   * Makes the flow of nodes `from` to `to` optimal, starting at `widest`. Returns false when it was stopped, or when
   * prices grew beyond what a double keeps exactly: flow and prices are then in between.
   */
  public solve(from: number, to: number, widest: number): boolean {
    const finest = finestOf(to - from);
    let epsilon = Math.max(finest, 2 ** Math.ceil(Math.log2(Math.max(widest, finest))));
    for (;;) {
      if (!this.refine(from, to, epsilon)) return false;
      if (epsilon <= finest) return true;
      epsilon = Math.max(finest, epsilon / 8);
    }
  }

  /** Turns any flow into an ε-optimal one. */
  private refine(from: number, to: number, epsilon: number): boolean {
    this.saturate(from, to);
    return this.settle(from, to, epsilon, 1) && this.settle(from, to, epsilon, -1);
  }

  /** Fills every arc whose reduced cost is negative. */
  private saturate(from: number, to: number): void {
    const { first, head, mate, residual, cost, price, markets } = this.net;
    for (let node = from; node < to; node += 1) {
      for (let arc = first[node]!; arc < first[node + 1]!; arc += 1) {
        const other = head[arc]!;
        const reduced = cost[arc]! + price[node]! - price[other]!;
        if (reduced < 0) {
          if (residual[arc]! > 0) this.push(node, other, arc, residual[arc]!);
        } else if (reduced > 0 && other < markets) {
          const back = mate[arc]!;
          if (residual[back]! > 0) this.push(other, node, back, residual[back]!);
        }
      }
    }
  }

  private push(tail: number, head: number, arc: number, amount: number): void {
    const { residual, mate, excess } = this.net;
    residual[arc]! -= amount;
    residual[mate[arc]!]! += amount;
    excess[tail]! -= amount;
    excess[head]! += amount;
  }

  /** Moves all surplus (`side` 1) or all shortage (`side` −1) of the stretch. */
  private settle(from: number, to: number, epsilon: number, side: 1 | -1): boolean {
    const { excess, first } = this.net;
    this.head = 0;
    this.size = 0;
    for (let node = from; node < to; node += 1) {
      this.queued[node] = 0;
      this.current[node] = first[node]!;
      if (excess[node]! * side > 0) this.enqueue(node, from, to);
    }
    const length = to - from;
    while (this.size > 0) {
      const node = this.queue[this.head]!;
      this.head = this.head + 1 === length ? 0 : this.head + 1;
      this.size -= 1;
      this.queued[node] = 0;
      if (!this.discharge(node, epsilon, side, from, to)) return false;
      this.steps += 1;
      if ((this.steps & 4095) === 0 && this.shouldStop()) return false;
    }
    return true;
  }

  private enqueue(node: number, from: number, to: number): void {
    this.queued[node] = 1;
    const length = to - from;
    const at = this.head + this.size;
    this.queue[at >= length ? at - length : at] = node;
    this.size += 1;
  }

  private discharge(node: number, epsilon: number, side: 1 | -1, from: number, to: number): boolean {
    const { first, head, mate, residual, cost, price, excess, markets } = this.net;
    const begin = first[node]!;
    const end = first[node + 1]!;
    let arc = this.current[node]!;
    let own = price[node]!;
    let best = -Infinity;
    let full = arc === begin;
    for (;;) {
      for (; arc < end; arc += 1) {
        const along = side > 0 ? arc : mate[arc]!;
        const room = residual[along]!;
        if (room === 0) continue;
        const other = head[arc]!;
        const offer = (price[other]! - cost[arc]!) * side;
        if (offer <= own * side) {
          if (offer > best) best = offer;
          continue;
        }
        const left = excess[node]! * side;
        const amount = room < left ? room : left;
        residual[along] = room - amount;
        residual[mate[along]!]! += amount;
        excess[node] = (left - amount) * side;
        const now = excess[other]! + amount * side;
        excess[other] = now;
        if (other >= markets && now * side > 0 && this.queued[other] === 0) this.enqueue(other, from, to);
        if (left === amount) {
          this.current[node] = arc;
          price[node] = own;
          return true;
        }
      }
      if (full) {
        const moved = (best - epsilon) * side;
        if (best - moved * side !== epsilon) return false;
        own = moved;
      }
      full = true;
      best = -Infinity;
      arc = begin;
    }
  }
}

/** The largest power of two below 1/(n + 1), for n nodes and the markets beside them. */
export const finestOf = (nodes: number): number => 2 ** -Math.ceil(Math.log2(nodes + 2));
