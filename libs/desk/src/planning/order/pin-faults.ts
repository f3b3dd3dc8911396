import { overlaps } from '#clock';
import { type Assumption, weekdayOn } from '#planning';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Fault } from '../../result.js';
import { type PlanScope } from '../problem/plan-scope.js';
import { stretch } from '../problem/times.js';
import { type OrderFacts } from './order-facts.js';

/** Pins that cannot be kept, each against what it clashes with. */
export function pinFaults(
  pins: PlanScope['pins'],
  { sessions, engagements }: Pick<OrderFacts, 'sessions' | 'engagements'>,
  assumptions: readonly Assumption[],
): readonly Fault[] {
  if (pins === undefined) return [];
  const known = new Map(sessions.map((one) => [one.id, one]));
  const seated = new Map(engagements.map((one) => [one.id, one]));
  const pinned = [
    ...pins.sessions.map((id, index) => ({ session: known.get(id), at: `/pins/sessions/${index}` })),
    ...pins.engagements.map((id, index) => ({
      session: known.get(seated.get(id)?.sessionId ?? ''),
      at: `/pins/engagements/${index}`,
    })),
  ].flatMap(({ session, at }) => (session === undefined ? [] : [{ session, at }]));
  return [
    ...pins.engagements.flatMap((id, index) =>
      seated.has(id) ? [] : [missing(id, `/pins/engagements/${index}`)],
    ),
    ...pinned.flatMap(({ session, at }, index) =>
      pinned
        .slice(0, index)
        .flatMap((other) => (clash(session, other.session) ? [clashing(at, session)] : [])),
    ),
    ...doubleBooked(pins.engagements, seated, known),
    ...withoutPlayer(pins.engagements, seated, assumptions),
    ...pinned.flatMap(({ session, at }) => (isLeftOut(session, assumptions) ? [leftOut(at, session)] : [])),
  ];
}

const missing = (id: string, pointer: string): Fault => ({
  pointer,
  code: 'PLAN.PIN_MISSING',
  message: `There is no engagement "${id}" in this production.`,
});

const clash = (one: Session, other: Session): boolean =>
  one.id !== other.id && one.roomId === other.roomId && overlaps(stretch(one), stretch(other));

const clashing = (pointer: string, { localStart }: Session): Fault => ({
  pointer,
  code: 'PLAN.PINS_CLASH',
  message: `The session of ${localStart.replace('T', ' ')} is pinned in a room that another pinned session has then.`,
});

/** One player on two chairs at once, or two players on one. */
function doubleBooked(
  ids: readonly string[],
  seated: ReadonlyMap<string, Engagement>,
  known: ReadonlyMap<string, Session>,
): readonly Fault[] {
  const placed = ids.flatMap((id, index) => {
    const engagement = seated.get(id);
    const session = known.get(engagement?.sessionId ?? '');
    return engagement === undefined || session === undefined ? [] : [{ engagement, session, index }];
  });
  return placed.flatMap(({ engagement, session, index }, at) => {
    const other = placed
      .slice(0, at)
      .find(
        (one) =>
          one.engagement.id !== engagement.id &&
          (isOneChair(one.engagement, engagement) ||
            (playerOf(one.engagement) === playerOf(engagement) &&
              overlaps(stretch(one.session), stretch(session)))),
      );
    if (other === undefined) return [];
    const message = isOneChair(other.engagement, engagement)
      ? `Two pinned engagements sit on one chair: ${engagement.instrument} ${engagement.chair}.`
      : 'Two pinned engagements ask the same player to be in two places at once.';
    return [{ pointer: `/pins/engagements/${index}`, code: 'PLAN.PINS_CLASH', message }];
  });
}

const playerOf = ({ musicianId, groupId }: Engagement): string => musicianId ?? groupId ?? '';

const isOneChair = (one: Engagement, other: Engagement): boolean =>
  one.sessionId === other.sessionId && one.instrument === other.instrument && one.chair === other.chair;

const isLeftOut = (
  { locationId, roomId, localStart }: Session,
  assumptions: readonly Assumption[],
): boolean =>
  assumptions.some(
    (one) =>
      (one.kind === 'without-location' && one.locationId === locationId) ||
      (one.kind === 'without-room' && one.roomId === roomId) ||
      (one.kind === 'only-weekdays' &&
        one.locationId === locationId &&
        !one.weekdays.includes(weekdayOn(localStart.slice(0, 10)))),
  );

/** Engagements of somebody whom the plan is assumed to do without. */
const withoutPlayer = (
  ids: readonly string[],
  seated: ReadonlyMap<string, Engagement>,
  assumptions: readonly Assumption[],
): readonly Fault[] => {
  const out = new Set(assumptions.flatMap((one) => (one.kind === 'without-musician' ? one.musicianId : [])));
  return ids.flatMap((id, index) =>
    seated.has(id) && out.has(seated.get(id)?.musicianId ?? '')
      ? [
          {
            pointer: `/pins/engagements/${index}`,
            code: 'PLAN.PIN_OUTSIDE',
            message: 'An engagement is pinned of somebody whom the plan is assumed to do without.',
          },
        ]
      : [],
  );
};

const leftOut = (pointer: string, { localStart }: Session): Fault => ({
  pointer,
  code: 'PLAN.PIN_OUTSIDE',
  message: `The session of ${localStart.replace('T', ' ')} is pinned where the plan is assumed to have none.`,
});
