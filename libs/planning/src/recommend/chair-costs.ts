import { type Musician } from '../model/people.js';
import { type Engagement, type Session } from '../model/session.js';
import { headcountOf } from '../check/headcount.js';
import { payOfSession } from '../check/pay.js';
import { payOf, sumByCurrency, weighed } from '../rules/money.js';
import { isUnled } from '../rules/leads.js';
import { plays } from '../rules/plays.js';
import { type ChairOf } from '../rules/seat-keys.js';
import { doublesOf } from '../rules/seats.js';
import { personId, type PlanView } from '../view/plan-view.js';

/**
 * What a player on one chair adds to the penalties of a plan (cost and preference level, minor units), beside the open
 * chair itself. Equal to the difference of two plans worked out from scratch; prepared once, then constant work a player.
 */
export class ChairCosts {
  /** What the session pays by currency without the chair. */
  private readonly paid: ReadonlyMap<string, number>;
  private readonly asked: readonly string[];
  private readonly before: string | null;
  private readonly after: string | null;
  private readonly people: number;

  constructor(
    private readonly view: PlanView,
    private readonly session: Session,
    private readonly chair: ChairOf,
  ) {
    const { players, groups } = payOfSession(view, session);
    this.paid = new Map(
      sumByCurrency([...players, ...groups].map(({ money }) => money)).map((one) => [
        one.currency,
        one.minor,
      ]),
    );
    this.asked = doublesOf(session.seats, chair.instrument, chair.chair);
    const holders = holdersOf(view, session, chair);
    this.before = holders.before;
    this.after = holders.after;
    this.people = headcountOf(view).people;
  }

  /** Change of all penalties but that of the open chair when this player takes it. */
  of(musician: Musician): number {
    const { weights, targetMusicians: target } = this.view.problem;
    const isNew = (this.view.servicesOf.get(musician.id) ?? []).length === 0;
    const short = (people: number): number => Math.round(Math.max(0, target - people) * weights.shortfall);
    return (
      this.payFor(musician) +
      (this.isLocal(musician) ? 0 : Math.round(weights.notLocal)) +
      Math.round(this.missingDoubles(musician) * weights.missingDouble) +
      (isUnled(this.chair.chair, musician) ? Math.round(weights.unledSection) : 0) +
      this.changes(musician.id) * Math.round(weights.playerChange) +
      (isNew ? short(this.people + 1) - short(this.people) : 0)
    );
  }

  missingDoubles(musician: Musician): number {
    return this.asked.filter((double) => plays(musician, double) === null).length;
  }

  isLocal(musician: Musician): boolean {
    return musician.locationId === this.session.locationId;
  }

  /** Sat on this chair in the session before, or does so in the next. */
  keeps(musicianId: string): boolean {
    return musicianId === this.before || musicianId === this.after;
  }

  private payFor(musician: Musician): number {
    const money = payOf(musician, this.view.locations.get(this.session.locationId));
    if (money === null) return 0;
    const { currency } = money;
    const paid = this.paid.get(currency) ?? 0;
    const { problem } = this.view;
    const known = weighed(problem, { minor: paid, currency });
    return weighed(problem, { minor: paid + money.minor, currency }) - known;
  }

  /** Changes of player on the chair, from the session before and to the next, more than without anybody on it. */
  private changes(id: string): number {
    const { before, after } = this;
    const changed = (one: string | null, other: string | null): number =>
      Number(one !== null && other !== null && one !== other);
    return changed(before, id) + changed(id, after) - changed(before, after);
  }
}

/** Who sits on the same chair in the session before, and who in the next, as continuity counts them. */
function holdersOf(
  view: PlanView,
  session: Session,
  { instrument, chair }: ChairOf,
): { readonly before: string | null; readonly after: string | null } {
  const sits = (one: Engagement): boolean =>
    one.standing !== 'pencil' && one.instrument === instrument && one.chair === chair;
  const place = view.sessions.indexOf(session);
  let before: string | null = null;
  for (const [index, other] of view.sessions.entries()) {
    if (other.locationId !== session.locationId || index === place) continue;
    const seated = (view.engagementsOf.get(other.id) ?? []).filter(sits);
    const [first] = seated;
    const last = seated.at(-1);
    if (first === undefined || last === undefined) continue;
    if (index > place) return { before, after: personId(first) };
    before = personId(last);
  }
  return { before, after: null };
}
