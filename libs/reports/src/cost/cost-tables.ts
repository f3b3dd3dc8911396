import { instrumentIn } from '../print/instrument-name.js';
import { sectionIn } from '../print/section-name.js';
import { type ShownColumn } from '../tables/table.js';
import { noteWords } from '../words/said.js';
import { type Words } from '../words/words.js';
import {
  type BudgetRow,
  type CostReport,
  type CostRow,
  type SessionCostRow,
  type ToldLine,
} from './cost-report.js';
import { categoryWords, kindWords } from './kind-words.js';
import { quantityWords } from './quantity-words.js';

/** One grouping of the costs, as pages and workbooks show it. */
export interface CostTable {
  readonly title: string;
  readonly columns: readonly ShownColumn<CostRow>[];
  readonly rows: readonly CostRow[];
}

/** Every grouping that has rows; a column that would be empty everywhere is left out. */
export function costTables(report: CostReport, words: Words): readonly CostTable[] {
  const { costPage: texts, columns } = words;
  const money = { money: report.currency };
  const { total } = report;
  const figures = (rows: readonly CostRow[]): readonly ShownColumn<CostRow>[] => [
    { title: texts.planned, kind: money, total: true, of: ({ planned }) => planned },
    ...(total.actual > 0
      ? [{ title: texts.heldColumn, kind: money, total: true, of: ({ actual }: CostRow) => actual }]
      : []),
    { title: texts.expectedColumn, kind: money, total: true, of: ({ expected }) => expected },
    {
      title: texts.share,
      kind: 'share',
      of: ({ expected }) => (total.expected === 0 ? null : expected / total.expected),
    },
    ...(rows.some(({ budget }) => budget !== null)
      ? [{ title: texts.budgetColumn, kind: money, total: true, of: ({ budget }: CostRow) => budget }]
      : []),
    ...(total.withoutRate > 0
      ? [
          {
            title: texts.withoutRate,
            kind: 'whole' as const,
            total: true,
            of: ({ withoutRate }: CostRow) => withoutRate,
          },
        ]
      : []),
    ...(total.withoutExchange > 0
      ? [
          {
            title: texts.withoutExchange,
            kind: 'whole' as const,
            total: true,
            of: ({ withoutExchange }: CostRow) => withoutExchange,
          },
        ]
      : []),
  ];
  const grouping = (
    title: string,
    heading: string,
    rows: readonly CostRow[],
    nameOf: (row: CostRow) => string = ({ name }) => name,
  ): readonly CostTable[] =>
    rows.length === 0
      ? []
      : [{ title, rows, columns: [{ title: heading, kind: 'text', of: nameOf }, ...figures(rows)] }];
  return [
    ...grouping(texts.byLocation, columns.location, report.byLocation),
    ...grouping(texts.byKind, texts.kind, report.byKind, ({ key }) => kindWords(key, words)),
    ...grouping(texts.byCategory, texts.category, report.byCategory, ({ key }) => categoryWords(key, words)),
    ...grouping(texts.byAgreement, columns.agreement, report.byAgreement),
    ...grouping(texts.bySection, columns.section, report.bySection, ({ key }) => sectionIn(words)(key)),
    ...grouping(texts.byWeek, texts.week, report.byWeek),
    ...grouping(texts.bySession, columns.session, report.bySession),
    ...grouping(texts.byMusician, columns.name, report.byMusician ?? []),
  ];
}

/** The budget line by line, in the report's currency. */
export const budgetColumns = (currency: string, words: Words): readonly ShownColumn<BudgetRow>[] => {
  const { costPage: texts, columns } = words;
  return [
    { title: texts.name, kind: 'text', of: ({ name }) => name },
    { title: texts.category, kind: 'text', of: ({ category }) => categoryWords(category, words) },
    {
      title: columns.location,
      kind: 'text',
      of: ({ locationName }) => locationName,
    },
    { title: texts.setAside, kind: { money: currency }, total: true, of: ({ amount }) => amount },
    { title: texts.expectedColumn, kind: { money: currency }, total: true, of: ({ expected }) => expected },
    { title: texts.leftColumn, kind: { money: currency }, total: true, of: ({ left }) => left },
  ];
};

/** What each session costs, with what it is. */
export const sessionColumns = (
  currency: string,
  { costPage: texts, columns, statuses }: Words,
): readonly ShownColumn<SessionCostRow>[] => [
  { title: columns.location, kind: 'text', of: ({ locationName }) => locationName },
  { title: columns.date, kind: 'date', of: ({ localStart }) => localStart.slice(0, 10) },
  { title: columns.start, kind: 'time', width: 9, of: ({ localStart }) => localStart.slice(11, 16) },
  { title: columns.zone, kind: 'text', of: ({ zone }) => zone },
  { title: columns.status, kind: 'text', of: ({ status }) => statuses[status] ?? status },
  { title: columns.length, kind: 'duration', width: 11, of: ({ minutes }) => minutes * 60 },
  { title: columns.players, kind: 'whole', of: ({ players }) => players },
  { title: columns.open, kind: 'whole', of: ({ openChairs }) => openChairs },
  { title: texts.planned, kind: { money: currency }, total: true, of: ({ planned }) => planned },
  { title: texts.heldColumn, kind: { money: currency }, total: true, of: ({ actual }) => actual },
  { title: texts.expectedColumn, kind: { money: currency }, total: true, of: ({ expected }) => expected },
  { title: texts.withoutRate, kind: 'whole', total: true, of: ({ withoutRate }) => withoutRate },
];

/** Every line of every bill; amounts are in the report's currency, since a column has one. */
export const lineColumns = (
  currency: string,
  nameOf: (session: string) => string,
  words: Words,
): readonly ShownColumn<ToldLine>[] => {
  const { costPage: texts, columns } = words;
  return [
    { title: columns.session, kind: 'text', of: ({ session }) => nameOf(session) },
    { title: texts.who, kind: 'text', of: ({ person }) => person },
    {
      title: columns.instrument,
      kind: 'text',
      of: ({ instrument }) => (instrument === null ? null : instrumentIn(words)(instrument)),
    },
    { title: texts.kind, kind: 'text', of: ({ kind }) => kindWords(kind, words) },
    { title: texts.quantity, kind: 'text', of: ({ quantity, unit }) => quantityWords(quantity, unit, words) },
    { title: texts.amount, kind: { money: currency }, total: true, of: ({ home }) => home },
    { title: texts.figure, kind: 'text', of: ({ parameter }) => parameter },
    { title: texts.note, kind: 'text', of: (line) => noteWords(words, line) },
  ];
};
