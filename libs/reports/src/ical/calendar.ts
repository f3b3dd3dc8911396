/** What a calendar shows of one thing that takes time. Instants in ISO-8601; `end` excluded. */
export interface CalendarEvent {
  /** The same for the same thing, however it changes. */
  readonly uid: string;
  /** Rises with every change, so that a calendar takes the newer one. */
  readonly sequence: number;
  /** When it was last changed, an instant. */
  readonly changedAt: string;
  readonly start: string;
  readonly end: string;
  /** On whose clocks it is agreed. */
  readonly zone: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  /** Minutes before the start at which the calendar reminds; null: not at all. */
  readonly alarmMinutes: number | null;
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}
