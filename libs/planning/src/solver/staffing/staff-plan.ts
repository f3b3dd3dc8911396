import { type Group, type Musician } from '../../model/people.js';
import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { peopleIn } from '../../check/headcount.js';
import { seatsOf } from '../../rules/seats.js';
import { chairsTaken } from '../../rules/chairs.js';
import { personId, viewOf, type PlanView } from '../../view/plan-view.js';
import { byId, indexed } from '../../view/indexes.js';
import { Diary } from './diary.js';
import { holderKey, occupiedOf, takenKey, type Chair, type Occupied } from './occupied.js';

/** Engagements while they are being made, with what is needed to judge the next one. */
export class StaffPlan {
  readonly diary: Diary;
  readonly engagements: Engagement[];
  readonly groups: ReadonlyMap<string, Group>;
  readonly occupied: Occupied;
  /** `location instrument chair` → who was put there last. */
  private readonly newHolders = new Map<string, string>();
  private readonly newlyTaken = new Map<string, Set<string>>();
  private handedOver = false;

  constructor(
    readonly problem: Problem,
    readonly sessions: readonly Session[],
  ) {
    this.occupied = occupiedOf(problem, sessions);
    this.diary = new Diary(this.occupied);
    this.groups = indexed(problem.groups);
    this.engagements = [...problem.engagements];
  }

  get locals(): ReadonlyMap<string, readonly Musician[]> {
    return this.occupied.locals;
  }

  get localGroups(): ReadonlyMap<string, readonly Group[]> {
    return this.occupied.localGroups;
  }

  /** Sessions still to come, in time order. */
  get coming(): readonly Session[] {
    return this.occupied.coming;
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
    this.newHolders.set(holderKey(session, instrument, chair), person.id);
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
    return this.occupied.standing.has(id) || this.diary.isUsed(id);
  }

  /** Whether everybody who stood has kept his chair. */
  get standsAsItDid(): boolean {
    return !this.handedOver;
  }

  /** Distinct musicians of the plan, with the playing members of its groups. */
  people(): number {
    if (this.handedOver) return peopleIn(this.engagements, this.groups);
    const { standing, people } = this.occupied;
    return (
      people +
      peopleIn(
        this.added.filter((one) => !standing.has(personId(one))),
        this.groups,
      )
    );
  }

  /** The plan as rules see it, at this moment. */
  view(): PlanView {
    const { problem, sessions, engagements } = this;
    const isBare = !this.handedOver && engagements.length === problem.engagements.length;
    return isBare ? this.occupied.view : viewOf(problem, { sessions, engagements: [...engagements] });
  }

  /** The musician who sat on a chair of the location last, or whoever was put there. */
  holderOf(session: Session, instrument: string, chair: number): string | undefined {
    const key = holderKey(session, instrument, chair);
    return this.newHolders.get(key) ?? this.occupied.holders.get(key);
  }

  isTaken(session: Session, instrument: string, chair: number): boolean {
    const key = takenKey(instrument, chair);
    return (
      this.occupied.taken.get(session.id)?.has(key) === true ||
      this.newlyTaken.get(session.id)?.has(key) === true
    );
  }

  /** Called chairs of a session to come that nobody is on, in the order of its line-up. */
  openIn(session: Session): readonly Chair[] {
    const open = this.occupied.open.get(session.id) ?? [];
    const taken = this.newlyTaken.get(session.id);
    return taken === undefined
      ? open
      : open.filter(({ instrument, chair }) => !taken.has(takenKey(instrument, chair)));
  }

  /** Members of groups who come to a session beyond the seats that are called. */
  beyondCalled(session: Session): number {
    const standing = this.occupied.taken.get(session.id) ?? [];
    const taken = new Set([...standing, ...(this.newlyTaken.get(session.id) ?? [])]);
    return [...taken].filter((key) => {
      const [instrument = '', chair] = key.split(' ');
      return Number(chair) > seatsOf(session.seats, instrument);
    }).length;
  }

  /** Who plays an instrument among the locals of a location, in the order of the roster. */
  playersOf(locationId: string, instrument: string): readonly Musician[] {
    return this.occupied.playersOf(locationId, instrument);
  }

  /** What a local is paid for a call, in the currency of the problem; 0 where it is not known. */
  payFor(musician: Musician): number {
    return this.occupied.payFor(musician);
  }

  /** Gives an engagement to another musician. */
  handOver(index: number, session: Session, to: Musician): void {
    const before = this.engagements[index];
    if (before === undefined) return;
    this.handedOver ||= index < this.problem.engagements.length;
    this.diary.cancel(before.musicianId ?? '', session);
    this.diary.book(to.id, session);
    this.engagements[index] = { ...before, musicianId: to.id };
  }

  private note(engagement: Engagement, session: Session): void {
    this.diary.book(engagement.musicianId ?? engagement.groupId ?? '', session);
    const taken = this.newlyTaken.get(session.id) ?? new Set<string>();
    const { from, to } = chairsTaken(engagement, this.groups);
    for (let chair = from; chair < to; chair += 1) taken.add(takenKey(engagement.instrument, chair));
    this.newlyTaken.set(session.id, taken);
  }
}
