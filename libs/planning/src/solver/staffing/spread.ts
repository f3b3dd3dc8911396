import { type Musician } from '../../model/people.js';
import { type Engagement, type Session } from '../../model/session.js';
import { plays } from '../../rules/plays.js';
import { doublesOf } from '../../rules/seats.js';
import { byId } from '../../view/indexes.js';
import { type StaffPlan } from './staff-plan.js';

/** One of the plan's own engagements that may be given to somebody else. */
interface Service {
  readonly index: number;
  readonly engagement: Engagement;
  readonly session: Session;
}

/** What one player has of one city's sessions on one instrument. */
interface Spell {
  readonly key: string;
  readonly locationId: string;
  services: Service[];
}

/** How much a newcomer takes over: about half of what another has, or the last session alone. */
export type Share = 'half' | 'least';

/** Whether an engagement may be given away. */
type MayGo = (engagement: Engagement, session: Session) => boolean;

/**
 * Brings more distinct musicians in: in the city whose roster has been asked the least, the busiest player of an
 * instrument hands some sessions to somebody who has none yet, the least paid first: the later half, parted between two
 * days where that can be, or the last one. Each hand-over adds one person and, where it is the end of what somebody has,
 * one change of player. Chairs that ask for a principal or for doubles are given away only when others are not enough.
 */
export function spreadTo(plan: StaffPlan, wanted: number, share: Share): void {
  const added = bringIn(plan, wanted, share, asksNoMore);
  bringIn(plan, wanted - added, share, () => true);
}

const asksNoMore: MayGo = ({ instrument, chair }, { seats }) =>
  chair !== 1 && doublesOf(seats, instrument, chair).length === 0;

/** Returns how many came in. */
function bringIn(plan: StaffPlan, wanted: number, share: Share, mayGo: MayGo): number {
  if (wanted <= 0) return 0;
  const spells = spellsOf(plan, mayGo);
  const rosters = rostersOf(plan);
  let added = 0;
  while (added < wanted) {
    const handed = handOne(plan, spells, rosters, share);
    if (handed === null) break;
    const roster = rosters.get(handed);
    if (roster !== undefined) roster.unused -= 1;
    added += 1;
  }
  return added;
}

/** A city's roster: how many there are, and how many of them nobody has asked yet. */
interface Roster {
  readonly all: number;
  unused: number;
}

const rostersOf = (plan: StaffPlan): ReadonlyMap<string, Roster> =>
  new Map(
    [...plan.locals].map(([locationId, locals]): [string, Roster] => [
      locationId,
      { all: locals.length, unused: locals.filter((one) => !plan.diary.isUsed(one.id)).length },
    ]),
  );

function spellsOf(plan: StaffPlan, mayGo: MayGo): Spell[] {
  const sessions = byId(plan.coming);
  const spells = new Map<string, Spell>();
  for (const [index, engagement] of plan.engagements.entries()) {
    const session = sessions.get(engagement.sessionId);
    if (engagement.fixed || engagement.musicianId === null || session === undefined) continue;
    if (!mayGo(engagement, session)) continue;
    const key = `${session.locationId} ${engagement.instrument} ${engagement.musicianId}`;
    const spell = spells.get(key) ?? { key, locationId: session.locationId, services: [] };
    spell.services.push({ index, engagement, session });
    spells.set(key, spell);
  }
  for (const spell of spells.values()) spell.services.sort((a, b) => a.session.start - b.session.start);
  return [...spells.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Hands part of one spell over, and says in which city; spells nobody new can enter are dropped. */
function handOne(
  plan: StaffPlan,
  spells: Spell[],
  rosters: ReadonlyMap<string, Roster>,
  share: Share,
): string | null {
  const unusedShare = ({ locationId }: Spell): number => {
    const roster = rosters.get(locationId);
    return roster === undefined ? 0 : roster.unused / Math.max(1, roster.all);
  };
  for (;;) {
    const spell = spells.reduce<Spell | null>((best, one) => {
      if (one.services.length < 2) return best;
      if (best === null) return one;
      const more = unusedShare(one) - unusedShare(best) || one.services.length - best.services.length;
      return more > 0 ? one : best;
    }, null);
    if (spell === null) return null;
    const taken = takeOver(plan, spell, share);
    if (taken === null) {
      spells.splice(spells.indexOf(spell), 1);
      continue;
    }
    spell.services = spell.services.filter((service) => !taken.services.includes(service));
    spells.push(taken);
    return taken.locationId;
  }
}

/** Tries to give the later part to a new musician: all of it, else the longest stretch at the end or start. */
function takeOver(plan: StaffPlan, spell: Spell, share: Share): Spell | null {
  const [first] = spell.services;
  if (first === undefined) return null;
  const { instrument } = first.engagement;
  const fresh = freshFor(plan, first.session.locationId, instrument);
  for (const part of partsOf(spell.services, share)) {
    const musician = fresh.find((one) =>
      part.every(({ session }) => plan.diary.obstacle(one, session) === null),
    );
    if (musician === undefined) continue;
    for (const { index, session } of part) plan.handOver(index, session, musician);
    const { locationId } = first.session;
    return { key: `${locationId} ${instrument} ${musician.id}`, locationId, services: [...part] };
  }
  return null;
}

const freshFor = (plan: StaffPlan, locationId: string, instrument: string): readonly Musician[] => {
  const unused = (plan.locals.get(locationId) ?? []).filter((musician) => !plan.diary.isUsed(musician.id));
  const pay = (musician: Musician): number => plan.payFor(musician);
  unused.sort((a, b) => pay(a) - pay(b));
  const primary = unused.filter((musician) => plays(musician, instrument) === 'primary');
  return primary.length > 0 ? primary : unused.filter((musician) => plays(musician, instrument) !== null);
};

/** Stretches to hand over, the wished one first; at least one service always stays. */
function partsOf(services: readonly Service[], share: Share): readonly (readonly Service[])[] {
  const singles = services.map((service) => [service]);
  if (share === 'least') return singles.reverse();
  const half = services.length - Math.floor(services.length / 2);
  const dayStarts = services.flatMap(({ session }, index) =>
    index > 0 && session.localStart.slice(0, 10) !== services[index - 1]?.session.localStart.slice(0, 10)
      ? [index]
      : [],
  );
  const cut = dayStarts.reduce<number>(
    (best, index) => (Math.abs(index - half) < Math.abs(best - half) ? index : best),
    dayStarts[0] ?? half,
  );
  const ends = services
    .map((_, index) => services.slice(index))
    .filter((part) => part.length < services.length);
  return [services.slice(cut), ...ends.slice(cut), ...singles];
}
