import { type PayLine } from '#agreements';
import { weekOf } from '#clock';
import { sectionOf } from '#lineup';
import { indexById, sortedBy, sumOf } from '../order.js';
import { budgetRows, setAside } from './budget-rows.js';
import { type CostedSession, type CostFacts } from './cost-facts.js';
import { type CostReport, type CostRow, type SessionCostRow, type ToldLine } from './cost-report.js';
import { noRates, uncertainFigures } from './doubts.js';
import { type HeadingOf, Tallies, Tally } from './tally.js';

/** What belongs to the call as a whole: the room, staff, a contractor who does not play. */
export const WHOLE_CALL = 'whole-call';

/** The costs of a production, grouped in every way a budget is; the order of the facts does not matter. */
export function buildCost(facts: CostFacts): CostReport {
  const sessions = sortedBy(
    facts.sessions,
    ({ localStart }) => localStart,
    ({ id }) => id,
  );
  const places = indexById(facts.locations);
  const groupings = groupingsOf(facts);
  for (const session of sessions) for (const tallies of Object.values(groupings)) tallies.add(session);
  const rows = (of: keyof typeof groupings, name: (key: string) => string): readonly CostRow[] =>
    [...groupings[of].byHeading].map(([key, tally]) => ({
      key,
      name: name(key),
      ...tally.figures(),
      budget: setAside(facts.budget, of, key),
    }));
  const byCost = (all: readonly CostRow[]): readonly CostRow[] =>
    sortedBy(
      all,
      ({ expected }) => -expected,
      ({ key }) => key,
    );
  const placeName = (id: string): string => places.get(id)?.name ?? id;
  const persons = new Map([...facts.payees.values()].map(({ personId, name }) => [personId, name]));
  return {
    report: 'cost',
    production: facts.production,
    currency: facts.currency,
    asOf: facts.asOf,
    shown: facts.shown,
    total: totalOf(facts, sessions),
    byCurrency: byCurrency(sessions),
    byLocation: byCost(rows('location', placeName)).map((row) => ({
      ...row,
      key: places.get(row.key)?.slug ?? row.key,
    })),
    byAgreement: byCost(rows('agreement', (key) => key)),
    bySection: byCost(rows('section', (key) => key)),
    byWeek: sortedBy(
      rows('week', (key) => key),
      ({ key }) => key,
    ),
    byCategory: byCost(rows('category', (key) => key)),
    byKind: byCost(rows('kind', (key) => key)),
    bySession: bySession(facts, sessions),
    byMusician: facts.people ? byCost(rows('musician', (key) => persons.get(key) ?? key)) : null,
    ...budgetRows(facts, sessions),
    noRate: noRates(facts, sessions),
    uncertain: uncertainFigures(sessions),
    margins: facts.margins,
    lines: facts.lines ? sessions.flatMap((session) => toldLines(facts, session)) : null,
  };
}

function groupingsOf({ payees, people, sessions }: CostFacts) {
  const weeks = new Map(sessions.map(({ id, localStart }) => [id, weekOf(localStart.slice(0, 10))]));
  const payeeOf = (engagement: string | null) => payees.get(engagement ?? '');
  const headings = {
    location: (_line, session) => session.locationId,
    agreement: ({ agreement }) => agreement,
    section: ({ engagement }) => sectionOf(payeeOf(engagement)?.instrument ?? '') ?? WHOLE_CALL,
    week: (_line, session) => weeks.get(session.id) ?? '',
    category: ({ category }) => category,
    kind: ({ kind }) => kind,
    musician: ({ engagement }) => (people ? (payeeOf(engagement)?.personId ?? WHOLE_CALL) : WHOLE_CALL),
  } satisfies Record<string, HeadingOf>;
  const of = (name: keyof typeof headings): Tallies => new Tallies(headings[name]);
  return {
    location: of('location'),
    agreement: of('agreement'),
    section: of('section'),
    week: of('week'),
    category: of('category'),
    kind: of('kind'),
    musician: of('musician'),
  };
}

function totalOf(facts: CostFacts, sessions: readonly CostedSession[]): CostReport['total'] {
  const tallies = new Tallies(() => '');
  for (const session of sessions) tallies.add(session);
  const all = tallies.byHeading.get('') ?? new Tally();
  const amounts = facts.budget.map(({ amountHome }) => amountHome);
  return {
    ...all.figures(),
    toCome: all.expected - all.actual,
    budget: amounts.length === 0 ? null : sumOf(amounts, (amount) => amount ?? 0),
    openChairs: sumOf(sessions, ({ openChairs }) => openChairs),
  };
}

function bySession(facts: CostFacts, sessions: readonly CostedSession[]): readonly SessionCostRow[] {
  const places = indexById(facts.locations);
  return sessions.map((session) => {
    const { id, locationId, localStart, zone, status, minutes, players, openChairs } = session;
    const tallies = new Tallies(() => '');
    tallies.add(session);
    const place = places.get(locationId);
    const location = place?.slug ?? locationId;
    return {
      key: id,
      name: `${place?.name ?? locationId} ${localStart.slice(0, 16).replace('T', ' ')}`,
      ...(tallies.byHeading.get('') ?? new Tally()).figures(),
      budget: null,
      location,
      locationName: place?.name ?? locationId,
      localStart,
      zone,
      status,
      minutes,
      players,
      openChairs,
    };
  });
}

function byCurrency(sessions: readonly CostedSession[]): CostReport['byCurrency'] {
  const sums = new Map<string, { planned: number; actual: number; expected: number; exchanged: boolean }>();
  const at = (currency: string) => {
    let sum = sums.get(currency);
    if (sum === undefined)
      sums.set(currency, (sum = { planned: 0, actual: 0, expected: 0, exchanged: true }));
    return sum;
  };
  for (const { planned, actual } of sessions) {
    for (const { minor, currency } of planned) if (currency !== null) at(currency).planned += minor ?? 0;
    for (const { minor, currency } of actual ?? []) if (currency !== null) at(currency).actual += minor ?? 0;
    for (const { minor, currency, home } of actual ?? planned) {
      if (currency === null || minor === null) continue;
      at(currency).expected += minor;
      if (home === null) at(currency).exchanged = false;
    }
  }
  return sortedBy([...sums], ([currency]) => currency).map(([currency, sum]) => ({ currency, ...sum }));
}

const toldLines = ({ payees }: CostFacts, { actual, planned }: CostedSession): readonly ToldLine[] =>
  (actual ?? planned).map(({ pay, ...line }) => {
    const payee = payees.get(line.engagement ?? '');
    return {
      ...line,
      person: payee?.name ?? null,
      instrument: payee?.instrument ?? null,
      ...(pay === null ? asBilled(line.minor) : basisOf(pay)),
    };
  });

type Basis = Pick<
  ToldLine,
  'quantity' | 'unit' | 'rate' | 'percent' | 'parameter' | 'standing' | 'note' | 'said'
>;

const asBilled = (rate: number | null): Basis => ({
  quantity: 1,
  unit: 'call',
  rate,
  percent: null,
  parameter: null,
  standing: null,
  note: '',
  said: null,
});

const basisOf = ({ quantity, unit, rate, percent, parameter, term, note, said }: PayLine): Basis => ({
  quantity,
  unit,
  rate,
  percent,
  parameter,
  standing: term?.standing ?? null,
  note,
  said,
});
