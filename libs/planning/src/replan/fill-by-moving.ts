import { emptyChairs } from '../check/empty-chairs.js';
import { type Musician } from '../model/people.js';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { SeatJudge } from '../recommend/may-sit.js';
import { playersOf } from '../recommend/players-of.js';
import { seatOn } from '../recommend/substitutes.js';
import { type ChairOf } from '../rules/seat-keys.js';
import { viewOf, type PlanView, type Proposal, type Service } from '../view/plan-view.js';

/** So many judgements of a player on a chair at most; each takes some microseconds. */
const MOST_JUDGED = 20_000;
/** So many players at most change chairs for the sake of one that is open. */
const LONGEST_CHAIN = 3;

/** Engagements made and ended by a chain. */
interface Chain {
  readonly made: readonly Engagement[];
  readonly ended: readonly Engagement[];
}

/**
 * Fills open chairs by moving players who are proposed elsewhere, where somebody who is free can take the chair they
 * leave: every chain fills one chair more and opens none. Local players only, as the planner engages them. What it does
 * not find may still exist: chains are short and the effort is limited.
 */
export function fillByMoving(
  problem: Problem,
  plan: Proposal,
  isMovable: (engagement: Engagement) => boolean,
): readonly Engagement[] {
  const search = new ChainSearch(problem, plan, isMovable);
  for (const session of search.coming())
    for (const { instrument, chair } of search.openIn(session))
      search.fill({ sessionId: session.id, instrument, chair }, session);
  return search.engagements;
}

class ChainSearch {
  engagements: readonly Engagement[];
  private view: PlanView;
  private judge: SeatJudge;
  private judged = 0;

  constructor(
    private readonly problem: Problem,
    private readonly plan: Proposal,
    private readonly isMovable: (engagement: Engagement) => boolean,
  ) {
    this.engagements = plan.engagements;
    this.view = viewOf(problem, plan);
    this.judge = new SeatJudge(this.view);
  }

  coming(): readonly Session[] {
    return this.view.sessions.filter((session) => session.start >= this.problem.asOf);
  }

  openIn(session: Session): ReturnType<typeof emptyChairs> {
    return emptyChairs(this.view, session);
  }

  fill(chair: ChairOf, session: Session): void {
    const chain = this.chainFor(chair, session, new Set(), LONGEST_CHAIN);
    if (chain === null) return;
    const ended = new Set(chain.ended);
    this.engagements = [...this.engagements.filter((one) => !ended.has(one)), ...chain.made];
    this.view = viewOf(this.problem, { ...this.plan, engagements: this.engagements });
    this.judge = new SeatJudge(this.view);
  }

  /** Somebody free for the chair, or somebody whose own chair a shorter chain can fill. Nobody is in a chain twice. */
  private chainFor(
    chair: ChairOf,
    session: Session,
    used: ReadonlySet<string>,
    length: number,
  ): Chain | null {
    const players = playersOf(this.problem, chair.instrument).filter(
      (one) => one.locationId === session.locationId && !used.has(one.id),
    );
    for (const { id } of players) {
      const seat = seatOn(chair, id);
      if (this.may(seat, session)) return { made: [seat], ended: [] };
    }
    if (length === 1) return null;
    for (const player of players) {
      const chain = this.movedTo(chair, session, player, { used, length });
      if (chain !== null) return chain;
    }
    return null;
  }

  private movedTo(
    chair: ChairOf,
    session: Session,
    { id }: Musician,
    { used, length }: { readonly used: ReadonlySet<string>; readonly length: number },
  ): Chain | null {
    const services = this.view.servicesOf.get(id) ?? [];
    for (const service of services) {
      const { engagement: left } = service;
      if (service.session.start < this.problem.asOf || !this.isMovable(left)) continue;
      const seat = seatOn(chair, id);
      const others = services.filter((one) => one !== service);
      if (!this.may(seat, session, others)) continue;
      const place = { sessionId: left.sessionId, instrument: left.instrument, chair: left.chair };
      const rest = this.chainFor(place, service.session, new Set([...used, id]), length - 1);
      if (rest !== null) return { made: [seat, ...rest.made], ended: [left, ...rest.ended] };
    }
    return null;
  }

  private may(seat: Engagement, session: Session, others?: readonly Service[]): boolean {
    if (this.judged >= MOST_JUDGED) return false;
    this.judged += 1;
    return this.judge.obstacle(seat, session, others) === null;
  }
}
