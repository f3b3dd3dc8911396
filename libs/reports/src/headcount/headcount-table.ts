import { sectionIn } from '../print/section-name.js';
import { type ReportTable, type ShownColumn } from '../tables/table.js';
import { type Words } from '../words/words.js';
import { type HeadcountReport, type Heads } from './headcount-report.js';

type Row = Heads & { readonly name: string };
type HeadTable = ReportTable<Row, ShownColumn<Row>>;

/** A heading, and what is counted under it. People are not summed: who comes to two cities is one person. */
const columnsUnder = (heading: string, { columns }: Words): readonly ShownColumn<Row>[] => [
  { title: heading, kind: 'text', width: 26, of: ({ name }) => name },
  { title: columns.people, kind: 'whole', of: ({ people }) => people },
  { title: columns.chairs, kind: 'whole', total: true, of: ({ chairs }) => chairs },
  { title: columns.services, kind: 'whole', total: true, of: ({ services }) => services },
  { title: columns.open, kind: 'whole', total: true, of: ({ open }) => open },
];

/** The headcount by location and by section, as pages and workbooks show it. */
export const headTables = (
  { byLocation, bySection }: HeadcountReport,
  words: Words,
): { readonly byLocation: HeadTable; readonly bySection: HeadTable } => ({
  byLocation: { columns: columnsUnder(words.columns.location, words), rows: byLocation },
  bySection: {
    columns: columnsUnder(words.columns.section, words),
    rows: bySection.map((one) => ({ ...one, name: sectionIn(words)(one.section) })),
  },
});
