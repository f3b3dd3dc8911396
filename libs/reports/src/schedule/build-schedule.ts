import { groupBy, indexById, sortedBy, sumOf } from '../order.js';
import { isCancelled } from '../standing.js';
import { type PassFacts } from '../facts.js';
import { reasonOf } from './reason-of.js';
import { type ScheduleFacts } from './schedule-facts.js';
import { type ScheduledSession, type ScheduleReport, type UnplacedPass } from './schedule-report.js';
import { scheduledSession, type SessionContext } from './scheduled-session.js';

function unplacedPasses(facts: ScheduleFacts, context: SessionContext): readonly UnplacedPass[] {
  const placed = new Set(
    facts.sessions.filter((session) => !isCancelled(session)).flatMap(({ runOrder }) => runOrder),
  );
  const reasons = new Map(facts.unplacedReasons.map((one) => [one.passId, one]));
  const isGone = ({ versionId }: PassFacts): boolean => context.versions.get(versionId)?.status === 'omitted';
  const open = facts.passes
    .filter((pass) => !placed.has(pass.id) && !isGone(pass))
    .map(({ id, versionId, name, seconds }) => {
      const version = context.versions.get(versionId);
      const cue = version && context.cues.get(version.cueId);
      const called = { cue: cue?.number ?? versionId, version: version?.label ?? '', name };
      return { id, ...called, seconds, ...reasonOf(reasons.get(id), 'PLAN.NO_SLOT', 'SCHEDULE.NOT_PLACED') };
    });
  return sortedBy(
    open,
    ({ cue }) => cue,
    ({ version }) => version,
    ({ name }) => name,
    ({ id }) => id,
  );
}

/** By location, the one that records first leading; within it by start, then room. */
function inReadingOrder(sessions: readonly ScheduledSession[]): readonly ScheduledSession[] {
  const begins = new Map(
    [...groupBy(sessions, ({ location }) => location)].map(([location, own]) => [
      location,
      Math.min(...own.map(({ start }) => Date.parse(start))),
    ]),
  );
  return sortedBy(
    sessions,
    ({ location }) => begins.get(location) ?? 0,
    ({ location }) => location,
    ({ start }) => Date.parse(start),
    ({ room }) => room,
    ({ id }) => id,
  );
}

/** The schedule of a production; the order of the facts does not matter. */
export function buildSchedule(facts: ScheduleFacts): ScheduleReport {
  const { id, slug, title, homeZone } = facts.production;
  const context: SessionContext = {
    homeZone,
    today: facts.today,
    partsLeadDays: facts.production.partsLeadDays,
    locations: indexById(facts.locations),
    rooms: indexById(facts.rooms),
    cues: indexById(facts.cues),
    versions: indexById(facts.versions),
    passes: indexById(facts.passes),
    musicians: indexById(facts.musicians),
    groups: indexById(facts.groups),
    staff: facts.staff,
    engagements: groupBy(facts.engagements, ({ sessionId }) => sessionId),
    openReasons: groupBy(facts.openReasons, ({ sessionId }) => sessionId),
  };
  const sessions = inReadingOrder(facts.sessions.map((session) => scheduledSession(session, context)));
  const held = sessions.filter((session) => !isCancelled(session));
  return {
    report: 'schedule',
    production: { id, slug, title, homeZone },
    sessions,
    unplaced: unplacedPasses(facts, context),
    totals: {
      locations: new Set(held.map(({ location }) => location)).size,
      sessions: held.length,
      passes: sumOf(held, ({ passes }) => passes.length),
      musicSeconds: sumOf(held, ({ musicSeconds }) => musicSeconds),
      chairs: sumOf(held, ({ chairs }) => chairs),
      open: sumOf(held, ({ open }) => open.length),
    },
  };
}
