import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { plainText } from '../print/layout.js';
import { buildCost } from './build-cost.js';
import { costCsv } from './cost-csv.js';
import { type CostReport, type CostRow } from './cost-report.js';
import { costText } from './cost-text.js';
import { aLine, aSession, costFacts as facts } from '../spec-support/small-costs.js';

const home = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { freq: 8 });
const line = fc
  .record({
    category: fc.constantFrom('pay', 'porterage', 'use', 'rooms', 'staff'),
    kind: fc.constantFrom('scale', 'double', 'overtime', 'hire'),
    engagement: fc.constantFrom('e1', 'e2', 'gone', null),
    agreement: fc.constantFrom('bpi', 'italy-turno'),
    minor: home,
    home,
  })
  .map((given) => aLine({ ...given, home: given.minor === null ? null : given.home }));
const lines = fc.array(line, { maxLength: 8 });
const session = fc
  .record({
    locationId: fc.constantFrom('l1', 'l2', 'elsewhere'),
    localStart: fc.constantFrom('2023-01-01T10:00', '2023-03-14T10:00', '2024-12-31T23:00'),
    planned: lines,
    actual: fc.option(lines),
  })
  .map(aSession);
const sessions = fc
  .array(session, { maxLength: 8 })
  .map((all) => all.map((one, nth) => ({ ...one, id: `s${nth}` })));

const FIGURES = ['planned', 'actual', 'expected', 'withoutRate', 'withoutExchange'] as const;

describe('the costs of a production', () => {
  it('sum to the same whole however they are split', () => {
    fc.assert(
      fc.property(sessions, (all) => {
        const report = buildCost(facts(all));
        const groupings: readonly (readonly CostRow[])[] = [
          report.byLocation,
          report.byAgreement,
          report.bySection,
          report.byWeek,
          report.byCategory,
          report.byKind,
          report.bySession,
          report.byMusician ?? [],
        ];
        for (const rows of groupings)
          for (const figure of FIGURES)
            expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(report.total[figure]);
        expect(report.total.actual + report.total.toCome).toBe(report.total.expected);
      }),
    );
  });

  it('do not depend on the order of the facts', () => {
    fc.assert(
      fc.property(sessions, (all) => {
        expect(buildCost(facts([...all].reverse()))).toEqual(buildCost(facts(all)));
      }),
    );
  });

  it('belong to the ISO week of the session', () => {
    const days = ['2023-01-01T10:00', '2024-12-31T10:00', '2023-03-14T10:00'];
    const all = days.map((localStart, nth) => aSession({ id: `s${nth}`, localStart, planned: [aLine({})] }));
    expect(buildCost(facts(all)).byWeek.map(({ key }) => key)).toEqual(['2022-W52', '2023-W11', '2025-W01']);
  });

  it('are held against the budget, and what no line of it speaks of is told', () => {
    // Violas GBP 130, a tuba GBP 150, the room GBP 400: the budget has 200 for strings, 500 for rooms in London.
    const planned = [
      aLine({}),
      aLine({ engagement: 'e2', minor: 15_000, home: 15_000 }),
      aLine({ category: 'rooms', kind: 'hire', engagement: null, minor: 40_000, home: 40_000 }),
    ];
    const money = { currency: 'GBP', spentMinor: null, spentHome: null, agreement: null };
    const strings = {
      ...money,
      id: 'b1',
      name: 'Strings',
      category: 'pay',
      locationId: null,
      section: 'strings',
    };
    const rooms = { ...money, id: 'b2', name: 'Rooms', category: 'rooms', locationId: 'l1', section: null };
    const report = buildCost(
      facts([aSession({ planned })], {
        budget: [
          { ...strings, amountMinor: 20_000, amountHome: 20_000 },
          { ...rooms, amountMinor: 50_000, amountHome: 50_000, spentMinor: 2_000, spentHome: 2_000 },
        ],
      }),
    );
    expect(report.budget.map(({ name, expected, left }) => [name, expected, left])).toEqual([
      ['Rooms', 42_000, 8_000],
      ['Strings', 13_000, 7_000],
    ]);
    expect(report.outsideBudget).toBe(15_000);
    expect(report.byLocation[0]?.budget).toBe(50_000);
  });
});

describe('the costs as a memo', () => {
  const report = (): CostReport =>
    buildCost(
      facts([
        aSession({ planned: [aLine({}), aLine({ minor: null, home: null, kind: 'double' })] }),
        aSession({
          id: 's2',
          locationId: 'l2',
          planned: [aLine({ minor: 5_500, currency: 'EUR', home: null })],
        }),
      ]),
    );

  it('begin with the whole, and say at once what is in no sum', () => {
    expect(costText(report(), plainText).split('\n').slice(0, 4)).toEqual([
      'Film · cost',
      'GBP 130 expected; GBP 130 as called',
      'Billed as EUR 55, GBP 130.',
      'In no sum: 1 line without a known rate, 1 line in a currency without a rate of',
    ]);
  });

  it('are a table of every grouping as CSV', () => {
    const rows = parse<Readonly<Record<string, string>>>(costCsv(report(), {}), { columns: true });
    expect(
      rows.filter(({ By }) => By === 'location').map((row) => [row.Key, row['Expected (minor)']]),
    ).toEqual([
      ['london', '13000'],
      ['rome', '0'],
    ]);
  });
});
