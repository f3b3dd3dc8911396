import { type Network } from './network.js';

/**
 * Moves units at no cost: along arcs that can carry more and whose reduced cost is zero under whole prices, which leaves
 * an optimal flow optimal. Searches go depth first and never through a market.
 */
export class TightPaths {
  private readonly seen: Int32Array;
  private readonly cursor: Int32Array;
  private readonly trail: Int32Array;
  private pass = 0;

  public constructor(private readonly net: Network) {
    this.seen = new Int32Array(net.nodeCount);
    this.cursor = new Int32Array(net.nodeCount);
    this.trail = new Int32Array(net.nodeCount);
  }

  /** Begins a pass: what a search found to lead nowhere is not searched again in the same pass. */
  public begin(): void {
    this.pass += 1;
  }

  /**
   * Carries one unit from `start` to `market` (`side` 1) or from `market` to `start` (`side` −1); false when no such path
   * was found. A pass can miss a path that an earlier unit opened: only a pass without success proves there is none.
   */
  public carry(start: number, market: number, side: 1 | -1): boolean {
    if (this.seen[start] === this.pass) return false;
    const { first, head, mate, residual, cost, price, markets } = this.net;
    const { seen, cursor, trail, pass } = this;
    let depth = 0;
    let node = start;
    seen[node] = pass;
    cursor[node] = first[node]!;
    for (;;) {
      const arc = cursor[node]!;
      if (arc === first[node + 1]) {
        if (depth === 0) return false;
        depth -= 1;
        node = head[mate[trail[depth]!]!]!;
        continue;
      }
      cursor[node] = arc + 1;
      if (residual[side > 0 ? arc : mate[arc]!] === 0) continue;
      const next = head[arc]!;
      if (cost[arc]! + price[node]! - price[next]! !== 0) continue;
      if (next < markets ? next !== market : seen[next] === pass) continue;
      trail[depth] = arc;
      depth += 1;
      if (next === market) break;
      seen[next] = pass;
      cursor[next] = first[next]!;
      node = next;
    }
    for (let at = 0; at < depth; at += 1) this.push(side > 0 ? trail[at]! : mate[trail[at]!]!);
    return true;
  }

  private push(arc: number): void {
    const { residual, mate } = this.net;
    residual[arc]! -= 1;
    residual[mate[arc]!]! += 1;
  }
}
