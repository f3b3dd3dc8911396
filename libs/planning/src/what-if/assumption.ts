import { weekdayOf } from '#clock';

/** Days of the week, from Monday on. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of the week of a local date. */
export const weekdayOn = (date: string): Weekday => WEEKDAYS[weekdayOf(date) - 1] ?? 'mon';

/** Something that is taken to be so for one plan, whatever the production says. */
export type Assumption =
  | { readonly kind: 'without-location'; readonly locationId: string }
  | { readonly kind: 'without-room'; readonly roomId: string }
  | { readonly kind: 'without-musician'; readonly musicianId: string }
  /** Calls of the location begin on these days only. */
  | {
      readonly kind: 'only-weekdays';
      readonly locationId: string;
      readonly weekdays: readonly Weekday[];
    }
  /** So many more calls of the location are paid for, whatever is recorded in them. */
  | { readonly kind: 'more-sessions'; readonly locationId: string; readonly sessions: number }
  | { readonly kind: 'pass-length'; readonly passId: string; readonly seconds: number };
