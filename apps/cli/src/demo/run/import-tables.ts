import { importFile, ok, PRODUCTION_IMPORTS, refusalOf, refuse, type ImportReport, type Result } from '#desk';
import { encodeFile } from '../encode-file.js';
import { type DemoTable } from '../generate-demo.js';
import { type DemoDesk } from './demo-desk.js';

/** Imports tables one after the other, the way anybody's files are imported, and tells what became of each. */
export async function importTables(
  { store, clock, actor, tell }: DemoDesk,
  tables: readonly DemoTable[],
  productionId: string,
): Promise<Result<null>> {
  for (const table of tables) {
    const { kind, name: fileName, locationId } = table;
    const imported = await importFile(store, clock, {
      kind,
      fileName,
      ...(PRODUCTION_IMPORTS.includes(kind) && { productionId }),
      ...(locationId !== undefined && { locationId }),
      dryRun: false,
      skipFailed: false,
      chunks: async function* () {
        yield* await Promise.resolve([encodeFile(table)]);
      },
      actor,
    });
    if (!imported.ok) return imported;
    const refused = refusalOf(imported.value);
    if (refused !== null) {
      const first = imported.value.entries.find(({ level }) => level === 'error');
      return refuse(
        refused.kind,
        refused.code,
        `${fileName}: ${refused.message} ${first?.message ?? ''}`.trim(),
      );
    }
    tell(summaryOf(imported.value));
  }
  return ok(null);
}

/** `roster-rome.csv            174 rows   174 created` */
function summaryOf(report: ImportReport): string {
  const parts = (['created', 'updated', 'unchanged', 'skipped'] as const).flatMap((end) =>
    report[end] === 0 ? [] : [`${report[end]} ${end}`],
  );
  return `${report.fileName.padEnd(26)}${String(report.rows).padStart(4)} rows   ${parts.join(', ')}`;
}
