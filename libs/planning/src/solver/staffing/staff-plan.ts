import { type Group, type Musician } from '../../model/people.js';
import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { headcountOf } from '../../check/headcount.js';
import { payOf, weighed } from '../../rules/money.js';
import { seatsOf } from '../../rules/seats.js';
import { chairsTaken } from '../../rules/chairs.js';
import { personId, viewOf, type PlanView } from '../../view/plan-view.js';
import { byId, grouped, indexed } from '../../view/indexes.js';
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
  /** Everybody who stands on a chair already. */
  private readonly standing: ReadonlySet<string>;
  private readonly pays = new Map<Musician, number>();
  private readonly taken = new Map<string, Set<string>>();

  constructor(
    readonly problem: Problem,
    readonly sessions: readonly Session[],
  ) {
    this.diary = new Diary(indexed(problem.rules));
    this.groups = indexed(problem.groups);
    this.locals = grouped(problem.musicians, (one) => one.locationId ?? '');
    this.localGroups = grouped(problem.groups, (one) => one.locationId ?? '');
    this.coming = sessions.filter((session) => session.start >= problem.asOf);
    this.engagements = [...problem.engagements];
    this.standing = new Set(problem.engagements.map(personId));
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

  /** What was added to what stands. */
  get added(): readonly Engagement[] {
    return this.engagements.slice(this.problem.engagements.length);
  }

  /** A plan of its own that stands where this one does, with all that was added or some of it. */
  copy(stays: (one: Engagement) => boolean = () => true): StaffPlan {
    const copy = new StaffPlan(this.problem, this.sessions);
    const sessions = byId(this.coming);
    const musicians = indexed(this.problem.musicians);
    for (const one of this.added.filter(stays)) {
      const session = sessions.get(one.sessionId);
      const person = musicians.get(one.musicianId ?? '') ?? this.groups.get(one.groupId ?? '');
      if (session !== undefined && person !== undefined)
        copy.engage(session, person, one.instrument, one.chair);
    }
    return copy;
  }

  /** Whether somebody is in the plan, however and wherever. */
  isEngaged(id: string): boolean {
    return this.standing.has(id) || this.diary.isUsed(id);
  }

  /** Distinct musicians of the plan, with the playing members of its groups. */
  people(): number {
    return headcountOf(this.view()).people;
  }

  /** The plan as rules see it, at this moment. */
  view(): PlanView {
    return viewOf(this.problem, { sessions: this.sessions, engagements: [...this.engagements] });
  }

  isTaken(session: Session, instrument: string, chair: number): boolean {
    return this.taken.get(session.id)?.has(`${instrument} ${chair}`) ?? false;
  }

  /** Members of groups who come to a session beyond the seats that are called. */
  beyondCalled(session: Session): number {
    const taken = this.taken.get(session.id) ?? [];
    return [...taken].filter((key) => {
      const [instrument = '', chair] = key.split(' ');
      return Number(chair) > seatsOf(session.seats, instrument);
    }).length;
  }

  /** What a local is paid for a call, in the currency of the problem; 0 where it is not known. */
  payFor(musician: Musician): number {
    const known = this.pays.get(musician);
    if (known !== undefined) return known;
    const pay = payOf(
      musician,
      this.problem.locations.find((one) => one.id === musician.locationId),
    );
    const cost = pay === null ? 0 : weighed(this.problem, pay);
    this.pays.set(musician, cost);
    return cost;
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
