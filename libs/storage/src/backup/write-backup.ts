import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { FORMAT, type Head } from './backup-lines.js';
import { type Snapshot } from './snapshot.js';

/** Told how many rows of a table have been dealt with. */
export type OnRows = (table: string, rows: number) => void;

/** Text handed on at a time; a line alone is too little to compress. */
const ENOUGH = 64 * 1024;

async function* lines(snapshot: Snapshot, madeAt: string, onRows: OnRows): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const { engine: from, migrations, tables } = snapshot;
  yield line({ downbeat: 'backup', format: FORMAT, madeAt, from, migrations } satisfies Head);
  let all = 0;
  for (const { table, columns } of tables) {
    yield line({ table, columns });
    let rows = 0;
    for await (const portion of snapshot.portionsOf({ table, columns })) {
      let text = '';
      for (const row of portion) {
        text += line(row);
        if (text.length < ENOUGH) continue;
        yield text;
        text = '';
      }
      yield text;
      rows += portion.length;
      onRows(table, rows);
    }
    yield line({ rows });
    all += rows;
  }
  yield `${JSON.stringify({ end: true, rows: all, sha256: hash.digest('hex') })}\n`;
}

/** Writes a snapshot to a file that must not be there, on to the disk. Only its owner may read it: it names people. */
export const writeBackup = (
  file: string,
  snapshot: Snapshot,
  madeAt: string,
  onRows: OnRows,
): Promise<void> =>
  pipeline(
    Readable.from(lines(snapshot, madeAt, onRows)),
    createGzip({ level: 6 }),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
