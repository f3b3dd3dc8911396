import { type DraftOf, type ImportKind } from '../kinds/kinds.js';
import { type ImportOptions } from '../options.js';
import { type ImportEntry, type RowOutcome } from '../outcome.js';
import { readImport, type ImportReading } from '../read-import.js';

/** Bytes in pieces, as a disk or network would bring them. */
async function* pieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

interface ReadAll<D> {
  readonly reading: ImportReading<D>;
  readonly outcomes: readonly RowOutcome<D>[];
  readonly drafts: readonly D[];
  /** Remarks of all rows, without those about the file. */
  readonly entries: readonly ImportEntry[];
  readonly codes: readonly string[];
}

/** Reads a whole file; throws where the file as a whole is refused. */
export async function readAll<K extends ImportKind>(
  kind: K,
  file: string | Uint8Array,
  options: ImportOptions = {},
  size?: number,
): Promise<ReadAll<DraftOf[K]>> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readImport(kind, pieces(bytes, size), options);
  if (!read.ok) throw new Error(`${read.refusal.code}: ${read.refusal.message}`);
  const outcomes: RowOutcome<DraftOf[K]>[] = [];
  for await (const batch of read.value.outcomes) outcomes.push(...batch);
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  return {
    reading: read.value,
    outcomes,
    drafts: outcomes.flatMap((outcome) => (outcome.kind === 'taken' ? [outcome.draft] : [])),
    entries,
    codes: entries.map((entry) => entry.code),
  };
}

/** The code with which a file is refused as a whole; "" where it is read. */
export async function refusalOf(
  kind: ImportKind,
  file: string | Uint8Array,
  options: ImportOptions = {},
): Promise<{ readonly code: string; readonly message: string }> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read = await readImport(kind, pieces(bytes), options);
  return read.ok ? { code: '', message: '' } : read.refusal;
}
