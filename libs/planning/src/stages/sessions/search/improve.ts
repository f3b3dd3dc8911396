import { type Assignment } from './assignment.js';
import { makeRoom } from './first-plan.js';
import { Pull } from './pull.js';
import { Resplit, type Bias } from './resplit.js';
import { shiftCall } from './shift-call.js';

/** Tells of a plan that may be better than the best so far. */
type Tell = () => void;

/**
 * Betters an assignment in steps of a few milliseconds; how they follow each other depends on the problem and the random
 * numbers alone. Either all slots are annealed together, or a few at a time, chosen because they are alike or because
 * together they call for more chairs of an instrument than their music needs.
 */
export class Improvement {
  private readonly resplit: Resplit;
  private readonly pull: Pull;
  /** What an average chair costs: the unit of temperature. */
  private readonly unit: number;
  /** Calls that must have a layer at least. */
  private readonly calls: Int32Array;

  constructor(
    private readonly assignment: Assignment,
    private readonly random: () => number,
    private readonly tell: Tell,
  ) {
    this.resplit = new Resplit(assignment, random);
    this.pull = new Pull(assignment);
    this.unit = averageChair(assignment);
    this.calls = fewestCalls(assignment);
  }

  /** Anneals all slots together, pair by pair. */
  *anneal(): Generator<void, void> {
    const { slotCount } = this.assignment.instance;
    const total = ANNEALING * slotCount;
    for (let done = 0; done < total; done += 1) {
      const heat = HOT * Math.pow(COLD / HOT, done / total);
      const [one, other] = [this.pick(slotCount), this.pick(slotCount)];
      const strength = PULL * (1 - done / (total * PULLED));
      if (one !== other)
        this.resplit.run(
          one,
          other,
          heat * this.unit,
          strength > 0 ? this.pull.between(one, other, strength) : null,
        );
      if (done % RESPLITS_A_STEP !== RESPLITS_A_STEP - 1) continue;
      this.tell();
      yield;
    }
    this.tell();
  }

  /** Anneals a few slots at a time, without end. */
  *renew(): Generator<void, never> {
    for (;;) {
      if (this.assignment.unassigned > 0) makeRoom(this.assignment, this.random, MAKE_ROOM_TRIES);
      this.shiftOne();
      this.renewSome();
      this.tell();
      yield;
    }
  }

  /** Anneals a few slots; what comes out is kept if it is cheaper, or hardly dearer. */
  private renewSome(): void {
    const { assignment, random } = this;
    const before = assignment.cost;
    const leave = random() < 0.5 ? this.layerToLeave() : null;
    const slots = this.neighbours(leave?.slot ?? this.anyOpen(), leave?.among ?? null);
    if (slots.length < 2) return;
    const kept = slots.map((slot) => [...assignment.members[slot]!]);
    const best = this.annealAmong(slots, leave?.bias ?? null);
    const allowed = before - Math.log(random() + Number.MIN_VALUE) * TOLERANCE * this.unit;
    putBack(assignment, slots, best.cost <= allowed ? best.members : kept);
  }

  private annealAmong(
    slots: readonly number[],
    bias: Bias | null,
  ): { readonly cost: number; readonly members: readonly (readonly number[])[] } {
    const { assignment, random } = this;
    let cost = Infinity;
    let members: readonly (readonly number[])[] = [];
    const led = bias === null ? 0 : RENEWALS / 2;
    for (let done = 0; done < RENEWALS; done += 1) {
      const heat = RENEWAL_HOT * Math.pow(RENEWAL_COLD / RENEWAL_HOT, done / RENEWALS);
      const isLed = done < led;
      let one = this.pick(slots.length);
      let other = this.pick(slots.length - 1);
      if (other >= one) other += 1;
      if (isLed && random() < LED_SHARE) [one, other] = [0, 1 + this.pick(slots.length - 1)];
      this.resplit.run(slots[one]!, slots[other]!, heat * this.unit, isLed ? bias : null);
      if (done < led || assignment.cost >= cost - LEAST_GAIN) continue;
      cost = assignment.cost;
      members = slots.map((slot) => [...assignment.members[slot]!]);
    }
    return { cost, members };
  }

  /** A layer that more calls have than need be, a call with little of it, and a bias against having it there. */
  private layerToLeave(): {
    readonly slot: number;
    readonly among: readonly number[];
    readonly bias: Bias;
  } | null {
    const { assignment, random, calls } = this;
    const { sets, instance, layers, members } = assignment;
    const excess = Float64Array.from(
      calls,
      (least, layer) => (this.havers(layer) - least) * sets.weight[layer]!,
    );
    const layer = drawn(excess, random);
    if (layer < 0) return null;
    const among = this.open().filter((slot) => sets.has(layers, slot * sets.words, layer));
    const needs = (pass: number): boolean => sets.has(sets.ofPass, pass * sets.words, layer);
    let found = -1;
    let least = Infinity;
    for (let look = 0; look < LOOKS; look += 1) {
      const slot = among[this.pick(among.length)]!;
      const seconds = members[slot]!.reduce(
        (sum, pass) => sum + (needs(pass) ? instance.seconds[pass]! : 0),
        0,
      );
      if (seconds < least) [found, least] = [slot, seconds];
    }
    const ofPass = Float64Array.from(instance.seconds, (seconds, pass) =>
      needs(pass)
        ? Math.max(2 * this.unit, (2 * sets.weight[layer]! * seconds) / Math.max(1, instance.cap[found]!))
        : 0,
    );
    return { slot: found, among, bias: { slot: found, ofPass } };
  }

