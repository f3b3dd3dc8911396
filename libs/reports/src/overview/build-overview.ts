import { type CostReport } from '../cost/cost-report.js';
import { type FilmCoverage } from '../coverage/build-coverage.js';
import { type HeadcountReport } from '../headcount/headcount-report.js';
import { type OverviewMoney, type OverviewReport, type OverviewSession } from './overview-report.js';

export interface OverviewFacts {
  readonly asOf: string;
  readonly production: OverviewReport['production'];
  /** In order of time. */
  readonly sessions: readonly OverviewSession[];
  readonly headcount: HeadcountReport;
  readonly coverage: FilmCoverage;
  readonly cost: CostReport;
}

/** What other reports say of a production, on one page. */
export function buildOverview(facts: OverviewFacts): OverviewReport {
  const { asOf, sessions, headcount, coverage, cost } = facts;
  const { id, slug, title, homeZone } = facts.production;
  const { report: _h, production: _p, ...heads } = headcount;
  const { composed, approved, recorded, unrecorded, inCut, inCutRecorded, missing, partly } = coverage;
  const { used, unused, targets, usedShare, byReel, film } = coverage;
  return {
    report: 'overview',
    production: { id, slug, title, homeZone },
    asOf,
    sessions,
    headcount: heads,
    money: moneyOf(cost),
    film,
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

function moneyOf({ currency, total, budget, byLocation }: CostReport): OverviewMoney {
  const { planned, actual, expected, withoutRate, withoutExchange } = total;
  return {
    currency,
    ...{ planned, actual, expected, withoutRate, withoutExchange },
    budget: total.budget,
    lines: budget.map((line) => ({
      name: line.name,
      amount: line.amount,
      expected: line.expected,
      left: line.left,
    })),
    byLocation: byLocation.map((one) => ({ name: one.name, actual: one.actual, expected: one.expected })),
  };
}
