import {
  importFile,
  type ImportReport,
  type ImportRequest,
  type ImportWatch,
  type Result,
  type Store,
} from '#desk';
import { fixedClock } from '#clock';

export const clock = fixedClock(Date.UTC(2023, 0, 9, 9));

type Options = Partial<Omit<ImportRequest, 'kind' | 'chunks'>>;

const requestOf = (kind: ImportRequest['kind'], text: string, options: Options = {}): ImportRequest => ({
  kind,
  fileName: `${kind}.csv`,
  dryRun: false,
  skipFailed: false,
  actor: 'a coordinator',
  ...options,
  // In small pieces, as a network gives them.
  chunks: async function* () {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 61) yield await Promise.resolve(bytes.subarray(at, at + 61));
  },
});

export const importText = (
  store: Store,
  kind: ImportRequest['kind'],
  text: string,
  options: Options = {},
  watch: ImportWatch = {},
): Promise<Result<ImportReport>> => importFile(store, clock, requestOf(kind, text, options), watch);

/** Imports a file that can be read and answers its report, whether it landed or not. */
export const reportOn = async (
  store: Store,
  kind: ImportRequest['kind'],
  text: string,
  options: Options = {},
): Promise<ImportReport> => {
  const imported = await importText(store, kind, text, options);
  if (!imported.ok) throw new Error(`${imported.refusal.code}: ${imported.refusal.message}`);
  return imported.value;
};

export const countsOf = ({
  rows,
  created,
  updated,
  unchanged,
  skipped,
  failed,
}: ImportReport): Record<string, number> => ({ rows, created, updated, unchanged, skipped, failed });

export const codesOf = ({ entries }: ImportReport, level = 'error'): readonly string[] =>
  entries.flatMap((entry) => (entry.level === level ? [entry.code] : []));
