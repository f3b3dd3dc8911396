import { onPaper, type Report, type ReportFormat, written } from '#reports';
import { parentPort } from 'node:worker_threads';

/** A document to be written. */
export interface DocumentOrder {
  readonly id: number;
  readonly report: Report;
  readonly format: ReportFormat;
  /** As `writingParameters` describe it, read. */
  readonly writing: Parameters<typeof onPaper>[0];
}

/** The document, or why there is none. */
export type DocumentNews =
  | { readonly id: number; readonly document: string | Uint8Array }
  | { readonly id: number; readonly fault: string };

/** Writes one document after the other: it only computes, so several threads write several at a time. */
parentPort?.on('message', ({ id, report, format, writing }: DocumentOrder) => {
  written(report, format, onPaper(writing)).then(
    (document) => parentPort?.postMessage({ id, document } satisfies DocumentNews),
    (error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ id, fault } satisfies DocumentNews);
    },
  );
});
