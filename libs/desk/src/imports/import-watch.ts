import { type Books } from '../ports/store.js';
import { type Result } from '../result.js';
import { type ImportReport } from './import-report.js';

/** How an import is watched and stopped by the one who started it. */
export interface ImportWatch {
  /** Told after each batch how many rows have been dealt with. */
  readonly onRows?: (rows: number) => void;
  /** Aborted to stop: nothing is written, the refusal is `IMPORT.STOPPED`. */
  readonly signal?: { readonly aborted: boolean };
  /** Written in the transaction of the rows, once it is sure that they land; its refusal holds them back. */
  readonly alongside?: (books: Books, report: ImportReport) => Promise<Result<unknown>>;
}
