/** What is done with one column of a file. */
export interface ColumnUse {
  /** 1-based place in the file. */
  readonly place: number;
  readonly header: string;
  /** A field of the kind of import; `note`: kept as "header: value"; `ignored`; `private`: dropped, never read. */
  readonly use: { readonly field: string } | 'note' | 'ignored' | 'private';
}

/** Where each field's cells are. */
export interface Layout<F extends string = string> {
  readonly headers: readonly string[];
  readonly places: ReadonlyMap<F, readonly number[]>;
  /** Columns that are kept as notes. */
  readonly noted: readonly number[];
  readonly uses: readonly ColumnUse[];
}

/** `A`, `B` … `AA`: how a spreadsheet calls a column without a header. */
export function letterOf(place: number): string {
  const rest = (place - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return place > 26 ? letterOf(Math.floor((place - 1) / 26)) + letter : letter;
}
