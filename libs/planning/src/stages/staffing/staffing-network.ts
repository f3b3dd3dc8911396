import { ArcList, buildNetwork, type Network } from './flow/network.js';
import { mostOnDay, type Tables } from './tables.js';

/** The market that chairs are filled from: musicians' time and, at the vacancy cost, nobody. */
export const HOUSE = 0;
/** The market of first engagements: whoever plays at all enters through it, at minus the reward for distinctness. */
export const ENTRY = 1;
const MARKETS = 2;

/**
 * Staffing as a flow. Each seat draws one unit: from HOUSE at the vacancy cost, or through a musician, who is entered
 * once from ENTRY and as often as the days allow from HOUSE. Between musician and chair stand a node for a day where
 * more sessions are open to the musician than a day allows, and a node for a session where more than one chair is open;
 * where these cannot bind they are left out. Nodes of a part (musicians and chairs that can influence each other) stand
 * together; only the markets join parts.
 */
export interface StaffingNetwork {
  readonly network: Network;
  /** Node of a class. */
  readonly chairNode: Int32Array;
  /** Node a musician is entered at; −1 for those who are no candidate for any seat. */
  readonly musicianNode: Int32Array;
  /** Arc of a candidate; −1 where the chair has no seats or the day allows none. */
  readonly candidateArc: Int32Array;
  /** HOUSE → chair, by class. */
  readonly vacancyArc: Int32Array;
  /** ENTRY → musician (none for those who are counted anyway) and HOUSE → musician; −1 where there is none. */
  readonly entryArc: Int32Array;
  readonly againArc: Int32Array;
  /** First node of a part, by part, with the number of nodes behind the last. */
  readonly partFrom: Int32Array;
}

export function staffingNetwork(tables: Tables): StaffingNetwork {
  const draft = new Draft(tables);
  for (let musician = 0; musician < tables.musicianCount; musician += 1) draft.musician(musician);
  return draft.built();
}

class Draft {
  private readonly arcs: ArcList;
  private readonly candidateArc: Int32Array;
  private readonly musicianName: Int32Array;
  private readonly entryArc: Int32Array;
  private readonly againArc: Int32Array;
  /** Union-find over node names. */
  private readonly parent: Int32Array;
  private names: number;

  public constructor(private readonly tables: Tables) {
    const { seats, musicianCount, candidateClass } = tables;
    const candidates = candidateClass.length;
    this.arcs = new ArcList(2 * musicianCount + seats.length + 3 * candidates);
    this.candidateArc = new Int32Array(candidates).fill(-1);
    this.musicianName = new Int32Array(musicianCount).fill(-1);
    this.entryArc = new Int32Array(musicianCount).fill(-1);
    this.againArc = new Int32Array(musicianCount).fill(-1);
    this.parent = new Int32Array(MARKETS + seats.length + musicianCount + 2 * candidates);
    for (let name = 0; name < this.parent.length; name += 1) this.parent[name] = name;
    this.names = MARKETS + seats.length;
  }

  /** Names the nodes between a musician and the chairs open to that musician. */
  public musician(musician: number): void {
    const { candidateFrom, candidateClass, sessionOf, dayOf, counted } = this.tables;
    const from = candidateFrom[musician]!;
    const to = candidateFrom[musician + 1]!;
    const limitAt = (at: number): number =>
      mostOnDay(this.tables, musician, dayOf[sessionOf[candidateClass[at]!]!]!);
    let most = 0;
    let days = 0;
    this.eachDay(from, to, (start, _to, sessions) => {
      const open = Math.min(limitAt(start), sessions);
      most += open;
      if (open > 0) days += 1;
    });
    if (most === 0) return;
    const own = this.name();
    this.musicianName[musician] = own;
    const again = counted[musician] === 1 ? most : most - 1;
    if (again < most) this.entryArc[musician] = this.arcs.add(ENTRY, own, 1, 0);
    if (again > 0) this.againArc[musician] = this.arcs.add(HOUSE, own, again, 0);
    this.eachDay(from, to, (start, end, sessions) => {
      const limit = limitAt(start);
      if (limit === 0) return;
      const binds = sessions > limit && days > 1;
      this.sessionsOf(start, end, binds ? this.below(own, limit) : own, most === 1);
    });
  }

