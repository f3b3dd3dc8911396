import { type CostLine } from '#agreements';
import { sectionOf } from '#lineup';
import { indexById, sortedBy, sumOf } from '../order.js';
import { type BudgetFacts, type CostedSession, type CostFacts } from './cost-facts.js';
import { type BudgetRow, type CostReport } from './cost-report.js';

/** What a line of the budget is narrowed to, in the words of the groupings. */
const NARROWED = { location: 'locationId', agreement: 'agreement', section: 'section' } as const;

/** What the budget sets aside for one heading of a grouping; null: nothing. */
export function setAside(budget: readonly BudgetFacts[], grouping: string, key: string): number | null {
  const own = budget.filter((line) => {
    if (grouping === 'category') return line.category === key;
    return grouping in NARROWED && line[NARROWED[grouping as keyof typeof NARROWED]] === key;
  });
  const amounts = own.flatMap(({ amountHome }) => amountHome ?? []);
  return amounts.length === 0 ? null : sumOf(amounts, (amount) => amount);
}

type Test = (line: CostLine, session: CostedSession) => boolean;

/** Whether a cost counts against a line of the budget. */
function testOf(budget: BudgetFacts, { payees }: CostFacts): Test {
  const { category, locationId, agreement, section } = budget;
  return (line, session) =>
    line.category === category &&
    (locationId === null || locationId === session.locationId) &&
    (agreement === null || agreement === line.agreement) &&
    (section === null || section === sectionOf(payees.get(line.engagement ?? '')?.instrument ?? ''));
}

/** The budget against what sessions cost, and what of that no line of it speaks of. */
export function budgetRows(
  facts: CostFacts,
  sessions: readonly CostedSession[],
): Pick<CostReport, 'budget' | 'outsideBudget'> {
  const places = indexById(facts.locations);
  const tests = facts.budget.map((line) => testOf(line, facts));
  const planned = facts.budget.map(() => 0);
  const expected = facts.budget.map(({ spentHome }) => spentHome ?? 0);
  let outside = 0;
  for (const session of sessions) {
    for (const line of session.planned)
      tests.forEach((test, at) => {
        if (test(line, session)) planned[at] = (planned[at] ?? 0) + (line.home ?? 0);
      });
    for (const line of session.actual ?? session.planned) {
      let counts = false;
      tests.forEach((test, at) => {
        if (!test(line, session)) return;
        counts = true;
        expected[at] = (expected[at] ?? 0) + (line.home ?? 0);
      });
      if (!counts) outside += line.home ?? 0;
    }
  }
  const rows = facts.budget.map((line, at): BudgetRow => {
    const { id, name, category, locationId, agreement, section, amountMinor, currency, amountHome } = line;
    return {
      id,
      name,
      category,
      location: locationId === null ? null : (places.get(locationId)?.slug ?? locationId),
      locationName: locationId === null ? null : (places.get(locationId)?.name ?? locationId),
      agreement,
      section,
      amountMinor,
      currency,
      amount: amountHome,
      planned: planned[at] ?? 0,
      expected: expected[at] ?? 0,
      left: amountHome === null ? null : amountHome - (expected[at] ?? 0),
    };
  });
  const budget = sortedBy(
    rows,
    ({ name }) => name,
    ({ id }) => id,
  );
  return { budget, outsideBudget: budget.length === 0 ? null : outside };
}
