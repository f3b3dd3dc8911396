import { type Assignment } from './assignment.js';

/** What passes recorded in one call are worth. */
export type WorthOf = (passes: readonly number[]) => number;

/**
 * Chooses slots whose passes are to be parted anew. What a call costs more than its passes are worth is waste; together
 * the calls waste what the plan costs above the bound, and mostly few of them waste most of it.
 */
export class Neighbourhoods {
  /** `unit`: what an average chair costs. */
  constructor(
    private readonly assignment: Assignment,
    private readonly random: () => number,
    private readonly unit: number,
  ) {}

  /** Some slots, the likelier the more they waste. */
  wasteful(worthOf: WorthOf): readonly number[] {
    // The least of exponential draws, each at the rate of its weight, falls to one in proportion to it.
    return this.assignment
      .openable()
      .map((slot) => ({ slot, draw: -Math.log(1 - this.random()) / this.weight(slot, worthOf) }))
      .sort((a, b) => a.draw - b.draw)
      .slice(0, MOST_WASTEFUL)
      .map(({ slot }) => slot);
  }

  /** A slot, the likelier the more it wastes, and some that are like it, the likelier the more. */
  alike(worthOf: WorthOf): readonly number[] {
    const { assignment, random } = this;
    const { sets, layers } = assignment;
    const slots = assignment.openable();
    const open = assignment.open();
    if (open.length === 0) return [];
    const slot = this.drawn(open, worthOf);
    const others = slots
      .filter((other) => other !== slot)
      .map((other) => ({ other, far: sets.difference(layers, slot * sets.words, other * sets.words) }))
      .sort((a, b) => a.far - b.far);
    const chosen = [slot];
    while (chosen.length < MOST_ALIKE && others.length > 0)
      chosen.push(others.splice(Math.floor(others.length * random() * random()), 1)[0]!.other);
    return chosen;
  }

  private drawn(slots: readonly number[], worthOf: WorthOf): number {
    const weights = slots.map((slot) => this.weight(slot, worthOf));
    let mark = this.random() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      mark -= weight;
      if (mark < 0) return slots[index]!;
    }
    return slots[slots.length - 1]!;
  }

  /** What a slot wastes, and a little so that all have their turn. */
  private weight(slot: number, worthOf: WorthOf): number {
    const { costOf, members } = this.assignment;
    return Math.max(0, costOf[slot]! - worthOf(members[slot]!)) + LEAST_WASTE * this.unit;
  }
}

const MOST_ALIKE = 9;
const MOST_WASTEFUL = 10;
/** In average chairs. */
const LEAST_WASTE = 0.3;
