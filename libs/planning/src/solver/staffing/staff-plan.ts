import { playerInstrument } from '#lineup';
import { type Group, type Musician } from '../../model/people.js';
import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { chairsTaken } from '../../rules/chairs.js';
import { byId, grouped } from '../../view/indexes.js';
import { Diary } from './diary.js';

/** Engagements while they are being made, with what is needed to judge the next one. */
export class StaffPlan {
  readonly diary: Diary;
  readonly engagements: Engagement[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly locals: ReadonlyMap<string, readonly Musician[]>;
  readonly localGroups: ReadonlyMap<string, readonly Group[]>;
  /** Sessions still to come, in time order. */
  readonly coming: readonly Session[];
  /** `location instrument chair` → who sat there last. */
  readonly holders = new Map<string, string>();
  private readonly taken = new Map<string, Set<string>>();

  constructor(
    readonly problem: Problem,
    sessions: readonly Session[],
  ) {
    this.diary = new Diary(byId(problem.rules));
    this.groups = byId(problem.groups);
    this.locals = grouped(problem.musicians, (one) => one.locationId ?? '');
    this.localGroups = grouped(problem.groups, (one) => one.locationId ?? '');
    this.coming = sessions.filter((session) => session.start >= problem.asOf);
    this.engagements = [...problem.engagements];
    const known = byId(sessions);
    for (const engagement of problem.engagements) {
      const session = known.get(engagement.sessionId);
      if (session !== undefined) this.note(engagement, session);
    }
    this.rememberHolders(sessions);
  }

  /** Takes chairs for a musician or a group. */
  engage(session: Session, person: Musician | Group, instrument: string, chair: number): void {
    const isGroup = 'playingMembers' in person;
    const engagement: Engagement = {
      id: null,
      sessionId: session.id,
      musicianId: isGroup ? null : person.id,
      groupId: isGroup ? person.id : null,
      instrument,
      chair,
      standing: 'proposed',
      fixed: false,
    };
    this.engagements.push(engagement);
    this.note(engagement, session);
    this.holders.set(holderKey(session, instrument, chair), person.id);
  }

  isTaken(session: Session, instrument: string, chair: number): boolean {
    return this.taken.get(session.id)?.has(`${instrument} ${chair}`) ?? false;
  }

  /** Gives an engagement to another musician. */
  handOver(index: number, session: Session, to: Musician): void {
    const before = this.engagements[index];
    if (before === undefined) return;
    this.diary.cancel(before.musicianId ?? '', session);
    this.diary.book(to.id, session);
    this.engagements[index] = { ...before, musicianId: to.id };
  }

  /** Whoever sat on a chair before the sessions to come keeps it if he can. */
  private rememberHolders(sessions: readonly Session[]): void {
    const bySession = grouped(this.problem.engagements, (one) => one.sessionId);
    for (const session of sessions)
      for (const { musicianId, instrument, chair } of bySession.get(session.id) ?? [])
        if (musicianId !== null) this.holders.set(holderKey(session, instrument, chair), musicianId);
  }

  private note(engagement: Engagement, session: Session): void {
    this.diary.book(engagement.musicianId ?? engagement.groupId ?? '', session);
    const taken = this.taken.get(session.id) ?? new Set<string>();
    const { from, to } = chairsTaken(engagement, this.groups);
    for (let chair = from; chair < to; chair += 1) taken.add(`${engagement.instrument} ${chair}`);
    this.taken.set(session.id, taken);
  }
}

export const holderKey = (session: Session, instrument: string, chair: number): string =>
  `${session.locationId} ${instrument} ${chair}`;

export const sameInstrument = (one: string, other: string): boolean =>
  playerInstrument(one) === playerInstrument(other);
