import { type CoverageReport } from '../coverage/coverage-report.js';
import { type HeadcountReport } from '../headcount/headcount-report.js';
import { sortedBy } from '../order.js';
import { type ScheduleReport } from '../schedule/schedule-report.js';
import { type OverviewReport } from './overview-report.js';

export interface OverviewFacts {
  readonly asOf: string;
  readonly schedule: ScheduleReport;
  readonly headcount: HeadcountReport;
  readonly coverage: CoverageReport;
}

/** The overview says nothing of its own: it is what three other reports say, on one page. */
export function buildOverview({ asOf, schedule, headcount, coverage }: OverviewFacts): OverviewReport {
  const { report: _h, production: _p, ...heads } = headcount;
  const { composed, approved, recorded, unrecorded, inCut, inCutRecorded, missing, partly } = coverage;
  const { used, unused, targets, usedShare, byReel } = coverage;
  return {
    report: 'overview',
    production: schedule.production,
    asOf,
    sessions: sortedBy(
      schedule.sessions.map((session) => ({
        id: session.id,
        location: session.location,
        locationName: session.locationName,
        room: session.room,
        zone: session.zone,
        localStart: session.localStart,
        start: session.start,
        end: session.end,
        status: session.status,
        chairs: session.chairs,
        open: session.open.length,
        musicSeconds: session.musicSeconds,
      })),
      ({ start }) => Date.parse(start),
      ({ id }) => id,
    ),
    headcount: heads,
    music: {
      composed,
      approved,
      recorded,
      unrecorded,
      inCut,
      inCutRecorded,
      missing,
      partly,
      used,
      unused,
      targets,
      usedShare,
      byReel,
    },
  };
}