  /** Calls back with the candidates of one day and the number of sessions among them that have seats. */
  private eachDay(
    from: number,
    to: number,
    tell: (from: number, to: number, sessions: number) => void,
  ): void {
    const { candidateClass, sessionOf, dayOf, seats } = this.tables;
    let start = from;
    let sessions = 0;
    let last = -1;
    for (let at = from; at < to; at += 1) {
      const chair = candidateClass[at]!;
      const session = sessionOf[chair]!;
      if (dayOf[session] !== dayOf[sessionOf[candidateClass[start]!]!]) {
        if (sessions > 0) tell(start, at, sessions);
        start = at;
        sessions = 0;
      }
      if (seats[chair]! > 0 && session !== last) {
        sessions += 1;
        last = session;
      }
    }
    if (sessions > 0) tell(start, to, sessions);
  }

  private sessionsOf(from: number, to: number, above: number, single: boolean): void {
    const { candidateClass, sessionOf, seats } = this.tables;
    let start = from;
    while (start < to) {
      const session = sessionOf[candidateClass[start]!]!;
      let end = start;
      let open = 0;
      for (; end < to && sessionOf[candidateClass[end]!] === session; end += 1)
        if (seats[candidateClass[end]!]! > 0) open += 1;
      if (open > 0) this.chairsOf(start, end, open > 1 && !single ? this.below(above, 1) : above);
      start = end;
    }
  }

  private chairsOf(from: number, to: number, above: number): void {
    const { candidateClass, candidateCost, seats } = this.tables;
    for (let at = from; at < to; at += 1) {
      const chair = candidateClass[at]!;
      if (seats[chair] === 0) continue;
      this.candidateArc[at] = this.arcs.add(above, MARKETS + chair, 1, candidateCost[at]!);
      this.join(above, MARKETS + chair);
    }
  }

  private name(): number {
    this.names += 1;
    return this.names - 1;
  }

  private below(above: number, capacity: number): number {
    const node = this.name();
    this.arcs.add(above, node, capacity, 0);
    this.join(above, node);
    return node;
  }

  private join(a: number, b: number): void {
    const rootA = this.root(a);
    const rootB = this.root(b);
    if (rootA < rootB) this.parent[rootB] = rootA;
    else this.parent[rootA] = rootB;
  }

  private root(name: number): number {
    const { parent } = this;
    let at = name;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  public built(): StaffingNetwork {
    const { seats, vacancyCost } = this.tables;
    const { place, partFrom } = this.parts();
    const vacancies = Int32Array.from(seats, (count, chair) =>
      this.arcs.add(HOUSE, MARKETS + chair, count, vacancyCost),
    );
    const { network, placeOf } = buildNetwork(this.arcs, place, this.names, MARKETS);
    const standing = (arc: number): number => (arc < 0 ? -1 : placeOf[arc]!);
    const chairNode = Int32Array.from(seats, (_, chair) => place[MARKETS + chair]!);
    for (const [chair, count] of seats.entries()) network.excess[chairNode[chair]!] = -count;
    return {
      network,
      chairNode,
      musicianNode: this.musicianName.map((name) => (name < 0 ? -1 : place[name]!)),
      candidateArc: this.candidateArc.map(standing),
      vacancyArc: vacancies.map(standing),
      entryArc: this.entryArc.map(standing),
      againArc: this.againArc.map(standing),
      partFrom,
    };
  }

  /** Places markets first, then part by part, each in order of its names. */
  private parts(): { readonly place: Int32Array; readonly partFrom: Int32Array } {
    const part = new Int32Array(this.names).fill(-1);
    let parts = 0;
    for (let name = MARKETS; name < this.names; name += 1) {
      const root = this.root(name);
      if (root === name) {
        part[name] = parts;
        parts += 1;
      } else part[name] = part[root]!;
    }
    const partFrom = new Int32Array(parts + 1);
    partFrom[0] = MARKETS;
    for (let name = MARKETS; name < this.names; name += 1) partFrom[part[name]! + 1]! += 1;
    for (let at = 0; at < parts; at += 1) partFrom[at + 1]! += partFrom[at]!;
    const next = partFrom.slice();
    const place = new Int32Array(this.names);
    for (let market = 0; market < MARKETS; market += 1) place[market] = market;
    for (let name = MARKETS; name < this.names; name += 1) {
      place[name] = next[part[name]!]!;
      next[part[name]!]! += 1;
    }
    return { place, partFrom };
  }
}
