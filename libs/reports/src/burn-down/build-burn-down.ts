import { addDays, daysBetween } from '#clock';
import {
  type CueFacts,
  type ProductionFacts,
  type RelationFacts,
  type SessionFacts,
  type VersionFacts,
} from '../facts.js';
import { groupBy, indexById, sortedBy, sumOf } from '../order.js';
import { isCancelled } from '../standing.js';
import { liveVersions } from '../status/live-versions.js';
import { STEPS } from '../status/progress.js';
import { type StatusFacts, type StatusLog, statusLog } from '../status/status-on.js';
import { type BurnDownReport, type BurnDownRow, LEFT_TO, type PartsDeadline } from './burn-down-report.js';

export interface BurnDownFacts extends StatusFacts {
  readonly production: ProductionFacts;
  /** Local date in the production's home zone. */
  readonly today: string;
  readonly cues: readonly CueFacts[];
  readonly relations: readonly RelationFacts[];
  readonly sessions: readonly SessionFacts[];
}

const secondsOf = (versions: readonly VersionFacts[]): number => sumOf(versions, ({ seconds }) => seconds);

/** How the work runs down; the order of the facts does not matter. */
export function buildBurnDown(facts: BurnDownFacts): BurnDownReport {
  const { production, today } = facts;
  const log = statusLog(facts);
  const live = liveVersions(facts);
  const versions = facts.versions.filter(({ id }) => live.has(id));
  const deadlines = partsDeadlines(facts, versions, log);
  const own = facts.statusChanges.filter(({ versionId }) => live.has(versionId));
  const { id, slug, title, finalDubOn } = production;
  const dates = [
    today,
    ...own.map(({ on }) => on),
    ...deadlines.map(({ on }) => on),
    ...(finalDubOn === null ? [] : [finalDubOn]),
  ];
  return {
    report: 'burn-down',
    production: { id, slug, title },
    today,
    rows: [...new Set(dates)].sort().map((date) => rowOf(date, { versions, log, deadlines, today })),
    deadlines,
    finalDub:
      finalDubOn === null
        ? null
        : {
            on: finalDubOn,
            daysLeft: daysBetween(today, finalDubOn),
            left: secondsOf(versions.filter((version) => !log.hasReached(version, 'delivered', today))),
          },
  };
}

interface Setting {
  readonly versions: readonly VersionFacts[];
  readonly log: StatusLog;
  readonly deadlines: readonly PartsDeadline[];
  readonly today: string;
}

function rowOf(date: string, { versions, log, deadlines, today }: Setting): BurnDownRow {
  const day = date > today ? today : date;
  const written = versions.filter((version) => log.of(version, day) !== null);
  const byStatus = groupBy(written, (version) => log.of(version, day) ?? '');
  const due = new Set(deadlines.filter(({ on }) => on <= date).map(({ versionId }) => versionId));
  const dueThen = versions.filter(({ id }) => due.has(id));
  return {
    date,
    ahead: date > today,
    written: secondsOf(written),
    byStatus: [...STEPS, 'needs-pick-up', 'omitted'].flatMap((status) => {
      const own = byStatus.get(status);
      return own === undefined ? [] : [{ status, versions: own.length, seconds: secondsOf(own) }];
    }),
    left: Object.fromEntries(
      LEFT_TO.map((step) => [
        step,
        secondsOf(written.filter((version) => !log.hasReached(version, step, day))),
      ]),
    ) as unknown as BurnDownRow['left'],
    partsDue: secondsOf(dueThen),
    partsLate: secondsOf(dueThen.filter((version) => !log.hasReached(version, 'parts-printed', day))),
  };
}

/** By when parts are wanted: the first session that is not cancelled and has a pass of the version decides. */
function partsDeadlines(
  { production, sessions, passes, cues, today }: BurnDownFacts,
  versions: readonly VersionFacts[],
  log: StatusLog,
): readonly PartsDeadline[] {
  const versionOf = new Map(passes.map(({ id, versionId }) => [id, versionId]));
  const firstOf = new Map<string, SessionFacts>();
  const held = sessions.filter((session) => !isCancelled(session));
  for (const session of sortedBy(
    held,
    ({ start }) => start,
    ({ id }) => id,
  )) {
    for (const passId of session.runOrder) {
      const versionId = versionOf.get(passId);
      if (versionId !== undefined && !firstOf.has(versionId)) firstOf.set(versionId, session);
    }
  }
  const numbers = indexById(cues);
  const deadlines = versions.flatMap((version): readonly PartsDeadline[] => {
    const session = firstOf.get(version.id);
    if (session === undefined) return [];
    const on = addDays(session.localStart.slice(0, 10), -production.partsLeadDays);
    return [
      {
        versionId: version.id,
        cue: numbers.get(version.cueId)?.number ?? version.cueId,
        version: version.label,
        seconds: version.seconds,
        sessionId: session.id,
        localStart: session.localStart,
        zone: session.zone,
        on,
        status: log.of(version, today) ?? version.status,
        printed: log.hasReached(version, 'parts-printed', today),
        daysLeft: daysBetween(today, on),
      },
    ];
  });
  return sortedBy(
    deadlines,
    ({ on }) => on,
    ({ localStart }) => localStart,
    ({ cue }) => cue,
    ({ versionId }) => versionId,
  );
}
