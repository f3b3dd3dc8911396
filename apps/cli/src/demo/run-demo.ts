import {
  changeRecord,
  KEEPERS,
  makeReport,
  ok,
  planProduction,
  type PlanSummary,
  type Production,
  type Result,
  summaryOf,
} from '#desk';
import { type CoverageReport, type HeadcountReport, type ScheduleReport } from '#reports';
import { NOW } from './data/production.js';
import { generateDemo } from './generate-demo.js';
import { demoScore } from './music/demo-score.js';
import { readme } from './readme.js';
import { type DemoDesk } from './run/demo-desk.js';
import { importTables } from './run/import-tables.js';
import { layPictures } from './run/lay-pictures.js';
import { linkVersions } from './run/link-versions.js';
import { logTakes } from './run/log-takes.js';
import { makeHistory } from './run/make-history.js';
import { nameWriters } from './run/name-writers.js';
import { setMoney } from './run/set-money.js';
import { setStage } from './run/set-stage.js';
import { writeFiles } from './run/write-files.js';

interface DemoRequest extends DemoDesk {
  /** Where the files are written. */
  readonly folder: string;
  /** Another seed, other people and other music. */
  readonly seed: number;
  /** Steps of improvement of each plan; left out: as many as are usual. */
  readonly iterations?: number;
}

/** How its plans are made. */
type Search = Pick<DemoRequest, 'seed' | 'iterations'>;

/** The demo production as it stands, and what there is to say about it. */
export interface DemoResult {
  readonly production: Production;
  /** The plan that the schedule comes from, as it is stored. */
  readonly plan: PlanSummary;
  readonly schedule: ScheduleReport;
  readonly headcount: HeadcountReport;
  readonly coverage: CoverageReport;
}

/**
 * Writes the demo's files, imports them, plans, lets time pass to the middle of the production and plans the rest. Only
 * its own production is made anew; of the organisation, what the files speak of is updated. The same seed gives the
 * same production again. Refusals are those of the steps.
 */
export async function runDemo({
  folder,
  seed,
  iterations,
  ...desk
}: DemoRequest): Promise<Result<DemoResult>> {
  const search = { seed, ...(iterations === undefined ? {} : { iterations }) };
  const tables = generateDemo(seed);
  await writeFiles(folder, [readme(seed), ...tables]);
  desk.tell(`${tables.length} files written to ${folder}, all of it invented (seed ${seed})`);
  const stage = await setStage(desk);
  if (!stage.ok) return stage;
  const imported = await importTables(desk, tables, stage.value.id);
  if (!imported.ok) return imported;
  const pictured = await layPictures(desk, stage.value, demoScore(seed).cuts);
  if (!pictured.ok) return pictured;
  desk.tell(`${pictured.value} shots of two cuts of the picture laid`);
  const linked = await linkVersions(desk, stage.value);
  if (!linked.ok) return linked;
  desk.tell(`${linked.value} older versions and alternates linked to the cues they belong to`);
  const named = await nameWriters(desk, stage.value);
  if (!named.ok) return named;
  const money = await setMoney(desk, stage.value);
  if (!money.ok) return money;
  desk.tell(`${money.value} lines of budget, with rates of exchange and fees of staff`);
  const planned = await plan(desk, stage.value, search, 'planned in January');
  if (!planned.ok) return planned;
  const past = await makeHistory(desk, stage.value);
  if (!past.ok) return past;
  desk.tell(
    `until 6 March 2023   ${past.value.recorded} sessions recorded, ${past.value.confirmed} more confirmed`,
  );
  const present = await moveTo(desk, stage.value, NOW);
  if (!present.ok) return present;
  const logged = await logTakes(desk, present.value, seed);
  if (!logged.ok) return logged;
  const { takes, sessions, pickUps } = logged.value;
  desk.tell(`${takes} takes logged in ${sessions} sessions, ${pickUps} passes with a stretch to play again`);
  const replanned = await plan(desk, present.value, search, 'planned again on 6 March');
  return replanned.ok ? reportsOn(desk, present.value, replanned.value) : replanned;
}

async function plan(
  { store, clock, actor, tell }: DemoDesk,
  { id: productionId }: Production,
  { seed, ...options }: Search,
  what: string,
): Promise<Result<PlanSummary>> {
  const planned = await planProduction(store, clock, { productionId, seed, options, apply: true }, { actor });
  if (!planned.ok) return planned;
  const summary = summaryOf(planned.value.plan);
  const { sessions, headcount, openChairs, unplaced } = summary;
  tell(
    `${what}   ${sessions.length} sessions, ${headcount.people} of ${headcount.target} musicians, ` +
      `${openChairs.length} chairs open, ${unplaced.length} passes without a session`,
  );
  return ok(summary);
}

/** Moves the moment that the production is planned from. */
async function moveTo(desk: DemoDesk, { id }: Production, asOf: string): Promise<Result<Production>> {
  const { store, clock, actor } = desk;
  const moved = await changeRecord({ store, clock, actor, production: null }, KEEPERS.production, id, null, {
    asOf,
  });
  if (!moved.ok) return moved;
  const production = await store.books.productions.find(id);
  if (production === null) throw new Error('the demo production went away while it was being made');
  return ok(production);
}

async function reportsOn(
  { store, clock }: DemoDesk,
  production: Production,
  made: PlanSummary,
): Promise<Result<DemoResult>> {
  const desk = { books: store.books, clock };
  const schedule = await makeReport(desk, production, 'schedule');
  if (!schedule.ok) return schedule;
  const headcount = await makeReport(desk, production, 'headcount');
  if (!headcount.ok) return headcount;
  const coverage = await makeReport(desk, production, 'coverage');
  if (!coverage.ok) return coverage;
  return ok({
    production,
    plan: made,
    schedule: schedule.value,
    headcount: headcount.value,
    coverage: coverage.value,
  });
}
