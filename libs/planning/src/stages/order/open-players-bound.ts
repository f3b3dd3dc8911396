import { type BitProblem } from './bit-problem.js';
import { lowestBit } from './bit-sums.js';

/** Players looked at together; each more doubles the work. */
const GROUP = 7;
/** Small groups often tell enough, at a tenth of the work. */
const SMALL = 4;
/** The pay of an order that is not followed. */
const NEVER = Infinity;

/** What `open` players must still wait while the passes `left` are recorded, at least; no more exact than `enough`. */
export type StillToWait = (open: number, left: number, enough: number) => number;

/**
 * What open players (who have begun and are not done) must still wait, at least. When players are done in the order
 * 1, 2, 3 …, the k-th is done no sooner than all remaining passes of the first k have been recorded. The best such order
 * of up to seven players bounds their pay from below; groups add up, since each player's pay counts once. What they play
 * themselves is taken off.
 */
export function openPlayersBound(problem: BitProblem): StillToWait {
  const { parts, costs, durationOf } = problem;
  const group = new DoneOrder(durationOf);
  const inGroups = (most: number, open: number, left: number, enough: number): number => {
    let bound = 0;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const player = lowestBit(rest);
      group.add(parts[player]! & left, costs[player]!);
      if (group.size < most) continue;
      bound += group.take();
      if (bound >= enough) return bound;
    }
    return bound + group.take();
  };
  return (open, left, enough) => {
    const bound = inGroups(SMALL, open, left, enough);
    return bound >= enough ? bound : inGroups(GROUP, open, left, enough);
  };
}

/** Dynamic program over the sets of players of a group who are done. */
class DoneOrder {
  size = 0;
  /** What remains to each member, in passes; a member's pay; and who is done no later than a member, as a set. */
  private readonly passes = new Int32Array(GROUP);
  private readonly pay = new Float64Array(GROUP);
  private readonly sooner = new Int32Array(GROUP);
  private own = 0;
  /** By set: its passes, those who are done no later than a member of it, the least pay until all of it are done. */
  private readonly union = new Int32Array(1 << GROUP);
  private readonly needs = new Int32Array(1 << GROUP);
  private readonly least = new Float64Array(1 << GROUP);

  constructor(private readonly durationOf: (passes: number) => number) {}

  add(passes: number, pay: number): void {
    const at = this.size;
    this.passes[at] = passes;
    this.pay[at] = pay;
    this.own += pay * this.durationOf(passes);
    this.size += 1;
    // Whose passes are among another's need not be done later.
    let sooner = 0;
    for (let other = 0; other < at; other += 1)
      if ((this.passes[other]! & ~passes) === 0) sooner |= 1 << other;
      else if ((passes & ~this.passes[other]!) === 0) this.sooner[other]! |= 1 << at;
    this.sooner[at] = sooner;
  }

  /** The least waiting of the members, who leave with it. */
  take(): number {
    const { size, own } = this;
    this.size = 0;
    this.own = 0;
    if (size < 2) return 0;
    const last = (1 << size) - 1;
    for (let set = 1; set <= last; set += 1) this.fill(set);
    return this.least[last]! - own;
  }

  private fill(set: number): void {
    const { passes, pay, sooner, union, needs, least } = this;
    const first = lowestBit(set);
    const others = set & (set - 1);
    union[set] = union[others]! | passes[first]!;
    needs[set] = needs[others]! | sooner[first]!;
    let best = NEVER;
    if ((needs[set] & ~set) === 0) {
      const time = this.durationOf(union[set]);
      for (let rest = set; rest !== 0; rest &= rest - 1) {
        const member = lowestBit(rest);
        const paid = least[set ^ (1 << member)]! + pay[member]! * time;
        if (paid < best) best = paid;
      }
    }
    least[set] = best;
  }
}
