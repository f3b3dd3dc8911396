import { compareInScore, sectionOf } from '#lineup';
import {
  type EngagementFacts,
  type GroupFacts,
  type LocationFacts,
  type PassFacts,
  type ProductionFacts,
  type SessionFacts,
} from '../facts.js';
import { groupBy, indexById, sortedBy, sumOf } from '../order.js';
import { seatingOf } from '../seating.js';
import { isCancelled, isLive } from '../standing.js';
import { type HeadcountReport, type Heads } from './headcount-report.js';

export interface HeadcountFacts {
  readonly production: ProductionFacts;
  readonly locations: readonly LocationFacts[];
  readonly sessions: readonly SessionFacts[];
  readonly passes: readonly PassFacts[];
  readonly engagements: readonly EngagementFacts[];
  readonly groups: readonly GroupFacts[];
}

/** Somebody at a session, under one heading of each kind. */
interface Service {
  /** `m:…` a musician, `g:…` a group. */
  readonly who: string;
  readonly heads: number;
  readonly location: string;
  readonly section: string;
}

interface CalledChair {
  readonly location: string;
  readonly section: string;
  readonly open: boolean;
}

const sectionNamed = (instrument: string): string => sectionOf(instrument) ?? 'others';

/** One service per person and session: under the section of the chair that stands highest in the score. */
function servicesOf(
  session: SessionFacts,
  engagements: readonly EngagementFacts[],
  groups: ReadonlyMap<string, GroupFacts>,
): readonly Service[] {
  const perPerson = groupBy(engagements.filter(isLive), ({ musicianId, groupId }) =>
    musicianId === null ? `g:${groupId}` : `m:${musicianId}`,
  );
  return [...perPerson].map(([who, own]) => {
    const [first] = own.map(({ instrument }) => instrument).sort(compareInScore);
    const group = who.startsWith('g:') ? groups.get(who.slice(2)) : undefined;
    return {
      who,
      heads: who.startsWith('g:') ? (group?.playingMembers ?? 0) : 1,
      location: session.locationId,
      section: sectionNamed(first ?? ''),
    };
  });
}

function uniqueHeads(services: readonly Service[]): number {
  return sumOf([...new Map(services.map(({ who, heads }) => [who, heads])).values()], (heads) => heads);
}

const headsOf = (services: readonly Service[], chairs: readonly CalledChair[]): Heads => ({
  people: uniqueHeads(services),
  chairs: chairs.length,
  services: sumOf(services, ({ heads }) => heads),
  open: chairs.filter(({ open }) => open).length,
});

/** The headcount of a production; the order of the facts does not matter. */
export function buildHeadcount(facts: HeadcountFacts): HeadcountReport {
  const { production } = facts;
  const passes = indexById(facts.passes);
  const groups = indexById(facts.groups);
  const locations = indexById(facts.locations);
  const bySession = groupBy(facts.engagements, ({ sessionId }) => sessionId);
  const sessions = facts.sessions.filter((session) => !isCancelled(session));

  const services = sessions.flatMap((session) =>
    servicesOf(session, bySession.get(session.id) ?? [], groups),
  );
  const chairs = sessions.flatMap((session): readonly CalledChair[] => {
    const seating = seatingOf(session, bySession.get(session.id) ?? [], passes, groups);
    const open = new Set(seating.open);
    return seating.chairs.map((chair) => ({
      location: session.locationId,
      section: sectionNamed(chair.instrument),
      open: open.has(chair),
    }));
  });

  const underLocation = groupBy(services, ({ location }) => location);
  const underSection = groupBy(services, ({ section }) => section);
  const chairsOfLocation = groupBy(chairs, ({ location }) => location);
  const chairsOfSection = groupBy(chairs, ({ section }) => section);
  const total = headsOf(services, chairs);
  const inGroups = uniqueHeads(services.filter(({ who }) => who.startsWith('g:')));
  return {
    report: 'headcount',
    production: { id: production.id, slug: production.slug, title: production.title },
    target: production.targetMusicians,
    ...total,
    short: Math.max(0, production.targetMusicians - total.people),
    musicians: total.people - inGroups,
    inGroups,
    sessions: sessions.length,
    byLocation: sortedBy(
      [...new Set(sessions.map(({ locationId }) => locationId))].map((id) => ({
        location: locations.get(id)?.slug ?? id,
        name: locations.get(id)?.name ?? id,
        ...headsOf(underLocation.get(id) ?? [], chairsOfLocation.get(id) ?? []),
      })),
      ({ location }) => location,
    ),
    bySection: inScoreOrder(new Set([...underSection.keys(), ...chairsOfSection.keys()])).map((section) => ({
      section,
      ...headsOf(underSection.get(section) ?? [], chairsOfSection.get(section) ?? []),
    })),
  };
}

/** As headings stand in reports; what is in no section comes last. */
const SECTIONS = [
  'woodwinds',
  'brass',
  'percussion',
  'keyboards-and-harp',
  'guitars-and-plucked',
  'electronics',
  'ethnic',
  'voices',
  'choir',
  'drum-corps',
  'ensembles',
  'strings',
  'others',
];

const inScoreOrder = (sections: ReadonlySet<string>): readonly string[] =>
  sortedBy([...sections], (section) => SECTIONS.indexOf(section));
