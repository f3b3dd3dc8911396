import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';

interface Blow {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

/** What is put in the place of something: what separates, opens or closes in one format or another, and noise. */
const NOISE = [
  '',
  '"',
  '\n',
  '\r',
  '\t',
  ';',
  ',',
  ':',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '<',
  '-',
  '.',
  '\0',
  '\ufeff',
];
const ODD = ['99999999999', '-1', '1e308', 'null', '٣', '½', '=1+1', '01:00:00:99', ' D    024 '];

/** Places of a text; its beginning, where formats are told apart, is met more often. */
const placeIn = (longest: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.nat(Math.min(400, longest)) },
    { weight: 1, arbitrary: fc.nat(longest) },
  );

const blowsTo = (longest: number): fc.Arbitrary<readonly Blow[]> =>
  fc.array(
    fc.record({
      at: placeIn(longest),
      length: fc.nat(12),
      by: fc.oneof(fc.constantFrom(...NOISE, ...ODD), fc.string({ unit: 'binary', maxLength: 6 })),
    }),
    { maxLength: 6 },
  );

const struck = (text: string, blows: readonly Blow[]): string =>
  blows.reduce((left, { at, length, by }) => left.slice(0, at) + by + left.slice(at + length), text);

/** A good input with pieces lost, doubled, swapped, or replaced by what nobody would type. */
export const spoiledText = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...seeds),
      blowsTo(seeds.reduce((most, { length }) => Math.max(most, length), 1)),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([seed, blows, times]) => struck(seed, blows).repeat(times));

/** A file of text with bytes of other encodings in it, cut off anywhere. */
export const spoiledFile = (seeds: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(spoiledText(seeds), fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'), fc.nat(4_000))
    .map(([text, encoding, length]) => Buffer.from(text, encoding).subarray(0, 40 + length));

/** An archive whose bytes are spoiled, or which holds spoiled parts. */
export const spoiledArchive = (archive: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const parts = unzipSync(archive);
  const names = Object.keys(parts);
  const within = fc.tuple(fc.constantFrom(...names), blowsTo(4_000)).map(([name, blows]) => {
    const text = struck(Buffer.from(parts[name] ?? new Uint8Array()).toString('utf8'), blows);
    return zipSync({ ...parts, [name]: Buffer.from(text) }, { level: 0 });
  });
  const without = fc.constantFrom(...names).map((name) => {
    const { [name]: _, ...rest } = parts;
    return zipSync(rest, { level: 0 });
  });
  const bytes = fc
    .tuple(
      fc.array(fc.tuple(placeIn(archive.length - 1), fc.nat(255)), { maxLength: 5 }),
      fc.nat(archive.length),
    )
    .map(([blows, lost]) => {
      const broken = Uint8Array.from(archive);
      for (const [at, byte] of blows) broken[at] = byte;
      return broken.subarray(0, lost % 3 === 0 ? lost : broken.length);
    });
  return fc.oneof(within, within, without, bytes);
};