  private havers(layer: number): number {
    const { sets, layers } = this.assignment;
    return this.open().reduce((sum, slot) => sum + Number(sets.has(layers, slot * sets.words, layer)), 0);
  }

  /** A slot and some that are like it, the likelier the more. */
  private neighbours(slot: number, among: readonly number[] | null): readonly number[] {
    const { assignment, random } = this;
    const { sets, layers } = assignment;
    if (slot < 0) return [];
    const others = (among ?? this.usable())
      .filter((other) => other !== slot)
      .map((other) => ({ other, far: sets.difference(layers, slot * sets.words, other * sets.words) }))
      .sort((a, b) => a.far - b.far);
    const chosen = [slot];
    while (chosen.length < SLOTS_RENEWED && others.length > 0)
      chosen.push(others.splice(Math.floor(others.length * random() * random()), 1)[0]!.other);
    return chosen;
  }

  /** Tries another time, or another room, for one call. */
  private shiftOne(): void {
    const { assignment } = this;
    const before = assignment.cost;
    const from = this.anyOpen();
    const closed = this.usable().filter((slot) => !assignment.isOpen(slot));
    if (from < 0 || closed.length === 0) return;
    const to = closed[this.pick(closed.length)]!;
    if (shiftCall(assignment, from, to) && assignment.cost > before) shiftCall(assignment, to, from);
  }

  private open(): readonly number[] {
    return Array.from(this.assignment.members.keys()).filter((slot) => this.assignment.isOpen(slot));
  }

  private usable(): readonly number[] {
    return Array.from(this.assignment.members.keys()).filter((slot) => this.assignment.canOpen(slot));
  }

  private anyOpen(): number {
    const open = this.open();
    return open.length === 0 ? -1 : open[this.pick(open.length)]!;
  }

  private pick(count: number): number {
    return Math.floor(this.random() * count);
  }
}

function putBack(
  assignment: Assignment,
  slots: readonly number[],
  members: readonly (readonly number[])[],
): void {
  for (const slot of slots) for (const pass of [...assignment.members[slot]!]) assignment.remove(pass);
  for (const [index, slot] of slots.entries())
    for (const pass of members[index]!) assignment.place(pass, slot);
}

function drawn(weights: Float64Array, random: () => number): number {
  let sum = 0;
  for (const weight of weights) sum += Math.max(0, weight);
  if (sum <= 0) return -1;
  let mark = random() * sum;
  for (const [index, weight] of weights.entries()) {
    mark -= Math.max(0, weight);
    if (mark < 0 && weight > 0) return index;
  }
  return weights.findLastIndex((weight) => weight > 0);
}

function averageChair({ instance, sets }: Assignment): number {
  let cost = 0;
  let players = 0;
  for (let pass = 0; pass < instance.passCount; pass += 1) {
    players += instance.players[pass]!;
    for (let layer = 0; layer < sets.count; layer += 1)
      if (sets.has(sets.ofPass, pass * sets.words, layer)) cost += sets.weight[layer]!;
  }
  return cost > 0 ? cost / players : 1;
}

function fewestCalls({ instance, sets }: Assignment): Int32Array {
  const cap = instance.cap.reduce((most, one) => Math.max(most, one), 1);
  return Int32Array.from({ length: sets.count }, (_, layer) => {
    let seconds = 0;
    for (let pass = 0; pass < instance.passCount; pass += 1)
      if (sets.has(sets.ofPass, pass * sets.words, layer)) seconds += instance.seconds[pass]!;
    return Math.ceil(seconds / cap);
  });
}

/** Resplits by slot of all slots together, and temperatures in average chairs. */
const ANNEALING = 700;
const HOT = 0.6;
const COLD = 0.15;
/** How strong the pull is at first, and after what part of the work it is gone. */
const PULL = 0.3;
const PULLED = 0.9;
const RESPLITS_A_STEP = 400;
const SLOTS_RENEWED = 6;
const RENEWALS = 200;
const RENEWAL_HOT = 1;
const RENEWAL_COLD = 0.15;
const LED_SHARE = 0.6;
const LOOKS = 3;
/** So many average chairs dearer a renewal may be, on average, and still be kept. */
const TOLERANCE = 0.3;
const LEAST_GAIN = 1e-9;
const MAKE_ROOM_TRIES = 20;
