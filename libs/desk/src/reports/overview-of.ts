import { instantText } from '#clock';
import {
  buildCost,
  buildHeadcount,
  buildOverview,
  filmCoverage,
  type OverviewReport,
  overviewSessions,
} from '#reports';
import { readCostBooks } from '../costs/cost-books.js';
import { costFacts } from '../costs/cost-report-of.js';
import { type Production } from '../model/production.js';
import { ok, type Result } from '../result.js';
import { coverageFacts } from './coverage-facts.js';
import { type ReportDesk } from './maker.js';
import { readOnce } from './read-once.js';

export async function overviewOf(desk: ReportDesk, production: Production): Promise<Result<OverviewReport>> {
  const books = readOnce(desk.books);
  const costs = await readCostBooks(books, desk.clock, production);
  return ok(
    buildOverview({
      asOf: instantText(costs.asOf),
      production,
      sessions: overviewSessions(costs),
      headcount: buildHeadcount(costs),
      coverage: filmCoverage(await coverageFacts(books, production)),
      cost: buildCost(costFacts(costs, { by: 'location', lines: false, margins: false })),
    }),
  );
}
