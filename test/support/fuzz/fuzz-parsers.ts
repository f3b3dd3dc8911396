import fc from 'fast-check';
import { instruments, parseLineUp } from '#lineup';
import { importKinds, readImport } from '#rosters';
import { FRAME_RATES, readCueLabel, readFrameRate, readLength, readTimecode } from '#timeline';
import { type FuzzTally } from './fuzz-service.js';

const HANG_MS = 10_000;

interface Parser {
  readonly name: string;
  /** Good inputs, to be spoiled. */
  readonly seeds: readonly string[];
  /** Reads to the end; whatever it answers will do, so long as it answers. */
  readonly read: (text: string) => unknown;
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'));
}

const TABLES = [
  'Name,Instrument,City,E-mail\nAnna Gruber,violin (doubles viola),Wien,anna@example.org\n"Moser, Ben",cello,Graz,\n',
  'Cue;Länge;Reel\n1m1;3:20;1\n2m3A;1:05.5;2\n',
  'Cue\tPass\tLine-up\tLength\n1m1\tstrings\t14.12.10.8.6\t3:20\n',
  'Name,Kind,From,To,Zone\nStage A,available,2023-03-14 10:00,2023-03-14 18:00,Europe/Vienna\n',
  'Cue,Record in,Record out,Source in,Source out\n1m1,01:00:00:00,01:00:10:00,00:00:00:00,00:00:10:00\n',
];

const PARSERS: readonly Parser[] = [
  ...importKinds.map(({ kind }) => ({
    name: `table of ${kind}`,
    seeds: TABLES,
    read: async (text: string) => {
      const reading = await readImport(kind, one(text));
      if (!reading.ok) return;
      for await (const _ of reading.value.outcomes) continue;
    },
  })),
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

/** A good input with pieces lost, doubled, swapped, or replaced by what nobody would type. */
const spoiled = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(
        fc.record({
          at: fc.nat(400),
          length: fc.nat(12),
          by: fc.oneof(
            fc.constantFrom(
              '',
              '"',
              '\n',
              '\r',
              ';',
              ',',
              '(',
              ')',
              '-',
              '.',
              '\0',
              '\ufeff',
              '99999999999',
              '٣',
              '½',
              '=1+1',
            ),
            fc.string({ unit: 'binary', maxLength: 6 }),
          ),
        }),
        { maxLength: 6 },
      ),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([seed, cuts, times]) =>
      cuts
        .reduce((text, { at, length, by }) => text.slice(0, at) + by + text.slice(at + length), seed)
        .repeat(times),
    );

/** Gives every parser spoiled inputs in turn; anything thrown, and anything slower than a person would wait, is a fault. */
export async function fuzzParsers({
  runs,
  seed,
}: {
  readonly runs: number;
  readonly seed: number;
}): Promise<FuzzTally> {
  const faults: string[] = [];
  const each = Math.ceil(runs / PARSERS.length);
  for (const { name, seeds, read } of PARSERS) {
    for (const text of fc.sample(spoiled(seeds), { numRuns: each, seed })) {
      const begin = performance.now();
      try {
        await read(text);
      } catch (error) {
        faults.push(`${name} throws ${String(error).slice(0, 200)} at ${JSON.stringify(text.slice(0, 400))}`);
      }
      if (performance.now() - begin > HANG_MS)
        faults.push(`${name} takes too long with ${JSON.stringify(text)}`);
    }
  }
  return { tried: each * PARSERS.length, statuses: {}, faults };
}
