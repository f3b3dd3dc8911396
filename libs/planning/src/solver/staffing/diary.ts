import { type Musician, type Group } from '../../model/people.js';
import { type CallRules } from '../../model/places.js';
import { type Session } from '../../model/session.js';
import { absenceOf } from '../../rules/presence.js';
import { breachOfAnother, playerCall, type AgreedCall } from '#agreements';

/** What stands against somebody coming to a session. */
export type Obstacle = 'unavailable' | 'seated' | 'resting';

/** Who is bound when, while chairs are being filled. */
export class Diary {
  private readonly calls = new Map<string, AgreedCall[]>();
  /** Calls of sessions that were asked about. */
  private readonly known = new Map<Session, AgreedCall>();

  constructor(private readonly rules: ReadonlyMap<string, CallRules>) {}

  book(personId: string, session: Session): void {
    const calls = this.calls.get(personId);
    if (calls === undefined) this.calls.set(personId, [this.agreed(session)]);
    else calls.push(this.agreed(session));
  }

  cancel(personId: string, session: Session): void {
    const calls = this.calls.get(personId) ?? [];
    const index = calls.findIndex((call) => call.start === session.start && call.end === session.end);
    if (index >= 0) calls.splice(index, 1);
  }

  isUsed(personId: string): boolean {
    return (this.calls.get(personId)?.length ?? 0) > 0;
  }

  /** Null when the person can come to the session beside everything that is booked. */
  obstacle(person: Musician | Group, session: Session): Obstacle | null {
    if (absenceOf(person, session) !== null) return 'unavailable';
    const breach = breachOfAnother(this.calls.get(person.id) ?? [], this.agreed(session));
    if (breach === null) return null;
    return breach === 'double-booked' ? 'seated' : 'resting';
  }

  /** How many calls somebody has on each local date. */
  callsByDay(personId: string): ReadonlyMap<string, number> {
    const days = new Map<string, number>();
    for (const { date } of this.calls.get(personId) ?? []) days.set(date, (days.get(date) ?? 0) + 1);
    return days;
  }

  /** A session as a call that binds whoever comes. */
  agreed(session: Session): AgreedCall {
    const known = this.known.get(session);
    if (known !== undefined) return known;
    const call = { ...playerCall(session), rules: this.rules.get(session.rulesId) ?? null };
    this.known.set(session, call);
    return call;
  }
}
