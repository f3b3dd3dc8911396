import { CostScaling } from './flow/cost-scaling.js';
import { TightPaths } from './flow/tight-paths.js';
import { roundPrices } from './flow/whole-prices.js';
import { ENTRY, HOUSE, type StaffingNetwork } from './staffing-network.js';
import { type Tables } from './tables.js';

/** Two rewards, and the distinct musicians found at each: fewer than the target, and at least as many. */
interface Bracket {
  readonly low: number;
  readonly atLow: number;
  readonly high: number;
  readonly atHigh: number;
}

/** The first reward tried above 0; each further one is four times as high until the target is passed. */
const FIRST_PROBE = 8;

/**
 * Finds the reward for distinctness at which the target is met. At a given reward the parts of the network do not touch
 * each other and each is solved alone; the number of distinct musicians grows with the reward, step by step at whole
 * rewards. The search brackets the step on which the target lies; parts whose number is the same at both ends of the
 * bracket have the same optimum throughout and are not solved again. On the step itself, flows of equal cost with more
 * or fewer musicians are reached along paths that cost nothing.
 */
export class RewardSearch {
  private readonly scaling: CostScaling;
  private readonly tight: TightPaths;
  private readonly partCount: number;
  /** The reward each part was last solved at; −1: not yet. */
  private readonly solvedAt: Float64Array;
  /** Distinct musicians of each part at the lower and upper end of the bracket. */
  private below: Int32Array;
  private above: Int32Array;
  /** Musicians who are entered, by part. */
  private readonly membersFrom: Int32Array;
  private readonly members: Int32Array;
  /** The reward in force. */
  public reward = 0;

  public constructor(
    private readonly tables: Tables,
    private readonly staffing: StaffingNetwork,
    private readonly shouldStop: () => boolean,
  ) {
    this.scaling = new CostScaling(staffing.network, shouldStop);
    this.tight = new TightPaths(staffing.network);
    this.partCount = staffing.partFrom.length - 1;
    this.solvedAt = new Float64Array(this.partCount).fill(-1);
    this.below = new Int32Array(this.partCount);
    this.above = new Int32Array(this.partCount).fill(-1);
    [this.membersFrom, this.members] = membersOf(staffing);
  }

  /** Leaves an optimal flow with whole prices in the network; false when it was stopped before. */
  public run(): boolean {
    const { shortfallCost, target } = this.tables;
    if (shortfallCost === 0 || target === 0) return this.finish(0);
    const bracket = this.bracket();
    if (bracket === null) return false;
    if (typeof bracket === 'number') return this.finish(bracket);
    const step = this.narrow(bracket);
    if (step === null) return false;
    if (typeof step === 'number') return this.finish(step);
    if (!this.finish(step.low)) return false;
    return this.adjust() || (this.finish(step.high) && this.adjust());
  }

  /** Rewards on both sides of the target, or the one that is right; null when stopped. */
  private bracket(): Bracket | number | null {
    const { shortfallCost, target } = this.tables;
    let low = 0;
    let atLow = this.distinctAt(low);
    for (let probe = FIRST_PROBE; atLow !== null && atLow < target; probe *= 4) {
      if (low === shortfallCost) return low;
      this.below = this.counts();
      const high = Math.min(probe, shortfallCost);
      const atHigh = this.distinctAt(high);
      if (atHigh !== null && atHigh >= target) {
        this.above = this.counts();
        return { low, atLow, high, atHigh };
      }
      [low, atLow] = [high, atHigh];
    }
    return atLow === null ? null : low;
  }

  /** Narrows a bracket to neighbours, or to the reward that meets the target exactly; null when stopped. */
  private narrow(bracket: Bracket): Bracket | number | null {
    const { target } = this.tables;
    let { low, atLow, high, atHigh } = bracket;
    for (let halve = false; high - low > 1; halve = !halve) {
      const share = halve ? 0.5 : (target - atLow) / (atHigh - atLow);
      const probe = Math.min(high - 1, Math.max(low + 1, low + Math.round(share * (high - low))));
      const found = this.distinctAt(probe);
      if (found === null || found === target) return found === null ? null : probe;
      if (found > target) [high, atHigh, this.above] = [probe, found, this.counts()];
      else [low, atLow, this.below] = [probe, found, this.counts()];
    }
    return { low, atLow, high, atHigh };
  }

