/**
 * A directed network for minimum-cost flow in compressed rows. Every arc has a mate that runs the other way at the
 * negated cost, and `residual` says what an arc can still carry; flow on an arc is what its mate can carry. A price is
 * the cost of one more unit brought to a node; `cost + price[tail] − price[head]` is an arc's reduced cost.
 */
export interface Network {
  readonly nodeCount: number;
  /** Nodes below this index are markets: they hold whatever flow comes, at a price that is given. */
  readonly markets: number;
  /** Arcs of node v: `first[v]` to `first[v + 1]`. */
  readonly first: Int32Array;
  readonly head: Int32Array;
  readonly mate: Int32Array;
  readonly residual: Int32Array;
  readonly cost: Float64Array;
  readonly price: Float64Array;
  /** What flows in minus what flows out, with supplies and demands counted in; markets are not kept. */
  readonly excess: Int32Array;
}

/** Arcs in the order they were named. */
export class ArcList {
  public count = 0;
  public readonly tail: Int32Array;
  public readonly head: Int32Array;
  public readonly capacity: Int32Array;
  public readonly cost: Float64Array;

  public constructor(most: number) {
    this.tail = new Int32Array(most);
    this.head = new Int32Array(most);
    this.capacity = new Int32Array(most);
    this.cost = new Float64Array(most);
  }

  /** Returns the arc's number in this list. */
  public add(tail: number, head: number, capacity: number, cost: number): number {
    const arc = this.count;
    this.tail[arc] = tail;
    this.head[arc] = head;
    this.capacity[arc] = capacity;
    this.cost[arc] = cost;
    this.count = arc + 1;
    return arc;
  }
}

/** A network without flow, and where the arcs of the list came to stand in it. */
export interface BuiltNetwork {
  readonly network: Network;
  readonly placeOf: Int32Array;
}

/** Lays arcs out in rows; `place` renumbers nodes (`place[name]` is a node's index). */
export function buildNetwork(
  arcs: ArcList,
  place: Int32Array,
  nodeCount: number,
  markets: number,
): BuiltNetwork {
  const { count, tail, head } = arcs;
  const first = new Int32Array(nodeCount + 1);
  for (let arc = 0; arc < count; arc += 1) {
    first[place[tail[arc]!]! + 1]! += 1;
    first[place[head[arc]!]! + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node += 1) first[node + 1]! += first[node]!;
  const next = first.slice(0, nodeCount);
  const network: Network = {
    nodeCount,
    markets,
    first,
    head: new Int32Array(2 * count),
    mate: new Int32Array(2 * count),
    residual: new Int32Array(2 * count),
    cost: new Float64Array(2 * count),
    price: new Float64Array(nodeCount),
    excess: new Int32Array(nodeCount),
  };
  const placeOf = new Int32Array(count);
  for (let arc = 0; arc < count; arc += 1) {
    const from = place[tail[arc]!]!;
    const to = place[head[arc]!]!;
    const forth = next[from]!;
    next[from] = forth + 1;
    const back = next[to]!;
    next[to] = back + 1;
    network.head[forth] = to;
    network.head[back] = from;
    network.mate[forth] = back;
    network.mate[back] = forth;
    network.residual[forth] = arcs.capacity[arc]!;
    network.cost[forth] = arcs.cost[arc]!;
    network.cost[back] = -arcs.cost[arc]!;
    placeOf[arc] = forth;
  }
  return { network, placeOf };
}
