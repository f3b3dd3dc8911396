import { type Problem } from '../model/problem.js';
import { type Musician } from '../model/people.js';
import { type Engagement, type Session } from '../model/session.js';
import { emptyChairs } from '../check/empty-chairs.js';
import { SeatJudge } from '../recommend/may-sit.js';
import { playersOf } from '../recommend/players-of.js';
import { seatOn } from '../recommend/substitutes.js';
import { sameInstrument } from '../rules/plays.js';
import { seatKey } from '../rules/seat-keys.js';
import { seatsOf } from '../rules/seats.js';
import { grouped } from '../view/indexes.js';
import { viewOf, type PlanView, type Proposal, type Service } from '../view/plan-view.js';
import { sameDayMost } from './relax-day.js';

/** The chairs of one instrument in one session that no engagement which stands takes. */
export interface ChairClass {
  readonly session: Session;
  readonly instrument: string;
  readonly chairs: number;
  readonly open: number;
}

/** Chairs that compete, and everybody of the city who could sit on any of them (a Hall set). */
export interface Competition {
  readonly classes: readonly ChairClass[];
  readonly players: readonly Musician[];
  /** Chairs in all of them. */
  readonly needs: number;
  /** No seating of these players takes more of these chairs. */
  readonly most: number;
  readonly open: number;
}

/** What of a plan may be seated otherwise: all but what stands in the problem and what has begun. */
export class CompetingChairs {
  private readonly view: PlanView;
  private readonly judge: SeatJudge;
  private readonly standing: ReadonlySet<string>;

  constructor(
    private readonly problem: Problem,
    plan: Proposal,
  ) {
    this.view = viewOf(problem, plan);
    this.judge = new SeatJudge(this.view);
    this.standing = new Set(problem.engagements.map(seatKey));
  }

  /** One competition for each set of open chairs that hang together; none where a group could take the chairs. */
  all(): readonly Competition[] {
    const classes = this.classes();
    const byKey = new Map(classes.map((one) => [classKey(one.session.id, one.instrument), one]));
    const seen = new Set<ChairClass>();
    return classes.flatMap((start): readonly Competition[] => {
      if (start.open === 0 || seen.has(start)) return [];
      const competition = this.reachedFrom(start, byKey);
      for (const one of competition.classes) seen.add(one);
      const hasGroup = competition.classes.some((one) => this.hasGroup(one));
      return hasGroup ? [] : [competition];
    });
  }

  private classes(): readonly ChairClass[] {
    return this.view.sessions
      .filter((session) => session.start >= this.problem.asOf)
      .flatMap((session) => {
        const empty = grouped(emptyChairs(this.view, session), (one) => one.instrument);
        const stood = (this.view.engagementsOf.get(session.id) ?? []).filter((one) =>
          this.keepsChair(one, session),
        );
        return Object.keys(session.seats.players).map((instrument): ChairClass => {
          const taken = new Set(stood.filter((one) => one.instrument === instrument).map((one) => one.chair))
            .size;
          const open = empty.get(instrument)?.length ?? 0;
          return { session, instrument, chairs: seatsOf(session.seats, instrument) - taken, open };
        });
      });
  }

  /**
   * From the open chairs to whoever could sit there, from them to the chairs they are on instead, and so on: what the
   * residual graph of a largest matching reaches, the sink's side of its smallest cut.
   */
  private reachedFrom(start: ChairClass, byKey: ReadonlyMap<string, ChairClass>): Competition {
    const classes = new Set([start]);
    const able = new Map<Musician, ChairClass[]>();
    for (const one of classes) {
      for (const player of this.ableFor(one)) {
        able.set(player, [...(able.get(player) ?? []), one]);
        for (const { engagement } of this.hindering(player, one)) {
          const other = byKey.get(classKey(engagement.sessionId, engagement.instrument));
          if (other !== undefined) classes.add(other);
        }
      }
    }
    const list = [...classes];
    const sum = (figure: (one: ChairClass) => number): number =>
      list.reduce((total, one) => total + figure(one), 0);
    return {
      classes: list,
      players: [...able.keys()],
      needs: sum((one) => one.chairs),
      most: [...able].reduce((total, [player, own]) => total + this.mostOf(player, own), 0),
      open: sum((one) => one.open),
    };
  }

  /** Local players whom nothing that stands keeps from sitting there. */
  private ableFor({ session, instrument }: ChairClass): readonly Musician[] {
    return playersOf(this.problem, instrument).filter(
      (player) =>
        player.locationId === session.locationId &&
        this.judge.obstacle(
          seatOn({ sessionId: session.id, instrument, chair: 1 }, player.id),
          session,
          this.servicesThat(player, true),
        ) === null,
    );
  }

  /** Chairs a player is on that may keep him from this one: in the same session or day, or too near for his rest. */
  private hindering(player: Musician, { session, instrument }: ChairClass): readonly Service[] {
    const seat = seatOn({ sessionId: session.id, instrument, chair: 1 }, player.id);
    return this.servicesThat(player, false).filter(
      (service) =>
        service.session.localStart.slice(0, 10) === session.localStart.slice(0, 10) ||
        this.judge.obstacle(seat, session, [service]) !== null,
    );
  }

  /** The most chairs of these classes that one player can take, day by day; never too few. */
  private mostOf(player: Musician, own: readonly ChairClass[]): number {
    const sessions = [...new Set(own.map((one) => one.session))];
    const bound = this.servicesThat(player, true)
      .filter((one) => one.engagement.standing !== 'pencil')
      .map((one) => one.session);
    return sameDayMost(this.problem.rules, sessions, bound);
  }

  private servicesThat(player: Musician, stand: boolean): readonly Service[] {
    return (this.view.servicesOf.get(player.id) ?? []).filter(
      ({ engagement, session }) => (session.start < this.problem.asOf || this.stands(engagement)) === stand,
    );
  }

  private hasGroup({ session, instrument }: ChairClass): boolean {
    return (
      this.problem.groups.some(
        (group) => group.locationId === session.locationId && sameInstrument(group.instrument, instrument),
      ) ||
      (this.view.engagementsOf.get(session.id) ?? []).some(
        (one) => one.groupId !== null && one.instrument === instrument,
      )
    );
  }

  /** Chairs the city's players cannot be reseated on: what stands, pencils, and guests from elsewhere. */
  private keepsChair(engagement: Engagement, session: Session): boolean {
    const home = this.view.musicians.get(engagement.musicianId ?? '')?.locationId;
    return this.stands(engagement) || engagement.standing === 'pencil' || home !== session.locationId;
  }

  private stands(engagement: Engagement): boolean {
    return this.standing.has(seatKey(engagement));
  }
}

const classKey = (sessionId: string, instrument: string): string => JSON.stringify([sessionId, instrument]);
