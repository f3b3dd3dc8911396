import { cityOf } from '../print/amounts.js';
import { instrumentIn } from '../print/instrument-name.js';
import { timesThere } from '../schedule/clocks-words.js';
import { groupBy, sumOf } from '../order.js';
import { isSure } from '../standing.js';
import { sectionIn } from '../print/section-name.js';
import { type PdfContent, type PdfNode, type PdfText } from '../pdf/node.js';
import { headCell, heading, keptTogether, rowsTable, type Printing } from '../pdf/printing.js';
import { inColumns } from './in-columns.js';
import {
  type CalledChair,
  type CalledSection,
  type CalledStaff,
  type CallSheet,
} from './call-sheet-report.js';

const COLUMNS = 3;
/** Lines of a column that fit on a page under the heading. */
const MOST_LINES = 50;
/** Letters of a column's line; what is longer goes on in the next. */
const LETTERS = 36;
const QUIET = '#5A6773';
/** Lines of one column beside which the others may be all but empty. */
const FEW_LINES = 8;

interface Listing extends Printing {
  /** The status that everybody has who is not sure to come, said once above them; null: they differ. */
  readonly common: string | null;
}

/** A player as the list has him; whoever is not sure to come is marked, a chair without anybody stands out. */
function playerText(
  { name, status, doubles, players }: CalledChair,
  { words, common }: Listing,
): readonly PdfText[] {
  const also = doubles.length === 0 ? '' : ` (${doubles.map(instrumentIn(words)).join(', ')})`;
  if (name === null) return [{ text: `${words.callSheet.open}${also}`, bold: true, color: '#A33A00' }];
  const many = players > 1 ? ` (${words.callSheet.playersOf(players)})` : '';
  const unsure =
    status === null || status === common || isSure({ status })
      ? ''
      : ` ${words.engagements[status] ?? status}`;
  return [`${name}${many}${also}`, { text: unsure, italics: true, color: QUIET }];
}

/** Chairs that share a line: the two of a desk, or one. */
function linesOf(chairs: readonly CalledChair[]): readonly (readonly CalledChair[])[] {
  return [...groupBy(chairs, ({ desk, chair }) => (desk === null ? `c${chair}` : `d${desk}`)).values()];
}

function line(chairs: readonly CalledChair[], printing: Listing): PdfNode {
  const [first] = chairs;
  const mark = String(first?.desk ?? first?.chair ?? '');
  const names = chairs.flatMap((chair, at): readonly PdfText[] => [
    ...(at === 0 ? [] : [' / ']),
    ...playerText(chair, printing),
  ]);
  return {
    columnGap: 4,
    columns: [
      { width: 13, text: mark, alignment: 'right', color: QUIET },
      { width: '*', text: names },
    ],
  };
}

function lettersOf(text: PdfText): number {
  const { text: own = '' } = typeof text === 'string' ? { text } : text;
  return typeof own === 'string' ? own.length : sumOf(own, lettersOf);
}

/** How many lines a player, or the two of a desk, take. */
function linesHigh(chairs: readonly CalledChair[], printing: Listing): number {
  const letters = chairs.flatMap((chair) => playerText(chair, printing));
  const length = sumOf(letters, lettersOf);
  return Math.ceil((length + 3 * (chairs.length - 1)) / LETTERS);
}

/** An instrument with its players; the first of a section bears its name. */
interface Block {
  /** Lines it is high. */
  readonly lines: number;
  readonly head: readonly PdfNode[];
  readonly players: readonly PdfNode[];
}

function blocksOf({ section, chairs }: CalledSection, printing: Listing): readonly Block[] {
  return [...groupBy(chairs, ({ instrument }) => instrument)].map(([instrument, own], at) => {
    const lines = linesOf(own);
    const players = sumOf(own, (one) => one.players);
    const name: PdfNode = {
      text: `${instrumentIn(printing.words)(instrument)} (${players})`,
      bold: true,
      margin: [0, 3, 0, 1],
    };
    const lead: PdfNode = {
      text: sectionIn(printing.words)(section).toUpperCase(),
      style: 'label',
      margin: [0, 5, 0, 0],
    };
    return {
      lines: sumOf(lines, (one) => linesHigh(one, printing)) + (at === 0 ? 2.7 : 1.4),
      head: [...(at === 0 ? [lead] : []), name],
      players: lines.map((one) => line(one, printing)),
    };
  });
}

