import { type Listener, type ScheduledSession } from '../schedule/schedule-report.js';

/** A session that somebody hears from elsewhere. */
export type HeardSession = Pick<
  ScheduledSession,
  | 'id'
  | 'location'
  | 'locationName'
  | 'room'
  | 'zone'
  | 'localStart'
  | 'localEnd'
  | 'start'
  | 'end'
  | 'minutes'
  | 'status'
  | 'times'
  | 'listeners'
>;

/** Somebody who hears sessions from elsewhere, with what falls outside 07:00 to 22:00 of his own clock. */
export interface Ears extends Pick<Listener, 'name' | 'role'> {
  readonly zone: string;
  readonly sessions: number;
  readonly early: number;
  readonly late: number;
}

/** Whether a listener is this one: somebody who hears from two places is told of at each. */
export const isOf =
  ({ name, role, zone }: Ears): ((listener: Listener) => boolean) =>
  (listener) =>
    listener.name === name && listener.role === role && listener.times.zone === zone;

/** The clocks of those who listen from elsewhere, against every session that is to be held; in order of time. */
export interface RemoteEarsReport {
  readonly report: 'remote-ears';
  readonly production: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly homeZone: string;
  };
  readonly ears: readonly Ears[];
  readonly sessions: readonly HeardSession[];
}
