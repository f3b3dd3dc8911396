import { canAttendBoth, type Interval } from '#clock';
import { type StaffMember } from '../model/people.js';

/** A call somewhere. */
export interface PlacedCall extends Interval {
  readonly locationId: string;
}

/** Where nobody wrote down how long the way between two cities takes: a day's journey with its airports. */
const UNKNOWN_JOURNEY_MINUTES = 600;

/** Door to door; a way that is known in one direction only takes as long in the other. */
export function travelMinutes(member: StaffMember, from: string, to: string): number {
  if (from === to || member.attendance === 'remote') return 0;
  return (
    member.travelMinutes[`${from}>${to}`] ??
    member.travelMinutes[`${to}>${from}`] ??
    viaBase(member, from, to) ??
    UNKNOWN_JOURNEY_MINUTES
  );
}

/** No way between two cities takes a member of staff longer. */
export const longestJourney = ({ attendance, travelMinutes: ways }: StaffMember): number =>
  attendance === 'remote'
    ? 0
    : Math.max(
        UNKNOWN_JOURNEY_MINUTES,
        2 * Object.values(ways).reduce((most, way) => Math.max(most, way), 0),
      );

/** Whether a member of staff can be at both calls: in person with the journey between them, remotely one at a time. */
export const canServeBoth = (member: StaffMember, one: PlacedCall, other: PlacedCall): boolean =>
  canAttendBoth(
    one,
    other,
    one.start <= other.start
      ? travelMinutes(member, one.locationId, other.locationId)
      : travelMinutes(member, other.locationId, one.locationId),
  );

function viaBase(member: StaffMember, from: string, to: string): number | null {
  const base = member.baseLocationId;
  if (base === null || base === from || base === to) return null;
  const there = member.travelMinutes[`${base}>${from}`];
  const on = member.travelMinutes[`${base}>${to}`];
  return there === undefined || on === undefined ? null : there + on;
}
