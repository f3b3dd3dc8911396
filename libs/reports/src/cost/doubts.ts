/** What must be said with every sum: what is in none of them, and on which figures they rest. */
import { type Term } from '#agreements';
import { sortedBy } from '../order.js';
import { type CostedSession, type CostFacts } from './cost-facts.js';
import { type UncertainFigure, type UnknownRate } from './cost-report.js';

/** Lines without a known rate, those alike together. */
export function noRates({ payees }: CostFacts, sessions: readonly CostedSession[]): readonly UnknownRate[] {
  const found = new Map<string, { row: UnknownRate; people: Set<string>; lines: number }>();
  for (const { actual, planned } of sessions) {
    for (const { minor, kind, agreement, engagement, pay } of actual ?? planned) {
      if (minor !== null) continue;
      const key = `${agreement} ${kind} ${pay?.parameter}`;
      let own = found.get(key);
      if (own === undefined) {
        const row = { agreement, kind, parameter: pay?.parameter ?? null, note: pay?.note ?? '' };
        own = { row: { ...row, lines: 0, people: 0 }, people: new Set(), lines: 0 };
        found.set(key, own);
      }
      own.lines += 1;
      const person = payees.get(engagement ?? '')?.personId;
      if (person !== undefined) own.people.add(person);
    }
  }
  return sortedBy(
    [...found.values()].map(({ row, people, lines }) => ({ ...row, lines, people: people.size })),
    ({ lines }) => -lines,
    ({ agreement }) => agreement,
    ({ kind }) => kind,
  );
}

/** Figures that are old, stand in for others or are only there to plan with, and how much money rests on each. */
export function uncertainFigures(sessions: readonly CostedSession[]): readonly UncertainFigure[] {
  const found = new Map<Term, { lines: number; rests: number }>();
  for (const { actual, planned } of sessions) {
    for (const { pay, home } of actual ?? planned) {
      const term = pay?.term ?? null;
      if (term === null || term.standing === 'current') continue;
      let own = found.get(term);
      if (own === undefined) found.set(term, (own = { lines: 0, rests: 0 }));
      own.lines += 1;
      own.rests += home ?? 0;
    }
  }
  return sortedBy(
    [...found].map(([term, own]) => ({ ...told(term), ...own })),
    ({ rests }) => -rests,
    ({ agreement }) => agreement,
    ({ parameter }) => parameter,
  );
}

function told(term: Term): Omit<UncertainFigure, 'lines' | 'rests'> {
  const { agreement, parameter, value, unit, currency, when } = term;
  const { standing, year, source, confidence, note } = term;
  return { agreement, parameter, value, unit, currency, when, standing, year, source, confidence, note };
}
