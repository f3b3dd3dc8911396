import { mostOnDay, type Tables } from './tables.js';

/**
 * What no staffing can cost less than, at given prices of chairs and of distinctness: the Lagrangian dual. With chairs
 * bought at `price[class]` (at most the vacancy cost) and every musician who plays at all rewarded with `reward` (at
 * most the shortfall cost), each musician alone takes what gains most: in a session the best chair, on a day the best
 * sessions it allows; those who are counted anyway have no reward. Then Σ seats · price − Σ gains + target · reward ≤ the cost of any staffing. Prices above their
 * limits are lowered to them, so the bound holds for whatever numbers are handed in. This knows nothing of flows and is
 * how a claimed optimum is checked.
 */
export function dualValue(tables: Tables, price: ArrayLike<number>, reward: number): number {
  const { seats, hopeless, vacancyCost, shortfallCost, target, musicianCount, counted } = tables;
  const kept = Math.max(0, Math.min(reward, shortfallCost));
  const capped = Float64Array.from(price, (one) => Math.min(one, vacancyCost));
  let bound = target * kept + hopeless * vacancyCost;
  for (let chair = 0; chair < seats.length; chair += 1) bound += seats[chair]! * capped[chair]!;
  const gains = new Gains(tables, capped);
  for (let musician = 0; musician < musicianCount; musician += 1)
    bound -= gains.of(musician, counted[musician] === 1 ? 0 : kept);
  return bound;
}

class Gains {
  /** Best gain of each session of the day at hand. */
  private readonly day: number[] = [];
  private sum = 0;
  private best = -Infinity;

  public constructor(
    private readonly tables: Tables,
    private readonly price: Float64Array,
  ) {}

  /** The most one musician can gain, 0 by staying at home. */
  public of(musician: number, reward: number): number {
    const { candidateFrom, candidateClass, candidateCost, sessionOf, dayOf, seats } = this.tables;
    this.sum = 0;
    this.best = -Infinity;
    this.day.length = 0;
    let lastSession = -1;
    let lastDay = -1;
    for (let at = candidateFrom[musician]!; at < candidateFrom[musician + 1]!; at += 1) {
      const chair = candidateClass[at]!;
      if (seats[chair] === 0) continue;
      const gain = this.price[chair]! - candidateCost[at]!;
      const session = sessionOf[chair]!;
      if (session === lastSession) {
        const last = this.day.length - 1;
        if (gain > this.day[last]!) this.day[last] = gain;
        continue;
      }
      if (dayOf[session] !== lastDay) this.closeDay(musician, lastDay);
      lastSession = session;
      lastDay = dayOf[session]!;
      this.day.push(gain);
    }
    this.closeDay(musician, lastDay);
    return this.best > 0 ? this.sum + reward : Math.max(0, this.best + reward);
  }

  private closeDay(musician: number, which: number): void {
    const { day } = this;
    const perDay = mostOnDay(this.tables, musician, which);
    if (perDay === 0) day.length = 0;
    for (const gain of day) if (gain > this.best) this.best = gain;
    if (day.length > perDay) {
      day.sort((a, b) => b - a);
      day.length = perDay;
    }
    for (const gain of day) if (gain > 0) this.sum += gain;
    day.length = 0;
  }
}
