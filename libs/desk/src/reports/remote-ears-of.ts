import { buildRemoteEars, type RemoteEarsReport } from '#reports';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { type ReportDesk } from './maker.js';
import { scheduleOf } from './schedule-of.js';

export async function remoteEarsOf(
  desk: ReportDesk,
  production: Production,
): Promise<Result<RemoteEarsReport>> {
  const schedule = await scheduleOf(desk, production);
  return schedule.ok ? ok(buildRemoteEars(schedule.value)) : schedule;
}
