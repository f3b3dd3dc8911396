import {
  complianceRules,
  type AgreementBook,
  type Breach,
  type CheckedCall,
  type ProvenRepair,
  type Severity,
  type Term,
  termsOn,
} from '#agreements';
import { type ComplianceReport, type Figure, type ReportedBreach } from './compliance-report.js';
import { saying } from '../words/said.js';

export interface ComplianceFacts {
  readonly production: { readonly id: string; readonly slug: string; readonly title: string };
  readonly planId: string | null;
  readonly sessionId: string | null;
  readonly calls: readonly CheckedCall[];
  readonly book: AgreementBook;
  readonly breaches: readonly Breach[];
  readonly repairOf: (breach: Breach) => ProvenRepair | null;
  readonly locations: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
}

/** What the check found, with names, receipts and what to do. */
export function buildCompliance(facts: ComplianceFacts): ComplianceReport {
  const { production, planId, sessionId, calls } = facts;
  const told = facts.breaches.filter((one) => sessionId === null || one.calls.includes(sessionId));
  const players = new Set(calls.flatMap((call) => call.players.map(({ id }) => id)));
  const of = (severity: Severity): number => told.filter((one) => one.severity === severity).length;
  return {
    report: 'compliance',
    production: { id: production.id, slug: production.slug, title: production.title },
    planId,
    sessionId,
    checked: {
      calls: calls.length,
      players: players.size,
      locations: new Set(calls.map(({ locationId }) => locationId)).size,
    },
    counts: { hard: of('hard'), cost: of('cost'), warn: of('warn') },
    breaches: reported(facts, told),
    unsure: unsureFigures(facts),
    rules: complianceRules,
  };
}

function reported(facts: ComplianceFacts, told: readonly Breach[]): readonly ReportedBreach[] {
  const locations = new Map(facts.locations.map((one) => [one.id, one]));
  const rooms = new Map(facts.rooms.map((one) => [one.id, one.name]));
  const calls = new Map(facts.calls.map((one) => [one.id, one]));
  return told.map((breach) => {
    const { term, locationId, calls: ids, ...rest } = breach;
    const own = ids.flatMap((id) => calls.get(id) ?? []);
    const repair = facts.repairOf(breach);
    const location = locations.get(locationId);
    return {
      ...rest,
      location: location?.slug ?? locationId,
      locationName: location?.name ?? locationId,
      zone: own.at(-1)?.zone ?? '',
      calls: own.map(({ id, localStart, roomId, minutes }) => ({
        id,
        localStart,
        room: rooms.get(roomId) ?? '',
        minutes,
      })),
      figure: term === null ? null : figureOf(term),
      repair,
      noRepair: repair === null ? noRepair(breach, own, facts.planId) : null,
    };
  });
}

function noRepair(
  { severity, rule }: Breach,
  calls: readonly CheckedCall[],
  planId: string | null,
): ReportedBreach['noRepair'] {
  if (calls.every(({ isPast }) => isPast)) return saying('REPAIR.PAST', {});
  if (rule === 'in-force') return saying('REPAIR.NO_FIGURES', {});
  if (rule === 'thresholds') return saying('REPAIR.ENGAGE_ONE', {});
  if (planId !== null) return saying('REPAIR.PLAN_ANEW', {});
  return saying(severity === 'cost' ? 'REPAIR.PAY_IT' : 'REPAIR.NONE_FOUND', {});
}

const figureOf = (term: Term): Figure => {
  const { agreement, parameter, value, unit, currency, when, source, confidence, standing } = term;
  const { year, clause, note, origin, validFrom, validTo } = term;
  return {
    ...{ agreement, parameter, value, unit, currency, when, source, confidence, standing },
    ...{ year, clause, note, origin, validFrom, validTo },
  };
};

/** Hard figures in force for the calls that no current text says, each once. */
function unsureFigures({ calls, book }: ComplianceFacts): readonly Figure[] {
  const found = new Map<Term, Figure>();
  const asked = new Set(calls.map(({ agreement, localStart }) => `${agreement} ${localStart.slice(0, 10)}`));
  for (const one of [...asked].sort()) {
    const [agreement = '', date = ''] = one.split(' ');
    const terms = termsOn(agreement, date, book);
    if (!terms.ok) continue;
    for (const term of terms.value.terms)
      if (term.severity === 'hard' && term.standing !== 'current') found.set(term, figureOf(term));
  }
  return [...found.values()];
}
