import { type Clock } from '#clock';
import { readImport, type DraftOf, type ImportReading } from '#rosters';
import { type Books, type Store } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { actOf } from './act-of-import.js';
import { findPlace } from './import-place.js';
import { reportOf, type ImportReport } from './import-report.js';
import { type ImportWatch } from './import-watch.js';
import { importCut } from './cut/import-cut.js';
import { type ImportRequest, type TableKind } from './import-request.js';
import { landRows } from './land-rows.js';
import { LANDINGS } from './landings.js';
import { readingOptions } from './reading-options.js';
import { tellingOf } from './telling.js';

/**
 * Imports a file in one transaction: it lands whole or, where a row failed, not at all (`skipFailed` lands the others).
 * Whenever the file could be read the answer is the full report; whether it landed is `report.landed`, and `refusalOf`
 * says what a caller answers where a failed row held everything back. A dry run takes the same way to the end and is
 * rolled back there, so its counts are those of the real run; it holds the write lock as long.
 *
 * Refusals: those of the file (`IMPORT.EMPTY_FILE`, `IMPORT.MISSING_COLUMNS` …), `IMPORT.UNKNOWN_LOCATION`,
 * `IMPORT.PRODUCTION_NEEDED`, `IMPORT.UNKNOWN_PRODUCTION`, `IMPORT.STOPPED` and `STORE.BUSY`.
 */
export async function importFile(
  store: Store,
  clock: Clock,
  request: ImportRequest,
  watch: ImportWatch = {},
): Promise<Result<ImportReport>> {
  return request.kind === 'cut'
    ? importCut(store, clock, request, watch)
    : importKind(store, clock, request.kind, request, watch);
}

async function importKind<K extends TableKind>(
  store: Store,
  clock: Clock,
  kind: K,
  request: ImportRequest,
  watch: ImportWatch,
): Promise<Result<ImportReport>> {
  const began = clock.now();
  const place = await findPlace(store.books, request);
  if (!place.ok) return place;
  const read = await readImport(kind, request.chunks(), readingOptions(request, place.value));
  if (!read.ok) return refuse('invalid', read.refusal.code, read.refusal.message);
  const held: { report?: ImportReport } = {};
  const written = await store.write<ImportReport>(async (books) => {
    const report = await landFile({ books, clock }, kind, request, read.value, watch);
    if (!report.ok) return report;
    if (report.value.landed) {
      await books.changes.note({
        ...actOf(report.value, clock.now() - began),
        productionId: place.value.production?.id ?? null,
      });
      const alongside = await watch.alongside?.(books, report.value);
      return alongside?.ok === false ? alongside : report;
    }
    held.report = report.value;
    return refuse('invalid', 'IMPORT.HELD_BACK', 'Rolled back: a dry run, or rows that failed.');
  });
  return held.report === undefined ? written : ok(held.report);
}

/** Writes all rows into the transaction and reports what they did; whether they stay is for the caller to say. */
async function landFile<K extends TableKind>(
  { books, clock }: { readonly books: Books; readonly clock: Clock },
  kind: K,
  request: ImportRequest,
  reading: ImportReading<DraftOf[K]>,
  watch: ImportWatch,
): Promise<Result<ImportReport>> {
  const place = await findPlace(books, request);
  if (!place.ok) return place;
  const landing = await LANDINGS[kind]({
    ...place.value,
    books,
    clock,
    actor: request.actor,
    cutName: request.cutName ?? null,
    telling: tellingOf(reading.columns, (id) => place.value.locations.find(id)?.slug),
  });
  const tally = await landRows(landing, reading, watch);
  if (tally === 'stopped') return refuse('conflict', 'IMPORT.STOPPED', 'The import was stopped.');
  return ok(reportOf(request, reading, tally));
}
