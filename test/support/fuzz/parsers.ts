import { instruments, parseLineUp } from '#lineup';
import { importKinds, readImport } from '#rosters';
import { FRAME_RATES, readCueLabel, readFrameRate, readLength, readTimecode } from '#timeline';
import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { calendarParser } from './calendar-parser.js';
import { CUT_PARSERS } from './cut-parsers.js';
import { parser, type Parser } from './parser.js';
import { spoiledArchive, spoiledFile, spoiledText } from './spoil.js';

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const TABLES = [
  'Name,Instrument,City,E-mail\nAnna Gruber,violin (doubles viola),Wien,anna@example.org\n"Moser, Ben",cello,Graz,\n',
  'Cue;Länge;Reel\n1m1;3:20;1\n2m3A;1:05.5;2\n',
  'Cue\tPass\tLine-up\tLength\n1m1\tstrings\t14.12.10.8.6\t3:20\n',
  'Name,Kind,From,To,Zone\nStage A,available,2023-03-14 10:00,2023-03-14 18:00,Europe/Vienna\n',
  'Cue,Record in,Record out,Source in,Source out\n1m1,01:00:00:00,01:00:10:00,00:00:00:00,00:00:10:00\n',
];

/** Reads a table to its end; null: every remark has its row. */
async function readTable(
  kind: (typeof importKinds)[number]['kind'],
  bytes: Uint8Array,
): Promise<string | null> {
  const reading = await readImport(kind, one(bytes));
  if (!reading.ok) return reading.refusal.message === '' ? 'refuses without a word' : null;
  const lost: string[] = [];
  for await (const batch of reading.value.outcomes)
    for (const { row, entries } of batch)
      for (const entry of entries) if (entry.row !== row || entry.message === '') lost.push(entry.code);
  return lost.length === 0 ? null : `does not say where: ${lost.join(', ')}`;
}

/** Every reader of what people type and send. */
export async function allParsers(): Promise<readonly Parser[]> {
  const cells = TABLES.map((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/[,;\t]/)),
  );
  const books = await Promise.all(
    cells.map(async (rows) => {
      const book = writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String }))));
      return book.toBuffer();
    }),
  );
  return [
    ...importKinds.map(({ kind }) =>
      parser(`table of ${kind}`, spoiledFile(TABLES), (bytes) => readTable(kind, bytes)),
    ),
    ...importKinds.map(({ kind }) =>
      parser(`workbook of ${kind}`, fc.oneof(...books.map(spoiledArchive)), (bytes) =>
        readTable(kind, bytes),
      ),
    ),
    ...TYPED.map(({ name, seeds, read }) => parser(name, spoiledText(seeds), (text) => void read(text))),
    ...CUT_PARSERS,
    calendarParser,
  ];
}

const TYPED: readonly {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly read: (text: string) => unknown;
}[] = [
  {
    name: 'line-up',
    seeds: [
      '2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - 14.12.10.8.6',
      'horn 4, trumpet 3',
      '2222/4231/str',
      instruments[0]?.id ?? '',
    ],
    read: (text) => parseLineUp(text),
  },
  { name: 'cue label', seeds: ['1m1', '3m21A', '1m2s', '4m7 alt v4', '12m103 insert'], read: readCueLabel },
  { name: 'length', seeds: ['3:20', '1:05.5', '90', 'PT3M20S', '2 min 5 s'], read: readLength },
  {
    name: 'timecode',
    seeds: ['01:00:00:00', '01:00:00;02', '23:59:59:23'],
    read: (text) => Object.values(FRAME_RATES).map((rate) => readTimecode(text, rate)),
  },
  { name: 'frame rate', seeds: ['24', '23.976', '29.97 drop', '30000/1001'], read: readFrameRate },
];
