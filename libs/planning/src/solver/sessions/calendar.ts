import { gapBetween, overlaps } from '#clock';
import { type StaffMember } from '../../model/people.js';
import { type CallRules, type Slot } from '../../model/places.js';
import { type Problem } from '../../model/problem.js';
import { type Session } from '../../model/session.js';
import { absenceOf } from '../../rules/presence.js';
import { breachOfOneMore, playerCall } from '#agreements';
import { canServeBoth } from '../../rules/travel.js';

type Call = Pick<Session, 'roomId' | 'locationId' | 'start' | 'end' | 'localStart' | 'minutes'>;

/** The longest journey and night that can part two calls; what lies further away need not be compared. */
const FAR_MS = 7 * 24 * 3_600_000;

/**
 * Which slots can still be opened beside the sessions there are: the room is free, required staff can be at both, and
 * (unless crowding is allowed) the same players could come to every session of a location: rest, and calls a day.
 */
export class Calendar {
  private readonly calls: Call[];
  private readonly staff: readonly StaffMember[];
  private readonly rules: ReadonlyMap<string, CallRules>;

  constructor(problem: Problem) {
    this.calls = [...problem.sessions];
    this.staff = problem.staff.filter((member) => member.required);
    this.rules = new Map(problem.rules.map((rules) => [rules.id, rules]));
  }

  add(slot: Slot): void {
    this.calls.push(slot);
  }

  allows(slot: Slot, crowded: boolean): boolean {
    const near = this.calls.filter((call) => gapBetween(call, slot) < FAR_MS);
    if (near.some((call) => call.roomId === slot.roomId && overlaps(call, slot))) return false;
    if (!this.staff.every((member) => this.canServe(member, near, slot))) return false;
    return crowded || this.samePlayersCould(near, slot);
  }

  private canServe(member: StaffMember, near: readonly Call[], slot: Slot): boolean {
    return absenceOf(member, slot) === null && near.every((call) => canServeBoth(member, call, slot));
  }

  private samePlayersCould(near: readonly Call[], slot: Slot): boolean {
    const rules = this.rules.get(slot.rulesId);
    const calls = near.filter((call) => call.locationId === slot.locationId).map(playerCall);
    return rules === undefined || breachOfOneMore(calls, playerCall(slot), rules) === null;
  }
}
