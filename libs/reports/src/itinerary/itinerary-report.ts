import { type ScheduledSession } from '../schedule/schedule-report.js';

/** One call of one musician. */
export interface ItineraryCall extends Pick<
  ScheduledSession,
  | 'locationName'
  | 'room'
  | 'address'
  | 'zone'
  | 'localStart'
  | 'localEnd'
  | 'start'
  | 'end'
  | 'minutes'
  | 'times'
  | 'agreement'
> {
  readonly sessionId: string;
  readonly mapReference: string;
  /** When to be seated, `HH:mm`. */
  readonly seatedBy: string;
  readonly instrument: string;
  readonly chair: number;
  readonly doubles: readonly string[];
  /** Of the engagement. */
  readonly status: string;
  readonly sessionStatus: string;
}

export interface Itinerary {
  /** A musician's, or that of a group under contract: one of the two is set. */
  readonly musicianId: string | null;
  readonly groupId: string | null;
  readonly name: string;
  /** In order of time. */
  readonly calls: readonly ItineraryCall[];
}

/** Where musicians have to be, and when: calls that stand and engagements that bind, tentative ones marked as such. */
export interface ItineraryReport {
  readonly report: 'itinerary';
  readonly production: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly homeZone: string;
  };
  /** By name. */
  readonly people: readonly Itinerary[];
}
