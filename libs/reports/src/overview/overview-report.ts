import { type CoverageNumbers, type CoverageReport } from '../coverage/coverage-report.js';
import { type BudgetRow, type CostFigures } from '../cost/cost-report.js';
import { type ReelRibbon } from '../coverage/film-ribbon.js';
import { type HeadcountReport } from '../headcount/headcount-report.js';
import { type ScheduledSession } from '../schedule/schedule-report.js';

export interface OverviewSession extends Pick<
  ScheduledSession,
  'id' | 'location' | 'locationName' | 'room' | 'zone' | 'localStart' | 'start' | 'end' | 'status' | 'chairs'
> {
  readonly open: number;
  readonly musicSeconds: number;
}

/** What it costs, in minor units of `currency`; what is not known is in no sum. */
export interface OverviewMoney extends CostFigures {
  readonly currency: string;
  /** Null: nothing is set aside. */
  readonly budget: number | null;
  readonly lines: readonly Pick<BudgetRow, 'name' | 'amount' | 'expected' | 'left'>[];
  readonly byLocation: readonly ({ readonly name: string } & Pick<CostFigures, 'actual' | 'expected'>)[];
}

/** Where a production stands: its sessions, its people, its music, its money. */
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
  readonly money: OverviewMoney;
  /** The film as it runs, reel by reel. */
  readonly film: readonly ReelRibbon[];
  readonly music: CoverageNumbers & Pick<CoverageReport, 'targets' | 'usedShare' | 'byReel'>;
}
