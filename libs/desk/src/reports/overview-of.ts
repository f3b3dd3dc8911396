import { buildOverview, type OverviewReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { coverageOf } from './coverage-of.js';
import { headcountOf } from './headcount-of.js';
import { type ReportDesk } from './maker.js';
import { scheduleOf } from './schedule-of.js';

export async function overviewOf(desk: ReportDesk, production: Production): Promise<Result<OverviewReport>> {
  const schedule = await scheduleOf(desk, production);
  if (!schedule.ok) return schedule;
  const headcount = await headcountOf(desk, production);
  if (!headcount.ok) return headcount;
  const coverage = await coverageOf(desk, production);
  if (!coverage.ok) return coverage;
  const asOf = production.asOf ?? new Date(desk.clock.now()).toISOString();
  return ok(
    buildOverview({ asOf, schedule: schedule.value, headcount: headcount.value, coverage: coverage.value }),
  );
}
