import { emptyChairs } from '../../../check/empty-chairs.js';
import { type Session } from '../../../model/session.js';
import { chairKey } from '../../../rules/seat-keys.js';
import { plays } from '../../../rules/plays.js';
import { grouped } from '../../../view/indexes.js';
import { type StaffPlan } from '../staff-plan.js';

/** A chair of a session to come on which the plan may put whom it likes. */
export interface FreeSeat {
  readonly session: Session;
  readonly instrument: string;
  readonly chair: number;
}

/**
 * What a plan may still decide, in parts that share no player: the chairs of one location whose instruments are joined
 * by somebody who plays both. Each part is in time order.
 */
export function sectionsOf(plan: StaffPlan): readonly (readonly FreeSeat[])[] {
  const labels = labelsOf(plan);
  return [
    ...grouped(
      freeSeats(plan),
      ({ session, instrument }) => labels.get(keyOf(session.locationId, instrument)) ?? '',
    ).values(),
  ];
}

function freeSeats(plan: StaffPlan): readonly FreeSeat[] {
  const view = plan.view();
  const added = grouped(
    plan.added.filter(({ musicianId }) => musicianId !== null),
    (one) => one.sessionId,
  );
  return plan.coming.flatMap((session): readonly FreeSeat[] => [
    ...(added.get(session.id) ?? []).map(({ instrument, chair }) => ({ session, instrument, chair })),
    ...emptyChairs(view, session).map(({ instrument, chair }) => ({ session, instrument, chair })),
  ]);
}

const keyOf = (locationId: string, instrument: string): string => `${locationId} ${instrument}`;

/** Of each instrument that a location calls, one that stands for all it is joined with. */
function labelsOf(plan: StaffPlan): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const bySite = grouped(plan.coming, (one) => one.locationId);
  for (const [locationId, sessions] of bySite) {
    const called = new Set(sessions.flatMap(({ seats }) => Object.keys(seats.players)));
    for (const instrument of called) labels.set(keyOf(locationId, instrument), keyOf(locationId, instrument));
    const kinds = new Set(
      (plan.locals.get(locationId) ?? []).map((musician) =>
        [...called].filter((instrument) => plays(musician, instrument) !== null).join('\u0000'),
      ),
    );
    for (const kind of kinds) {
      const joined = kind.split('\u0000').map((one) => labels.get(keyOf(locationId, one)));
      for (const [key, label] of labels)
        if (joined[0] !== undefined && joined.includes(label)) labels.set(key, joined[0]);
    }
  }
  return labels;
}

/** What tells a free seat from all others. */
export const seatOf = ({ session, instrument, chair }: FreeSeat): string =>
  chairKey({ sessionId: session.id, instrument, chair });
