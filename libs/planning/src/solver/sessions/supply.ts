import { overlaps } from '#clock';
import { playerInstrument } from '#lineup';
import { type Group, type Musician, type Person } from '../../model/people.js';
import { type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { type Engagement } from '../../model/session.js';
import { absenceOf } from '../../rules/presence.js';
import { grouped } from '../../view/indexes.js';
import { type Workload } from './workload.js';

/**
 * How many local people there are for each instrument of a workload in a slot. A musician with doubles counts for each
 * instrument, so this is an upper estimate: what it rules out cannot be staffed, what it allows may still fall short.
 */
export class Supply {
  private readonly bySlot = new Map<string, Int32Array>();
  private readonly bestIn = new Map<string, Int32Array>();
  private readonly musicians: ReadonlyMap<string, readonly Musician[]>;
  private readonly groups: ReadonlyMap<string, readonly Group[]>;
  private readonly slotsOf: ReadonlyMap<string, readonly Slot[]>;
  /** Musicians and groups that stand already, by session. */
  private readonly boundIn: ReadonlyMap<string, readonly Engagement[]>;
  /** Instrument indices by what their player plays: both violin sections for a violinist. */
  private readonly indices = new Map<string, number[]>();

  constructor(
    private readonly problem: Problem,
    private readonly workload: Workload,
  ) {
    this.musicians = grouped(problem.musicians, (one) => one.locationId ?? '');
    this.groups = grouped(problem.groups, (one) => one.locationId ?? '');
    this.slotsOf = grouped(problem.slots, (one) => one.locationId);
    this.boundIn = grouped(problem.engagements, (one) => one.sessionId);
    for (const [index, id] of workload.instruments.entries()) {
      const player = playerInstrument(id);
      this.indices.set(player, [...(this.indices.get(player) ?? []), index]);
    }
  }

  /** Whether a slot has as many people for these seats as any slot of its location has. */
  suffices(slot: Slot, seats: Int32Array): boolean {
    const here = this.at(slot);
    const best = this.most(slot.locationId);
    return seats.every((count, index) => Math.min(count, best[index] ?? 0) <= (here[index] ?? 0));
  }

  /** Seats that even the best slot of a location cannot fill. */
  lacking(locationId: string, seats: Int32Array): number {
    const best = this.most(locationId);
    return seats.reduce((sum, count, index) => sum + Math.max(0, count - (best[index] ?? 0)), 0);
  }

  /** People for each instrument in the best slots of a location. */
  most(locationId: string): Int32Array {
    const known = this.bestIn.get(locationId);
    if (known !== undefined) return known;
    const best = new Int32Array(this.workload.instruments.length);
    for (const slot of this.slotsOf.get(locationId) ?? []) {
      const here = this.at(slot);
      for (const [index, count] of here.entries()) best[index] = Math.max(best[index] ?? 0, count);
    }
    this.bestIn.set(locationId, best);
    return best;
  }

  private at(slot: Slot): Int32Array {
    const key = `${slot.locationId} ${slot.start} ${slot.end}`;
    const known = this.bySlot.get(key);
    if (known !== undefined) return known;
    const counts = this.countAt(slot);
    this.bySlot.set(key, counts);
    return counts;
  }

  private countAt(slot: Slot): Int32Array {
    const counts = new Int32Array(this.workload.instruments.length);
    const bound = new Set(
      this.problem.sessions
        .filter((session) => overlaps(session, slot))
        .flatMap((session) => this.boundIn.get(session.id) ?? [])
        .map((engagement) => engagement.musicianId ?? engagement.groupId),
    );
    const add = (people: number, instruments: readonly string[]): void => {
      for (const instrument of new Set(instruments.map(playerInstrument)))
        for (const index of this.indices.get(instrument) ?? []) counts[index] = (counts[index] ?? 0) + people;
    };
    const isFree = (person: Person): boolean => !bound.has(person.id) && absenceOf(person, slot) === null;
    for (const musician of (this.musicians.get(slot.locationId) ?? []).filter(isFree))
      add(1, [musician.instrument, ...musician.doubles]);
    for (const group of (this.groups.get(slot.locationId) ?? []).filter(isFree))
      add(group.playingMembers, [group.instrument]);
    return counts;
  }
}
