import { type Instance } from '../instance.js';
import { LayerSets } from './layer-sets.js';

/** Where passes stand while a plan is searched for, with what each call costs. */
export class Assignment {
  /** Slot of a pass; −1: in none. */
  readonly slotOf: Int32Array;
  readonly members: number[][];
  readonly load: Int32Array;
  /** Layers of a slot's call: `sets.words` numbers each. */
  readonly layers: Int32Array;
  readonly sets: LayerSets;
  unassigned: number;
  cost = 0;
  /** What a slot's call costs; 0 where it is closed. */
  readonly costOf: Float64Array;
  /** Open slots that conflict with a slot. */
  private readonly barred: Int32Array;

  constructor(readonly instance: Instance) {
    this.sets = new LayerSets(instance);
    this.slotOf = new Int32Array(instance.passCount).fill(-1);
    this.members = Array.from({ length: instance.slotCount }, () => []);
    this.load = new Int32Array(instance.slotCount);
    this.layers = new Int32Array(instance.slotCount * this.sets.words);
    this.costOf = new Float64Array(instance.slotCount);
    this.barred = new Int32Array(instance.slotCount);
    this.unassigned = instance.passCount;
  }

  isOpen(slot: number): boolean {
    return this.members[slot]!.length > 0;
  }

  /** Whether a slot is open or could be opened beside those that are. */
  canOpen(slot: number): boolean {
    return this.isOpen(slot) || this.barred[slot] === 0;
  }

  /** Open slots, ascending. */
  open(): readonly number[] {
    return Array.from(this.members.keys()).filter((slot) => this.isOpen(slot));
  }

  /** Slots that are open or could be opened, ascending. */
  openable(): readonly number[] {
    return Array.from(this.members.keys()).filter((slot) => this.canOpen(slot));
  }

  /** Whether a slot keeps a pass's order with all that is placed; what it must follow has to be placed. */
  keepsOrder(pass: number, slot: number): boolean {
    const { before, behind, starts, ends } = this.instance;
    for (const earlier of before[pass]!) {
      const at = this.slotOf[earlier]!;
      if (at !== slot && (at < 0 || ends[at]! > starts[slot]!)) return false;
    }
    for (const later of behind[pass]!) {
      const at = this.slotOf[later]!;
      if (at >= 0 && at !== slot && starts[at]! < ends[slot]!) return false;
    }
    return true;
  }

  /** Whether a pass may be put into a slot beside what is there. */
  fits(pass: number, slot: number): boolean {
    const { instance } = this;
    return (
      instance.mayUse[pass * instance.slotCount + slot] === 1 &&
      this.load[slot]! + instance.seconds[pass]! <= instance.cap[slot]! &&
      this.canOpen(slot) &&
      this.keepsOrder(pass, slot) &&
      this.playersWith(pass, slot) <= instance.capacity[slot]!
    );
  }

  /** What a slot would cost more with a pass. */
  added(pass: number, slot: number): number {
    const { kindOf, slotCost } = this.instance;
    const union = this.union(pass, slot);
    return slotCost[slot]! + this.sets.chairs(kindOf[slot]!, union, 0) - this.costOf[slot]!;
  }

  place(pass: number, slot: number): void {
    this.slotOf[pass] = slot;
    this.unassigned -= 1;
    if (!this.isOpen(slot)) this.bar(slot, 1);
    this.members[slot]!.push(pass);
    this.renew(slot);
  }

  remove(pass: number): void {
    const slot = this.slotOf[pass]!;
    this.slotOf[pass] = -1;
    this.unassigned += 1;
    const members = this.members[slot]!;
    members.splice(members.indexOf(pass), 1);
    if (members.length === 0) this.bar(slot, -1);
    this.renew(slot);
  }

  /** Fills two slots anew with the passes they have together. */
  refill(one: number, other: number, forOne: readonly number[], forOther: readonly number[]): void {
    for (const [slot, passes] of [
      [one, forOne],
      [other, forOther],
    ] as const) {
      const members = this.members[slot]!;
      if (members.length > 0 && passes.length === 0) this.bar(slot, -1);
      if (members.length === 0 && passes.length > 0) this.bar(slot, 1);
      members.length = 0;
      for (const pass of passes) {
        members.push(pass);
        this.slotOf[pass] = slot;
      }
      this.renew(slot);
    }
  }

  /** Puts everything where another assignment of the same passes has it. */
  restore(slotOf: ArrayLike<number>): void {
    for (let pass = 0; pass < this.slotOf.length; pass += 1) if (this.slotOf[pass]! >= 0) this.remove(pass);
    for (let pass = 0; pass < this.slotOf.length; pass += 1)
      if (slotOf[pass]! >= 0) this.place(pass, slotOf[pass]!);
  }

  private playersWith(pass: number, slot: number): number {
    return this.sets.playersOf(this.union(pass, slot), 0);
  }

  private union(pass: number, slot: number): Int32Array {
    const { words, ofPass } = this.sets;
    const union = new Int32Array(words);
    for (let word = 0; word < words; word += 1)
      union[word] = this.layers[slot * words + word]! | ofPass[pass * words + word]!;
    return union;
  }

  private bar(slot: number, by: number): void {
    for (const other of this.instance.conflicts[slot]!) this.barred[other]! += by;
  }

  private renew(slot: number): void {
    const { words, ofPass } = this.sets;
    const { seconds, kindOf, slotCost } = this.instance;
    const from = slot * words;
    this.layers.fill(0, from, from + words);
    let load = 0;
    for (const pass of this.members[slot]!) {
      load += seconds[pass]!;
      for (let word = 0; word < words; word += 1) this.layers[from + word]! |= ofPass[pass * words + word]!;
    }
    this.load[slot] = load;
    const cost = this.isOpen(slot) ? slotCost[slot]! + this.sets.chairs(kindOf[slot]!, this.layers, from) : 0;
    this.cost += cost - this.costOf[slot]!;
    this.costOf[slot] = cost;
  }
}
