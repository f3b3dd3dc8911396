import { type Engagement } from '../../model/session.js';
import { byId, grouped } from '../../view/indexes.js';
import { plays } from '../../rules/plays.js';
import { seatsOf } from '../../rules/seats.js';
import { spareSeats } from './seat-groups.js';
import { sameInstrument, type StaffPlan } from './staff-plan.js';

/** Who sat where in a plan that was published: the chairs that had better stay as they are. */
export class Keep {
  private readonly chairs: ReadonlySet<string>;
  private readonly places: ReadonlySet<string>;
  private readonly bySession: ReadonlyMap<string, readonly Engagement[]>;

  constructor(published: readonly Engagement[]) {
    this.bySession = grouped(published, (one) => one.sessionId);
    this.chairs = new Set(published.map(chairKey));
    this.places = new Set(
      published.map((one) => placeKey(one.sessionId, one.musicianId ?? one.groupId ?? '', one.instrument)),
    );
  }

  /** Whether somebody sat in the section: on one of an instrument's chairs of a session. */
  satIn(sessionId: string, personId: string, instrument: string): boolean {
    return this.places.has(placeKey(sessionId, personId, instrument));
  }

  /** Whether an engagement is as it was published. */
  has(engagement: Engagement): boolean {
    return this.chairs.has(chairKey(engagement));
  }

  /** Seats everybody again who may still come, local and on a chair that is called and open. */
  seatAgain(plan: StaffPlan): void {
    this.seatGroupsAgain(plan);
    const musicians = byId(plan.problem.musicians);
    for (const session of plan.coming)
      for (const { musicianId, instrument, chair } of this.bySession.get(session.id) ?? []) {
        const musician = musicians.get(musicianId ?? '');
        if (musician === undefined || musician.locationId !== session.locationId) continue;
        if (plays(musician, instrument) === null || plan.isTaken(session, instrument, chair)) continue;
        if (chair < 1 || chair > seatsOf(session.seats, instrument)) continue;
        if (plan.diary.obstacle(musician, session) === null)
          plan.engage(session, musician, instrument, chair);
      }
  }

  /** Seats the groups again that are as large as they were called for and have the room to themselves. */
  seatGroupsAgain(plan: StaffPlan): void {
    for (const session of plan.coming) {
      let spare = spareSeats(plan, session);
      for (const { groupId, instrument, chair } of this.bySession.get(session.id) ?? []) {
        const group = plan.groups.get(groupId ?? '');
        if (group === undefined || group.locationId !== session.locationId) continue;
        const called = seatsOf(session.seats, instrument);
        const last = chair + group.playingMembers - 1;
        const beyond = Math.max(0, last - called);
        if (chair < 1 || chair > called || group.playingMembers < 1 || beyond > spare) continue;
        if (!sameInstrument(group.instrument, instrument)) continue;
        if (isAnyTaken(plan, session, instrument, [chair, last])) continue;
        if (plan.diary.obstacle(group, session) !== null) continue;
        plan.engage(session, group, instrument, chair);
        spare -= beyond;
      }
    }
  }
}

function isAnyTaken(
  plan: StaffPlan,
  session: StaffPlan['coming'][number],
  instrument: string,
  [from, to]: readonly [number, number],
): boolean {
  for (let chair = from; chair <= to; chair += 1) if (plan.isTaken(session, instrument, chair)) return true;
  return false;
}

const placeKey = (sessionId: string, personId: string, instrument: string): string =>
  [sessionId, personId, instrument].join('\u0000');

const chairKey = (one: Engagement): string =>
  `${placeKey(one.sessionId, one.musicianId ?? one.groupId ?? '', one.instrument)}\u0000${one.chair}`;
