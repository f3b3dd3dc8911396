import { accepted, refused, type FileResult, type ImportEntry } from '../outcome.js';
import { type HeaderScore } from '../table/find-header.js';
import { columnNamed, needText, type ColumnSet } from './column.js';
import { headerKey } from './header-key.js';
import { letterOf, type ColumnUse, type Layout } from './layout.js';
import { holdsPrivateNumbers, isPrivateHeader } from './private-columns.js';

/** Headers as the user maps them: a field of the kind, `note` or `ignore`. */
export type ColumnMapping = Readonly<Record<string, string>>;

const tidy = (header: string): string =>
  header
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

function mapped(mapping: ColumnMapping, header: string): string | undefined {
  const exact = mapping[header];
  if (exact !== undefined) return exact;
  const key = headerKey(header);
  if (key === '') return undefined;
  return Object.entries(mapping).find(([name]) => headerKey(name) === key)?.[1];
}

function useOf<F extends string>(
  set: ColumnSet<F>,
  mapping: ColumnMapping,
  header: string,
): ColumnUse['use'] {
  const wanted = mapped(mapping, header);
  if (wanted === 'ignore') return 'ignored';
  if (wanted === 'note') return 'note';
  if (wanted !== undefined) return { field: wanted };
  if (isPrivateHeader(header)) return 'private';
  const column = columnNamed(set, header);
  return column === undefined ? 'note' : { field: column.field };
}

/** How much of a header a row is, for finding it. */
export function rateHeader<F extends string>(
  set: ColumnSet<F>,
  mapping: ColumnMapping,
  cells: readonly string[],
): HeaderScore {
  const fields = new Set<string>();
  for (const cell of cells) {
    const header = tidy(cell);
    const use = header === '' || header.length > 80 ? 'note' : useOf(set, mapping, header);
    if (typeof use === 'object') fields.add(use.field);
  }
  const enough = set.needs.every((need) => need.some((field) => fields.has(field)));
  return { known: fields.size, enough };
}

/** A mapping that names a field the kind does not have, or a header the file does not have. */
export function checkMapping<F extends string>(
  set: ColumnSet<F>,
  mapping: ColumnMapping,
  headers: readonly string[],
): FileResult<null> {
  const fields: readonly string[] = set.columns.map((column) => column.field);
  const present = new Set(headers.map((header) => headerKey(tidy(header))));
  for (const [header, field] of Object.entries(mapping)) {
    if (!fields.includes(field) && field !== 'note' && field !== 'ignore') {
      return refused(
        'IMPORT.BAD_MAPPING',
        `"${header}" is mapped to "${field}", which is none of: ${fields.join(', ')}, note, ignore.`,
      );
    }
    if (!present.has(headerKey(header))) {
      return refused(
        'IMPORT.BAD_MAPPING',
        `"${header}" is mapped to "${field}", but the file's columns are: ${headers.map(tidy).join(', ')}.`,
      );
    }
  }
  return accepted(null);
}

interface Matched<F extends string> {
  readonly layout: Layout<F>;
  readonly entries: readonly ImportEntry[];
}

/** One column of the file: its title as a person knows it, and its first cells. */
interface FileColumn {
  readonly index: number;
  readonly title: string;
  readonly cells: readonly string[];
}

const nameOf = ({ title, index }: FileColumn): string =>
  title === '' ? `Column ${letterOf(index + 1)}` : title;

/** Decides column by column; what one column took, a later one cannot take again. */
class Matching<F extends string> {
  readonly places = new Map<F, number[]>();
  readonly entries: ImportEntry[] = [];

  constructor(
    private readonly set: ColumnSet<F>,
    private readonly mapping: ColumnMapping,
    private readonly row: number,
  ) {}

  use(column: FileColumn): ColumnUse['use'] {
    const wanted = column.title === '' ? 'note' : useOf(this.set, this.mapping, column.title);
    if (wanted === 'ignored') return wanted;
    const name = nameOf(column);
    if (wanted === 'private' || holdsPrivateNumbers(column.cells)) {
      const message = `"${name}" looks like bank or social-security data: dropped.`;
      return this.remark(name, 'warning', 'IMPORT.PRIVATE_COLUMN', message, 'private');
    }
    if (wanted !== 'note') return this.place(wanted.field as F, column.index, name);
    if (column.title === '' && !column.cells.some((cell) => /\S/.test(cell))) return 'note';
    const message = `"${name}" is no column of this import: kept as a note.`;
    return this.remark(name, 'info', 'IMPORT.COLUMN_KEPT_AS_NOTE', message, 'note');
  }

  private place(field: F, index: number, name: string): ColumnUse['use'] {
    const taken = this.places.get(field);
    const many = this.set.columns.find((column) => column.field === field)?.many === true;
    if (taken !== undefined && !many) {
      const message = `Another column already gives "${field}": "${name}" is kept as a note.`;
      return this.remark(name, 'warning', 'IMPORT.DUPLICATE_COLUMN', message, 'note');
    }
    this.places.set(field, [...(taken ?? []), index]);
    return { field };
  }

  private remark(
    column: string,
    level: 'warning' | 'info',
    code: string,
    message: string,
    use: ColumnUse['use'],
  ): ColumnUse['use'] {
    this.entries.push({ row: this.row, column, level, code, message });
    return use;
  }
}

/**
 * Matches the header's cells with the columns of the kind. `samples` are the first cells of each column: they give
 * away bank and social-security numbers under a harmless header.
 * Refused: `IMPORT.MISSING_COLUMNS`.
 */
export function matchColumns<F extends string>(
  set: ColumnSet<F>,
  mapping: ColumnMapping,
  header: { readonly row: number; readonly cells: readonly string[] },
  samples: readonly (readonly string[])[],
): FileResult<Matched<F>> {
  const matching = new Matching(set, mapping, header.row);
  const uses = header.cells.map((cell, index): ColumnUse => {
    const column = { index, title: tidy(cell), cells: samples[index] ?? [] };
    return { place: index + 1, header: nameOf(column), use: matching.use(column) };
  });
  const missing = set.needs.filter((need) => !need.some((field) => matching.places.has(field)));
  if (missing.length > 0) {
    const found = uses.map((use) => use.header).join(', ');
    return refused(
      'IMPORT.MISSING_COLUMNS',
      `No column for ${missing.map(needText).join(' and ')}. The file's columns are: ${found}.`,
    );
  }
  const noted = uses.filter((use) => use.use === 'note').map((use) => use.place - 1);
  return accepted({
    layout: { headers: uses.map((use) => use.header), places: matching.places, noted, uses },
    entries: matching.entries,
  });
}
