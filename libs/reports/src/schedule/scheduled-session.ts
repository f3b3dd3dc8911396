import { type Interval, isoWithOffset, wallTimeAt } from '#clock';
import { compareInScore } from '#lineup';
import {
  type CueFacts,
  type EngagementFacts,
  type GroupFacts,
  type LocationFacts,
  type MusicianFacts,
  type PassFacts,
  type RoomFacts,
  type SessionFacts,
  type StaffFacts,
  type VersionFacts,
} from '../facts.js';
import { byText, sumOf } from '../order.js';
import { chairsTaken, seatingOf, type Seating } from '../seating.js';
import { isCancelled, isLive } from '../standing.js';
import { lackingParts, partsWarnings } from './lacking-parts.js';
import { saying } from '../words/said.js';
import { type ScheduleFacts } from './schedule-facts.js';
import {
  type OpenChair,
  type ScheduledEngagement,
  type ScheduledPass,
  type ScheduledSession,
  type ScheduleWarning,
} from './schedule-report.js';
import { reasonOf } from './reason-of.js';
import { listenersOf, timesThere } from './session-times.js';

type ById<T> = ReadonlyMap<string, T>;

/** All that a session's ids point to. */
export interface SessionContext {
  readonly homeZone: string;
  readonly today: string;
  readonly partsLeadDays: number;
  readonly locations: ById<LocationFacts>;
  readonly rooms: ById<RoomFacts>;
  readonly cues: ById<CueFacts>;
  readonly versions: ById<VersionFacts>;
  readonly passes: ById<PassFacts>;
  readonly musicians: ById<MusicianFacts>;
  readonly groups: ById<GroupFacts>;
  readonly staff: readonly StaffFacts[];
  readonly engagements: ById<readonly EngagementFacts[]>;
  readonly openReasons: ById<ScheduleFacts['openReasons']>;
}

function scheduledPass(id: string, { passes, versions, cues }: SessionContext): ScheduledPass {
  const pass = passes.get(id);
  if (pass === undefined) return { ...UNKNOWN_PASS, id };
  const { name, seconds, lineUp, after, versionId } = pass;
  const version = versions.get(versionId);
  const { number = versionId, title = null } = (version && cues.get(version.cueId)) ?? {};
  return { id, cue: number, title, version: version?.label ?? '', name, seconds, lineUp, after };
}

const UNKNOWN_PASS: Omit<ScheduledPass, 'id'> = {
  cue: '?',
  title: null,
  version: '',
  name: '',
  seconds: 0,
  lineUp: '',
  after: [],
};

function scheduledEngagement(
  engagement: EngagementFacts,
  { musicians, groups }: SessionContext,
  updatedAt: string,
): ScheduledEngagement {
  const { id, musicianId, groupId, instrument, chair, doubles, status } = engagement;
  const person =
    musicianId === null ? (groupId === null ? undefined : groups.get(groupId)) : musicians.get(musicianId);
  return {
    id,
    musicianId,
    groupId,
    name: person?.name ?? musicianId ?? groupId ?? '',
    instrument,
    chair,
    chairs: chairsTaken(engagement, groups),
    doubles,
    status,
    live: isLive(engagement),
    revision: engagement.revision ?? 1,
    updatedAt: engagement.updatedAt ?? updatedAt,
  };
}

const byChair = (a: ScheduledEngagement, b: ScheduledEngagement): number =>
  compareInScore(a.instrument, b.instrument) ||
  a.chair - b.chair ||
  Number(b.live) - Number(a.live) ||
  byText(a.name, b.name) ||
  byText(a.id, b.id);

function openChairs(session: SessionFacts, seating: Seating, context: SessionContext): readonly OpenChair[] {
  const reasons = context.openReasons.get(session.id) ?? [];
  return seating.open.map(({ instrument, chair, doubles }) => {
    const planned = reasons.find((one) => one.instrument === instrument && one.chair === chair);
    return {
      instrument,
      chair,
      doubles,
      ...reasonOf(planned, 'PLAN.NOBODY_FOR_CHAIR', 'SCHEDULE.NOBODY_ENGAGED'),
    };
  });
}

/** Live engagements on chairs that the called line-up does not have, and line-ups nobody can read. */
function seatingWarnings(
  seating: Seating,
  engagements: readonly ScheduledEngagement[],
): readonly ScheduleWarning[] {
  const called = new Map<string, number>();
  for (const { instrument, chair } of seating.chairs) {
    called.set(instrument, Math.max(called.get(instrument) ?? 0, chair));
  }
  const beyond = engagements.filter(
    ({ live, instrument, chair, chairs }) => live && chair + chairs - 1 > (called.get(instrument) ?? 0),
  );
  return [
    ...beyond.map(({ name, instrument, chair }) =>
      saying('SCHEDULE.BEYOND_LINE_UP', { name, instrument, chair }),
    ),
    ...seating.unreadable.map((lineUp) => saying('SCHEDULE.UNREADABLE_LINE_UP', { lineUp })),
  ];
}

/** One session with everything the schedule says of it. */
export function scheduledSession(session: SessionFacts, context: SessionContext): ScheduledSession {
  const { zone } = session;
  const call: Interval = { start: Date.parse(session.start), end: Date.parse(session.end) };
  const location = context.locations.get(session.locationId);
  const own = context.engagements.get(session.id) ?? [];
  const updatedAt = session.updatedAt ?? session.start;
  const seating = seatingOf(session, own, context.passes, context.groups);
  const engagements = own.map((one) => scheduledEngagement(one, context, updatedAt)).sort(byChair);
  const passes = session.runOrder.map((id) => scheduledPass(id, context));
  const { listeners, warnings } = listenersOf(call, zone, isCancelled(session) ? [] : context.staff);
  const date = session.localStart.slice(0, 10);
  const room = context.rooms.get(session.roomId);
  const lacking = lackingParts(session, context);
  return {
    id: session.id,
    revision: session.revision ?? 1,
    updatedAt,
    location: location?.slug ?? session.locationId,
    locationName: location?.name ?? session.locationId,
    room: room?.name ?? session.roomId,
    roomId: session.roomId,
    address: room?.address ?? '',
    zone,
    localStart: wallTimeAt(call.start, zone).local,
    localEnd: wallTimeAt(call.end, zone).local,
    start: isoWithOffset(call.start, zone),
    end: isoWithOffset(call.end, zone),
    minutes: Math.round((call.end - call.start) / 60_000),
    times: {
      location: timesThere(call, zone, date),
      home: timesThere(call, context.homeZone, date),
      utc: timesThere(call, 'UTC', date),
    },
    status: session.status,
    agreement: session.agreement,
    lineUp: seating.lineUp,
    chairs: seating.chairs.length,
    passes,
    musicSeconds: sumOf(passes, ({ seconds }) => seconds),
    lackingParts: lacking,
    engagements,
    open: openChairs(session, seating, context),
    listeners,
    warnings: [...warnings, ...seatingWarnings(seating, engagements), ...partsWarnings(lacking, passes)],
  };
}
