import { type Musician, type Group } from '../../model/people.js';
import { type Session } from '../../model/session.js';
import { type AgreedCall } from '#agreements';
import { obstacleTo, type Obstacle, type Occupied } from './occupied.js';

/** Who is bound when, while chairs are being filled. Those who are asked nothing are bound by what stands only. */
export class Diary {
  /** Of those who were booked or let go. */
  private readonly calls = new Map<string, AgreedCall[]>();

  constructor(private readonly occupied: Occupied) {}

  book(personId: string, session: Session): void {
    this.own(personId).push(this.agreed(session));
  }

  cancel(personId: string, session: Session): void {
    const calls = this.own(personId);
    const index = calls.findIndex((call) => call.start === session.start && call.end === session.end);
    if (index >= 0) calls.splice(index, 1);
  }

  isUsed(personId: string): boolean {
    return this.callsOf(personId).length > 0;
  }

  /** Null when the person can come to the session beside everything that is booked. */
  obstacle(person: Musician | Group, session: Session): Obstacle | null {
    const standing = this.occupied.obstacle(session, person);
    const own = this.calls.get(person.id);
    if (standing === 'unavailable' || own === undefined) return standing;
    return obstacleTo(person, session, own, this.agreed(session));
  }

  /** How many calls somebody has on each local date. */
  callsByDay(personId: string): ReadonlyMap<string, number> {
    const days = new Map<string, number>();
    for (const { date } of this.callsOf(personId)) days.set(date, (days.get(date) ?? 0) + 1);
    return days;
  }

  /** A session as a call that binds whoever comes. */
  agreed(session: Session): AgreedCall {
    return this.occupied.agreed(session);
  }

  private callsOf(personId: string): readonly AgreedCall[] {
    return this.calls.get(personId) ?? this.occupied.calls.get(personId) ?? [];
  }

  private own(personId: string): AgreedCall[] {
    const known = this.calls.get(personId);
    if (known !== undefined) return known;
    const calls = [...(this.occupied.calls.get(personId) ?? [])];
    this.calls.set(personId, calls);
    return calls;
  }
}