  /** Solves what is open at a reward and counts distinct musicians; null when stopped. */
  private distinctAt(reward: number): number | null {
    this.setReward(reward);
    for (let part = 0; part < this.partCount; part += 1) {
      if (this.below[part] === this.above[part]) continue;
      if (!this.solvePart(part)) return null;
    }
    return total(this.counts());
  }

  private setReward(reward: number): void {
    this.reward = reward;
    this.staffing.network.price[ENTRY] = -reward;
  }

  /** Solves a part at the reward in force, from where it stands. */
  private solvePart(part: number): boolean {
    const { partFrom } = this.staffing;
    const before = this.solvedAt[part]!;
    if (before === this.reward) return true;
    if (this.shouldStop()) return false;
    const widest = before < 0 ? this.tables.vacancyCost : Math.abs(this.reward - before);
    if (!this.scaling.solve(partFrom[part]!, partFrom[part + 1]!, widest)) return false;
    this.solvedAt[part] = this.reward;
    return true;
  }

  /** Solves every part at a reward and rounds its prices. */
  private finish(reward: number): boolean {
    const { network, partFrom } = this.staffing;
    this.setReward(reward);
    for (let part = 0; part < this.partCount; part += 1) {
      if (!this.solvePart(part)) return false;
      roundPrices(network, partFrom[part]!, partFrom[part + 1]!);
    }
    return true;
  }

  /** Brings distinct musicians in, or lets them go, at no cost until the target is met exactly, if it can be. */
  private adjust(): boolean {
    const missing = this.tables.target - total(this.counts());
    const side = missing > 0 ? 1 : -1;
    let open = Math.abs(missing);
    for (let moved = -1; open > 0 && moved !== 0; open -= moved) moved = this.adjustOnce(side, open);
    return open === 0;
  }

  /** One pass over all musicians; returns how many came in (`side` 1) or left (−1). */
  private adjustOnce(side: 1 | -1, most: number): number {
    const { residual, mate, price } = this.staffing.network;
    const { musicianNode, entryArc } = this.staffing;
    let moved = 0;
    this.tight.begin();
    for (const musician of this.members) {
      if (moved === most) break;
      const arc = side > 0 ? entryArc[musician]! : mate[entryArc[musician]!]!;
      const node = musicianNode[musician]!;
      if (residual[arc] === 0 || price[node] !== price[ENTRY]) continue;
      if (!this.tight.carry(node, HOUSE, side)) continue;
      residual[arc]! -= 1;
      residual[mate[arc]!]! += 1;
      moved += 1;
    }
    return moved;
  }

  /** Distinct musicians by part. Whoever is entered again without having been entered counts as entered. */
  private counts(): Int32Array {
    const { residual, mate } = this.staffing.network;
    const { entryArc, againArc } = this.staffing;
    const counts = new Int32Array(this.partCount);
    for (let part = 0; part < this.partCount; part += 1)
      for (let at = this.membersFrom[part]!; at < this.membersFrom[part + 1]!; at += 1) {
        const entry = entryArc[this.members[at]!]!;
        const again = againArc[this.members[at]!]!;
        if (residual[entry] === 0) counts[part]! += 1;
        else if (again >= 0 && residual[mate[again]!]! > 0) {
          residual[entry] = 0;
          residual[mate[entry]!] = 1;
          residual[mate[again]!]! -= 1;
          residual[again]! += 1;
          counts[part]! += 1;
        }
      }
    return counts;
  }
}

const total = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);

/** Musicians who can be entered as distinct, grouped by part, in order. */
function membersOf({
  musicianNode,
  entryArc,
  partFrom,
  network,
}: StaffingNetwork): readonly [Int32Array, Int32Array] {
  const partOf = new Int32Array(network.nodeCount);
  for (let part = 0; part + 1 < partFrom.length; part += 1)
    partOf.fill(part, partFrom[part], partFrom[part + 1]);
  const from = new Int32Array(partFrom.length);
  for (const [musician, node] of musicianNode.entries())
    if (entryArc[musician]! >= 0) from[partOf[node]! + 1]! += 1;
  for (let part = 0; part + 1 < partFrom.length; part += 1) from[part + 1]! += from[part]!;
  const members = new Int32Array(from[partFrom.length - 1]!);
  const next = from.slice();
  for (const [musician, node] of musicianNode.entries())
    if (entryArc[musician]! >= 0) {
      members[next[partOf[node]!]!] = musician;
      next[partOf[node]!]! += 1;
    }
  return [from, members];
}
