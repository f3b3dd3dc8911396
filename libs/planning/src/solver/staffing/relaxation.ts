import { type Group, type Musician } from '../../model/people.js';
import { plays, sameInstrument } from '../../rules/plays.js';
import { type StaffingProblem, type Standing } from '../../stages/staffing/problem.js';
import { grouped } from '../../view/indexes.js';
import { openOf, type ChairClass, type Opening } from './openings.js';
import { type StaffPlan } from './staff-plan.js';

/** What somebody new on a chair costs, in whole units that never exceed what the plan is charged. */
export interface Prices {
  readonly player: (musician: Musician, opening: Opening, chairs: ChairClass) => number;
  /** A group that finds at most `open` chairs of an instrument. */
  readonly group: (group: Group, opening: Opening, instrument: string, open: number) => number;
  readonly vacancy: number;
  readonly shortfall: number;
}

/** The chairs that a plan leaves open as a problem of the flow core. */
export interface Relaxation {
  readonly problem: StaffingProblem;
  readonly standing: Standing;
  /** To be added to whatever the core finds: what rounding shares up to whole units charges too much, at most 0. */
  readonly excess: number;
  /** By the core's session and chair; its musicians are the problem's, in order, and then members of groups. */
  readonly openings: readonly Opening[];
  /** People to reach beside those who are in the plan already or come with groups. */
  readonly missing: number;
}

/**
 * Every way in which the planner may fill what is open — by locals who have time beside what stands — is a staffing of
 * this problem that costs no more: rest and overlaps between new engagements are left out, the limit of calls a day is
 * the largest of any agreement less what stands, and rooms seat any group. Groups take part where `groups` is set: as
 * members who may come each alone and at a share of the fee, and whose people count as if all groups came.
 */
export function relaxationOf(
  plan: StaffPlan,
  openings: readonly Opening[],
  prices: Prices,
  groups: readonly Group[],
): Relaxation {
  const { problem } = plan;
  const draft = new Draft(plan, openings);
  for (const [index, musician] of problem.musicians.entries()) draft.musician(index, musician, prices);
  const guests = groups.filter((group) => draft.group(group, prices));
  const comers = guests.filter((group) => !plan.isEngaged(group.id));
  const missing = comers.reduce(
    (sum, group) => sum - group.playingMembers,
    problem.targetMusicians - plan.people(),
  );
  const counted = [
    ...[...problem.musicians.entries()].flatMap(([index, { id }]) => (plan.isEngaged(id) ? [index] : [])),
    ...draft.members(),
  ];
  return {
    problem: {
      sessions: openings.map(({ session, date, classes }) => ({
        id: session.id,
        day: date,
        chairs: classes.map(({ instrument, chairs }) => ({ instrument, rank: '', count: chairs.length })),
      })),
      musicians: draft.people,
      candidates: draft.candidates,
      maxSessionsPerDay: draft.perDay,
      targetMusicians: Math.max(0, missing) + counted.length,
      vacancyCost: prices.vacancy,
      shortfallCost: prices.shortfall,
    },
    standing: { counted, dayLimits: draft.dayLimits },
    excess: draft.excess,
    openings,
    missing,
  };
}

class Draft {
  public readonly people: { readonly id: string }[];
  public readonly candidates: [musician: number, session: number, chair: number, cost: number][] = [];
  public readonly dayLimits: [musician: number, day: string, most: number][] = [];
  public readonly perDay: number;
  public excess = 0;
  private readonly byLocation: ReadonlyMap<string, readonly (readonly [number, Opening])[]>;

  public constructor(
    private readonly plan: StaffPlan,
    openings: readonly Opening[],
  ) {
    const { musicians, rules } = plan.problem;
    this.people = musicians.map(({ id }) => ({ id }));
    this.perDay = rules.reduce((most, one) => Math.max(most, one.sessionsPerDay), 1);
    this.byLocation = grouped([...openings.entries()], ([, { session }]) => session.locationId);
  }

  public musician(index: number, musician: Musician, { player }: Prices): void {
    const openings = this.byLocation.get(musician.locationId ?? '');
    if (openings === undefined) return;
    const known = new Map<string, boolean>();
    const can = ({ instrument }: ChairClass): boolean => {
      const able = known.get(instrument) ?? plays(musician, instrument) !== null;
      known.set(instrument, able);
      return able;
    };
    const before = this.candidates.length;
    for (const [at, opening] of openings) {
      if (!opening.classes.some(can)) continue;
      if (this.plan.diary.obstacle(musician, opening.session) !== null) continue;
      for (const [chair, chairs] of opening.classes.entries())
        if (can(chairs)) this.candidates.push([index, at, chair, player(musician, opening, chairs)]);
    }
    if (this.candidates.length > before) this.limitDays(index, musician.id);
  }

  /**
   * A group of n members that finds c chairs open fills at most c of them, for one fee: c members each at the fee's
   * c-th part. Parts are rounded up, and what that is too much for all of them is given back whether the group comes or
   * not. Where it could sit on several instruments, each member chooses alone. Says whether it can come at all.
   */
  public group(group: Group, { group: feeOf }: Prices): boolean {
    const first = this.people.length;
    for (const [at, opening] of this.byLocation.get(group.locationId ?? '') ?? []) {
      if (this.plan.diary.obstacle(group, opening.session) !== null) continue;
      let most = 0;
      for (const [chair, { instrument }] of opening.classes.entries()) {
        if (!sameInstrument(group.instrument, instrument)) continue;
        const open = Math.min(group.playingMembers, openOf(opening, instrument));
        if (open <= 0) continue;
        const fee = feeOf(group, opening, instrument, open);
        const part = Math.ceil(fee / open);
        most = Math.max(most, part * open - fee);
        for (let member = 0; member < open; member += 1) {
          if (first + member === this.people.length) this.people.push({ id: `${group.id} ${member}` });
          this.candidates.push([first + member, at, chair, part]);
        }
      }
      this.excess -= most;
    }
    for (let member = first; member < this.people.length; member += 1) this.limitDays(member, group.id);
    return this.people.length > first;
  }

  /** Members of groups, who count with their group. */
  public members(): readonly number[] {
    const from = this.plan.problem.musicians.length;
    return Array.from({ length: this.people.length - from }, (_, member) => from + member);
  }

  private limitDays(index: number, personId: string): void {
    for (const [date, calls] of this.plan.diary.callsByDay(personId))
      this.dayLimits.push([index, date, Math.max(0, this.perDay - calls)]);
  }
}
