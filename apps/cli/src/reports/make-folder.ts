import { type Refusal, type Result } from '#desk';
import {
  type FolderFile,
  folderFiles,
  folderIndex,
  type NotMade,
  onPaper,
  type Report,
  REPORT_NAMES,
  type ReportName,
} from '#reports';
import { type Backend } from '../backend/backend.js';
import { Bar } from '../frame/bar.js';
import { type Terminal } from '../frame/terminal.js';
import { DocumentThreads } from './document-threads.js';
import { NewFolder } from './new-folder.js';
import { severalAtATime } from './several-at-a-time.js';

interface FolderOrder {
  readonly production: string;
  readonly out: string;
  /** Whether what is there already is replaced. */
  readonly force: boolean;
  readonly writing: Parameters<typeof onPaper>[0];
}

export interface FolderMade {
  readonly out: string;
  readonly files: number;
  readonly bytes: number;
  readonly notMade: readonly (NotMade & Pick<Refusal, 'code'>)[];
}

/** What is asked of a report that would otherwise be refused: a folder shows a cue sheet as far as it has come. */
const ASKED: Partial<Record<ReportName, Readonly<Record<string, string>>>> = {
  'cue-sheet': { draft: 'true' },
};

/** Refusals that are about the production or the service, not about one report. */
const OF_ALL = /^(PRODUCTION|ACCESS|CLI|STORE)\./;

/**
 * Writes every report of a production, every call sheet and every itinerary into a new folder with an index. Refuses
 * what a report of the production is refused with altogether, `CLI.FOLDER_NOT_EMPTY` and `CLI.CANNOT_WRITE`; then
 * nothing is left behind.
 */
export async function makeFolder(
  backend: Backend,
  order: FolderOrder,
  terminal: Terminal,
  madeAt: string,
): Promise<Result<FolderMade>> {
  const folder = await NewFolder.begin(order.out, order.force);
  if (!folder.ok) return folder;
  const bar = new Bar(terminal);
  try {
    const made = await fill(folder.value, backend, order, bar, madeAt);
    if (made.ok) await folder.value.finish();
    else await folder.value.giveUp();
    return made;
  } catch (error) {
    await folder.value.giveUp();
    const refusal = NewFolder.refusalFor(order.out, error);
    if (refusal === null) throw error;
    return refusal;
  } finally {
    bar.end();
  }
}

async function fill(
  folder: NewFolder,
  backend: Backend,
  order: FolderOrder,
  bar: Bar,
  madeAt: string,
): Promise<Result<FolderMade>> {
  const reports: Report[] = [];
  const notMade: (NotMade & Pick<Refusal, 'code'>)[] = [];
  for (const name of REPORT_NAMES) {
    bar.show(null, `making ${name}`);
    const made = await backend.report(order.production, name, ASKED[name] ?? {});
    if (made.ok) reports.push(made.value);
    else if (OF_ALL.test(made.refusal.code)) return made;
    else notMade.push({ name, reason: made.refusal.message, code: made.refusal.code });
  }
  const files = folderFiles(reports);
  const bytes = await writeFiles(folder, files, order, bar);
  const { locale } = onPaper(order.writing);
  const title = reports[0]?.production.title ?? order.production;
  await folder.add('index.html', folderIndex({ title, madeAt, files, notMade }, { locale }));
  return { ok: true, value: { out: folder.path, files: files.length + 1, bytes, notMade } };
}

/** Several at a time, each thread taking the next. */
async function writeFiles(
  folder: NewFolder,
  files: readonly FolderFile[],
  { writing }: FolderOrder,
  bar: Bar,
): Promise<number> {
  const threads = new DocumentThreads();
  let [done, bytes] = [0, 0];
  try {
    await severalAtATime(files, threads.size, async ({ report, format, path }) => {
      const document = await threads.write({ report, format, writing });
      await folder.add(path, document);
      done += 1;
      bytes += document.length;
      bar.show(done / files.length, `${done} of ${files.length} documents`);
    });
  } finally {
    await threads.close();
  }
  return bytes;
}
