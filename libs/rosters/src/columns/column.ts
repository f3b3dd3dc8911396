import { headerKey, withoutBrackets } from './header-key.js';

/** One column that a kind of import understands. */
export interface Column<F extends string = string> {
  readonly field: F;
  /** Headers it is known by, in English, German, Italian and French; comma-separated. */
  readonly names: string;
  readonly about: string;
  readonly example: string;
  /** Several columns may hold it (`Double 1`, `Double 2`); their cells are read as one of several lines. */
  readonly many?: true;
}

/** The columns of a kind of import, and which must be there: one of each list. */
export interface ColumnSet<F extends string = string> {
  readonly columns: readonly Column<F>[];
  readonly needs: readonly (readonly F[])[];
}

const indexes = new WeakMap<object, ReadonlyMap<string, Column>>();

function indexOf<F extends string>(set: ColumnSet<F>): ReadonlyMap<string, Column<F>> {
  const known = indexes.get(set) as ReadonlyMap<string, Column<F>> | undefined;
  if (known !== undefined) return known;
  const index = new Map<string, Column<F>>();
  for (const column of set.columns) {
    for (const name of [column.field, ...column.names.split(',')]) {
      const key = headerKey(name);
      if (!index.has(key)) index.set(key, column);
    }
  }
  indexes.set(set, index);
  return index;
}

/** The column a header names, also with a number behind (`Double 2`) or brackets (`Rate (GBP)`); undefined: unknown. */
export function columnNamed<F extends string>(set: ColumnSet<F>, header: string): Column<F> | undefined {
  const index = indexOf(set);
  const key = headerKey(header);
  const found = index.get(key) ?? index.get(headerKey(withoutBrackets(header)));
  if (found !== undefined) return found;
  const numbered = index.get(key.replace(/\d{1,2}$/, ''));
  return numbered?.many === true ? numbered : undefined;
}

/** How a need is told to a person: "name or surname". */
export const needText = (need: readonly string[]): string => need.map((field) => `"${field}"`).join(' or ');
