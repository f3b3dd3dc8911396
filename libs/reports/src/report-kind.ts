import { type z } from 'zod';
import { type CsvOptions } from './print/csv.js';
import { type TextWriting, type WritingOptions } from './writing-options.js';

/** What a report can be written as, beside `json`, which is the model itself. */
export const WRITTEN_FORMATS = ['text', 'csv', 'html', 'xlsx', 'pdf', 'ics'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];
export type ReportFormat = 'json' | WrittenFormat;

/** Turns a model into a document; those that are not text are bytes. */
export type Writer<R> = (
  report: R,
  options: WritingOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** A report of its own that is part of a larger one: one call sheet of many. */
export interface ReportPart<R> {
  /** Which of the folders it belongs in. */
  readonly kind: 'call-sheets' | 'day-packs' | 'itineraries' | 'session-reports';
  /** What it is called, for a file and for a list: `2023-01-09 10:00 London, Hall`. */
  readonly name: string;
  readonly report: R;
}

/** One report: what it tells, what may be asked of it, and how its model is written down. */
export interface ReportKind<R extends { readonly report: string }> extends Readonly<
  Partial<Record<Exclude<WrittenFormat, 'text' | 'csv'>, Writer<R>>>
> {
  /** One line, in lower case, as a list of reports shows it. */
  readonly summary: string;
  /** What the model is made from, as text of a query or of flags: `z.strictObject({ from: …, to: … })`, each described. */
  readonly parameters: z.ZodObject;
  /** For a terminal: lines end with a line feed. */
  readonly text: (report: R, options: TextWriting) => string;
  /** RFC 4180, CRLF, formulas made harmless. */
  readonly csv: (report: R, options: CsvOptions) => string;
  /** Its parts, where PDFs of the whole would be too much for anybody: in a folder each part is one. */
  readonly parts?: (report: R) => readonly ReportPart<R>[];
}
