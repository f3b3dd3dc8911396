import { dayLimit } from '../constraints/day-limit.js';
import { personAvailable } from '../constraints/person-available.js';
import { personOnce } from '../constraints/person-once.js';
import { playsInstrument } from '../constraints/plays-instrument.js';
import { rest } from '../constraints/rest.js';
import { type Engagement, type Session } from '../model/session.js';
import { personId, type PlanView, type Service } from '../view/plan-view.js';

/** What stands against somebody on a chair. */
export type SeatObstacle = 'cannot-play' | 'unavailable' | 'seated' | 'resting';

/** The same with the breach's own words. */
export interface SeatRefusal {
  readonly obstacle: SeatObstacle;
  readonly reason: string;
}

/** The rules that bind one player, with what a breach of each means; the plainest first. */
const PLAYER_RULES = [
  [playsInstrument, 'cannot-play'],
  [personAvailable, 'unavailable'],
  [personOnce, 'seated'],
  [rest, 'resting'],
  [dayLimit, 'resting'],
] as const;

const byTime = (a: Service, b: Service): number =>
  a.session.start - b.session.start || a.session.end - b.session.end;

/**
 * Judges one player on one more chair by the rules themselves, held against nothing but that player's own services:
 * the work does not grow with the roster or the plan.
 */
export class SeatJudge {
  private engagements: readonly Engagement[] = [];
  private readonly services = new Map<string, readonly Service[]>();
  private readonly narrow: PlanView;

  constructor(private readonly view: PlanView) {
    const { services } = this;
    const engagementsNow = (): readonly Engagement[] => this.engagements;
    this.narrow = {
      ...view,
      servicesOf: services,
      get engagements() {
        return engagementsNow();
      },
    };
  }

  /** Null when the engagement, added to the services given (by default the player's in the plan), breaks no rule. */
  obstacle(engagement: Engagement, session: Session, others?: readonly Service[]): SeatObstacle | null {
    return this.refusal(engagement, session, others)?.obstacle ?? null;
  }

  /** The same, with the rule's reason. */
  refusal(
    engagement: Engagement,
    session: Session,
    others: readonly Service[] = this.view.servicesOf.get(personId(engagement)) ?? [],
  ): SeatRefusal | null {
    this.engagements = [engagement];
    this.services.clear();
    this.services.set(personId(engagement), [...others, { engagement, session }].sort(byTime));
    for (const [rule, obstacle] of PLAYER_RULES) {
      const breach = rule.find(this.narrow).find((one) => one.involved.sessions?.includes(session.id));
      if (breach === undefined) continue;
      const isElsewhere = rule === personOnce && this.isBoundElsewhere(engagement, others, session);
      return { obstacle: isElsewhere ? 'unavailable' : obstacle, reason: breach.message };
    }
    return null;
  }

  /** Bound by another production, not by this plan. */
  private isBoundElsewhere(engagement: Engagement, others: readonly Service[], session: Session): boolean {
    return !others.some(
      (one) =>
        one.engagement.standing !== 'pencil' &&
        engagement.standing !== 'pencil' &&
        one.session.start < session.end &&
        session.start < one.session.end,
    );
  }
}