/** Columns that are read down, on one page. */
const downColumns = (columns: readonly (readonly Block[])[]): PdfNode => ({
  columnGap: 12,
  fontSize: 8.5,
  columns: columns.map((own) => ({
    width: '*',
    stack: own.flatMap(({ head, players }) => [...head, ...players]),
  })),
});

/** Columns that go on over pages would be read in the wrong order: many players are read across, line by line. */
const acrossColumns = (blocks: readonly Block[]): readonly PdfNode[] =>
  blocks.map(({ head, players }) => {
    const rows = Array.from({ length: Math.ceil(players.length / COLUMNS) }, (_, at): PdfNode => {
      const own = players.slice(at * COLUMNS, (at + 1) * COLUMNS);
      const empty = Array.from({ length: COLUMNS - own.length }, () => '');
      return keptTogether([
        { columnGap: 12, columns: [...own, ...empty].map((one) => ({ width: '*', stack: [one] })) },
      ]);
    });
    const [first, ...others] = rows;
    // The name of an instrument never stands alone at the foot of a page.
    const begin = keptTogether([...head, ...(first === undefined ? [] : [first])]);
    return { fontSize: 8.5, stack: [begin, ...others] };
  });

/** The status that all players have, where it is one that has to be said. */
function commonStatus({ sections }: CallSheet): string | null {
  const all = sections.flatMap(({ chairs }) =>
    chairs.flatMap(({ status }) => (status === null ? [] : [status])),
  );
  const [first, ...others] = new Set(all);
  return first === undefined || others.length > 0 || isSure({ status: first }) ? null : first;
}

/** Everybody who is called, by section, instrument and desk. */
export function playersTable(sheet: CallSheet, printing: Printing): readonly PdfContent[] {
  const { callSheet, engagements } = printing.words;
  const common = commonStatus(sheet);
  const chairs = callSheet.playersTitle(sheet.chairs, sheet.open);
  const title = heading(common === null ? chairs : callSheet.allOf(chairs, engagements[common] ?? common));
  if (sheet.sections.length === 0) return [title, { text: callSheet.nobody, italics: true }];
  const blocks = sheet.sections.flatMap((section) => blocksOf(section, { ...printing, common }));
  const columns = inColumns(blocks, COLUMNS);
  const height = (own: readonly Block[]): number => sumOf(own, ({ lines }) => lines);
  const tallest = Math.max(...columns.map(height));
  const even = height(blocks) / COLUMNS;
  if (tallest <= MOST_LINES && tallest <= Math.max(FEW_LINES, 2 * even))
    return [keptTogether([title, downColumns(columns)])];
  const across = acrossColumns(blocks);
  return even <= MOST_LINES / 2 ? [keptTogether([title, ...across])] : [title, ...across];
}

const whereabouts = ({ attendance, times }: CalledStaff, { words, formats }: Printing): string =>
  times === null
    ? (words.callSheet.attendances[attendance] ?? attendance)
    : words.callSheet.remoteAt(timesThere(times, formats, words), cityOf(times.zone));

/** Composer, conductor, engineer …, and how to reach them. */
export function staffTable({ staff }: CallSheet, printing: Printing): readonly PdfContent[] {
  const { callSheet, columns } = printing.words;
  if (staff.length === 0) return [];
  return [
    heading(callSheet.staff),
    rowsTable(
      ['auto', 'auto', '*', 'auto'],
      [columns.name, columns.role, columns.where, columns.contact].map((text) => headCell(text)),
      staff.map((one) => [
        { text: one.name, bold: true },
        one.role,
        whereabouts(one, printing),
        [one.phone, one.email].filter((part) => part !== null).join(' · '),
      ]),
    ),
  ];
}
