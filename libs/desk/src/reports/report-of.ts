import {
  buildCoverage,
  buildHeadcount,
  buildSchedule,
  REPORT_NAMES,
  type CoverageReport,
  type HeadcountReport,
  type Report,
  type ScheduleReport,
} from '#reports';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { inChunks } from '../planning/problem/in-chunks.js';
import { ok, refuse, type Result } from '../result.js';
import { plannedReasons } from './planned-reasons.js';

export type ReportName = Report['report'];

const isReportName = (name: string): name is ReportName => REPORT_NAMES.some((known) => known === name);

/**
 * A report on a production, from what the books say now. Refuses a name that is no report: `REPORT.UNKNOWN`, with
 * those there are as `choices`.
 */
export async function reportOf(books: Books, production: Production, name: string): Promise<Result<Report>> {
  if (isReportName(name)) return ok(await makers[name](books, production));
  const code = 'REPORT.UNKNOWN';
  const message = `There is no report "${name}"; there are ${REPORT_NAMES.join(', ')}.`;
  return refuse('not-found', code, message, [{ pointer: '/name', code, message, choices: REPORT_NAMES }]);
}

async function scheduleOf(books: Books, production: Production): Promise<ScheduleReport> {
  const where = { productionId: production.id };
  const engagements = await books.engagements.all(where);
  const sessions = await books.sessions.all(where);
  const musicianIds = new Set(engagements.flatMap(({ musicianId }) => musicianId ?? []));
  const [locations, rooms, cues, versions, passes, groups, staff, musicians, reasons] = await Promise.all([
    books.locations.all({}),
    books.rooms.all({}),
    books.cues.all(where),
    books.cueVersions.all(where),
    books.passes.all(where),
    books.groups.all({}),
    books.staff.all({}),
    inChunks([...musicianIds], (id) => books.musicians.all({ id })),
    plannedReasons(books, production.id, sessions),
  ]);
  return buildSchedule({
    production,
    locations,
    rooms,
    sessions,
    cues,
    versions,
    passes,
    engagements,
    musicians,
    groups,
    staff,
    ...reasons,
  });
}

async function headcountOf(books: Books, production: Production): Promise<HeadcountReport> {
  const where = { productionId: production.id };
  const [locations, sessions, passes, engagements, groups] = await Promise.all([
    books.locations.all({}),
    books.sessions.all(where),
    books.passes.all(where),
    books.engagements.all(where),
    books.groups.all({}),
  ]);
  return buildHeadcount({ production, locations, sessions, passes, engagements, groups });
}

async function coverageOf(books: Books, production: Production): Promise<CoverageReport> {
  const where = { productionId: production.id };
  const [locations, cues, versions, relations, passes, sessions, cuts, placements] = await Promise.all([
    books.locations.all({}),
    books.cues.all(where),
    books.cueVersions.all(where),
    books.cueRelations.all(where),
    books.passes.all(where),
    books.sessions.all(where),
    books.cuts.all(where),
    books.placements.all(where),
  ]);
  return buildCoverage({
    production,
    locations,
    cues,
    versions,
    relations,
    passes,
    sessions,
    cuts,
    placements,
  });
}

const makers = { schedule: scheduleOf, headcount: headcountOf, coverage: coverageOf } as const;
