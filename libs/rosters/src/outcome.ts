/**
 * One remark of an import report. `row` is the number a spreadsheet shows beside the row (a record with line breaks in
 * its cells is one row); remarks about the whole file stand at the header's row. `column` is the header as written.
 */
export interface ImportEntry {
  readonly row: number;
  readonly column?: string;
  readonly level: 'error' | 'warning' | 'info';
  /** Stable: `AREA.REASON`. */
  readonly code: string;
  readonly message: string;
  /** What the file said, where it was changed or refused. */
  readonly was?: string;
  /** What was taken instead. */
  readonly became?: string;
}

/**
 * What became of one row below the header: every row has exactly one outcome. Blank rows between others and section
 * headings are rows, skipped with their reason; blank rows at the end of a file are none.
 */
export type RowOutcome<D> =
  | {
      readonly kind: 'taken';
      readonly row: number;
      readonly draft: D;
      readonly entries: readonly ImportEntry[];
    }
  | { readonly kind: 'skipped' | 'failed'; readonly row: number; readonly entries: readonly ImportEntry[] };

/** Why a file was not read at all. */
export interface FileRefusal {
  readonly code:
    | 'IMPORT.BAD_MAPPING'
    | 'IMPORT.BAD_OPTION'
    | 'IMPORT.EMPTY_FILE'
    | 'IMPORT.MISSING_COLUMNS'
    | 'IMPORT.NO_HEADER'
    | 'IMPORT.NOT_A_TABLE'
    | 'IMPORT.TOO_LARGE'
    | 'IMPORT.UNKNOWN_ENCODING'
    | 'IMPORT.UNKNOWN_SHEET';
  readonly message: string;
}

export type FileResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: FileRefusal };

export const accepted = <T>(value: T): FileResult<T> => ({ ok: true, value });

export const refused = (
  code: FileRefusal['code'],
  message: string,
): { readonly ok: false; readonly refusal: FileRefusal } => ({ ok: false, refusal: { code, message } });
