import { type CoverageNumbers, type CoverageReport } from '../coverage/coverage-report.js';
import { type HeadcountReport } from '../headcount/headcount-report.js';
import { type ScheduledSession } from '../schedule/schedule-report.js';

export interface OverviewSession extends Pick<
  ScheduledSession,
  'id' | 'location' | 'locationName' | 'room' | 'zone' | 'localStart' | 'start' | 'end' | 'status' | 'chairs'
> {
  readonly open: number;
  readonly musicSeconds: number;
}

/** Where a production stands: its sessions, its people, its music. */
export interface OverviewReport {
  readonly report: 'overview';
  readonly production: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly homeZone: string;
  };
  /** The moment it is seen from, an instant: what lies before is history. */
  readonly asOf: string;
  /** Cancelled ones too, in order of time. */
  readonly sessions: readonly OverviewSession[];
  readonly headcount: Omit<HeadcountReport, 'report' | 'production'>;
  readonly music: CoverageNumbers & Pick<CoverageReport, 'targets' | 'usedShare' | 'byReel'>;
}
