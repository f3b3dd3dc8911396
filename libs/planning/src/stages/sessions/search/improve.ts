import { type Assignment } from './assignment.js';
import { averageChair, fewestCalls } from './figures.js';
import { makeRoom } from './first-plan.js';
import { Gather } from './gather.js';
import { Neighbourhoods, type WorthOf } from './neighbourhoods.js';
import { Resplit } from './resplit.js';
import { shiftCall } from './shift-call.js';

/** Tells of a plan that may be better than the best so far. */
type Tell = () => void;

/**
 * Betters an assignment in steps of a few milliseconds; how they follow each other depends on the problem and the random
 * numbers alone. Either all slots are annealed together, or a few at a time, chosen because they are alike or because
 * they cost more than they are worth.
 */
export class Improvement {
  private readonly resplit: Resplit;
  private readonly gather: Gather;
  private readonly neighbourhoods: Neighbourhoods;
  /** What an average chair costs: the unit of temperature. */
  private readonly unit: number;

  constructor(
    private readonly assignment: Assignment,
    private readonly random: () => number,
    private readonly tell: Tell,
  ) {
    this.resplit = new Resplit(assignment, random);
    this.unit = averageChair(assignment);
    this.gather = new Gather(assignment, fewestCalls(assignment));
    this.neighbourhoods = new Neighbourhoods(assignment, random, this.unit);
  }

  /** Anneals all slots together, pair by pair, so many times as slowly as is usual. */
  *anneal(slowness = 1): Generator<void, void> {
    const { slotCount } = this.assignment.instance;
    const total = ANNEALING * slowness * Math.sqrt(slotCount * Math.min(slotCount, USUAL_SLOTS));
    for (let done = 0; done < total; done += 1) {
      const one = this.pick(slotCount);
      const other = this.likest(one);
      if (one !== other) this.part(one, other, heatAt(HOT, done / total), done / (total * GATHERED));
      if (done % RESPLITS_A_STEP !== RESPLITS_A_STEP - 1) continue;
      this.tell();
      yield;
    }
    this.tell();
  }

  /** Anneals a few slots at a time, without end; `worthOf` says what the passes of a call are worth by now. */
  *renew(worthOf: WorthOf): Generator<void, never> {
    for (;;) {
      if (this.assignment.unassigned > 0) makeRoom(this.assignment, this.random, MAKE_ROOM_TRIES);
      this.shiftOne();
      if (this.random() < 0.5) this.renewAmong(this.neighbourhoods.alike(worthOf), RENEWALS_ALIKE);
      else this.renewAmong(this.neighbourhoods.wasteful(worthOf), RENEWALS_WASTEFUL);
      this.tell();
      yield;
    }
  }

  /** Of some slots the one most like another; the more there are, the less is to be gained by any of them. */
  private likest(slot: number): number {
    const { sets, layers, instance } = this.assignment;
    const looks = Math.max(1, Math.round(instance.slotCount / SLOTS_A_LOOK));
    let found = slot;
    let least = Infinity;
    for (let look = 0; look < looks; look += 1) {
      const other = this.pick(instance.slotCount);
      if (other === slot) continue;
      const far = sets.difference(layers, slot * sets.words, other * sets.words);
      if (far < least) [found, least] = [other, far];
    }
    return found;
  }

  /** Parts two slots anew; `share` of the time that it gathers is over. */
  private part(one: number, other: number, heat: number, share: number): void {
    const bias = share < 1 ? this.gather.between(one, other, GATHER * (1 - share)) : null;
    this.resplit.run(one, other, heat * this.unit, bias);
  }

  /** Anneals a few slots; what comes out is kept if it is cheaper, or hardly dearer. */
  private renewAmong(slots: readonly number[], resplits: number): void {
    const { assignment, random } = this;
    if (slots.length < 2) return;
    const before = assignment.cost;
    const kept = membersOf(assignment, slots);
    const best = this.annealAmong(slots, resplits);
    const allowed = before - Math.log(random() + Number.MIN_VALUE) * TOLERANCE * this.unit;
    putBack(assignment, slots, best.cost <= allowed ? best.members : kept);
  }

  /** The cheapest that was met after the gathering. */
  private annealAmong(
    slots: readonly number[],
    resplits: number,
  ): { readonly cost: number; readonly members: readonly (readonly number[])[] } {
    const { assignment } = this;
    const gathered = Math.floor(resplits * RENEWAL_GATHERED);
    let cost = Infinity;
    let members: readonly (readonly number[])[] = [];
    for (let done = 0; done < resplits; done += 1) {
      const one = this.pick(slots.length);
      let other = this.pick(slots.length - 1);
      if (other >= one) other += 1;
      this.part(slots[one]!, slots[other]!, heatAt(HOT, done / resplits), done / gathered);
      if (done < gathered || assignment.cost >= cost - LEAST_GAIN) continue;
      cost = assignment.cost;
      members = membersOf(assignment, slots);
    }
    return { cost, members };
  }

  /** Tries another time, or another room, for one call. */
  private shiftOne(): void {
    const { assignment } = this;
    const before = assignment.cost;
    const open = assignment.open();
    const closed = assignment.openable().filter((slot) => !assignment.isOpen(slot));
    if (open.length === 0 || closed.length === 0) return;
    const from = open[this.pick(open.length)]!;
    const to = closed[this.pick(closed.length)]!;
    if (shiftCall(assignment, from, to) && assignment.cost > before) shiftCall(assignment, to, from);
  }

  private pick(count: number): number {
    return Math.floor(this.random() * count);
  }
}

const heatAt = (hot: number, share: number): number => hot * Math.pow(COLD / hot, share);

const membersOf = ({ members }: Assignment, slots: readonly number[]): readonly (readonly number[])[] =>
  slots.map((slot) => [...members[slot]!]);

function putBack(
  assignment: Assignment,
  slots: readonly number[],
  members: readonly (readonly number[])[],
): void {
  for (const slot of slots) for (const pass of [...assignment.members[slot]!]) assignment.remove(pass);
  for (const [index, slot] of slots.entries())
    for (const pass of members[index]!) assignment.place(pass, slot);
}

/** Resplits by slot of all slots together, fewer where there are very many; temperatures in average chairs. */
const ANNEALING = 1_500;
const USUAL_SLOTS = 100;
const SLOTS_A_LOOK = 15;
const HOT = 0.6;
const COLD = 0.15;
/** How strong it gathers at first, and after what part of the work it does not any more. */
const GATHER = 0.6;
const GATHERED = 0.9;
const RENEWAL_GATHERED = 0.7;
const RESPLITS_A_STEP = 400;
const RENEWALS_ALIKE = 400;
const RENEWALS_WASTEFUL = 800;
/** So many average chairs dearer a renewal may be, on average, and still be kept. */
const TOLERANCE = 0.3;
const LEAST_GAIN = 1e-9;
const MAKE_ROOM_TRIES = 20;
