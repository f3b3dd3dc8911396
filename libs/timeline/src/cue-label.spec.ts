import fc from 'fast-check';
import {
  compareLabels,
  labelKey,
  readCueLabel,
  sameLabel,
  type CueLabel,
  type NumberedLabel,
} from './index.js';

const numbered = (text: string): NumberedLabel => {
  const label = readCueLabel(text);
  if (label.kind === 'free') throw new Error(`"${text}" was read as a free label`);
  return label;
};

const canonical = (text: string): string => readCueLabel(text).canonical;

describe("a cue's number", () => {
  it('has a reel and an index', () => {
    expect(readCueLabel('1m1')).toEqual({
      kind: 'numbered',
      reel: 1,
      index: 1,
      source: false,
      canonical: '1m1',
    });
  });

  it.each([
    ['3m21a', { reel: 3, index: 21, letter: 'A' }],
    ['3m21A', { letter: 'A', source: false }],
    ['3M21_ALT', { index: 21, suffix: { kind: 'alt', text: '' } }],
    ['3m21alt2_v4', { suffix: { kind: 'alt', text: '2' }, version: 4 }],
    ['1m02s', { reel: 1, index: 2, source: true }],
    ['1m2as', { letter: 'A', source: true }],
    ['3M21_v4 STRINGS', { index: 21, version: 4, section: 'STRINGS' }],
    ['3M21 STRINGS', { source: false, section: 'STRINGS' }],
    ['3m21 - Low Brass 2', { section: 'Low Brass 2' }],
    ['3 m 21-A_ins 1 v 04', { letter: 'A', suffix: { kind: 'ins', text: '1' }, version: 4 }],
    ['3m21 alternate 02', { suffix: { kind: 'alt', text: '2' } }],
    ['3m21 rev B', { suffix: { kind: 'rev', text: 'b' } }],
    ['3m21 overlap', { suffix: { kind: 'ovl', text: '' } }],
    ['3m21_v4_alt', { suffix: { kind: 'alt', text: '' }, version: 4 }],
    ['3m21anew', { letter: 'A', suffix: { kind: 'new', text: '' } }],
    ['3m21v', { letter: 'V' }],
    ['1m2salt', { source: true, suffix: { kind: 'alt', text: '' } }],
  ])('%s reads part by part', (text, parts) => expect(numbered(text)).toMatchObject(parts));

  it.each([
    ['1m02', '1m2'],
    ['3M21_ALT', '3m21 alt'],
    ['3m21-a_alt-2-V04', '3m21A alt2 v4'],
    ['1M2S', '1m2s'],
    ['3M21_v4 STRINGS', '3m21 v4'],
  ])('%s has one way of writing: %s', (text, written) => expect(canonical(text)).toBe(written));

  it.each([
    ...[
      'Main Title',
      '',
      '3m',
      'm21',
      '3m2100',
      '300m1',
      '10 minutes',
      '3m21-22',
      '3m21 - 22',
      '3m21/22',
      '3m21v4STRINGS',
      '3m21 alt rev',
    ],
  ])('"%s" is kept as a free label with a warning', (text) => {
    expect(readCueLabel(text)).toMatchObject({
      kind: 'free',
      canonical: text,
      warning: { code: 'TIMELINE.FREE_LABEL' },
    });
  });

  it('is the same however it is written', () => {
    expect(sameLabel(readCueLabel('1m02'), readCueLabel('1M2'))).toBe(true);
    expect(sameLabel(readCueLabel('3M21_v4 STRINGS'), readCueLabel('3m21v4 brass'))).toBe(true);
    expect(sameLabel(readCueLabel('Main  title'), readCueLabel('MAIN TITLE'))).toBe(true);
    expect(sameLabel(readCueLabel('1m2'), readCueLabel('1m2s'))).toBe(false);
  });

  it('sorts as a cue list does', () => {
    const list = [
      ...['1m1', '1m2', '1m2 alt2', '1m2 alt10', '1m2s', '1m2A', '1m2A v1', '1m2A v2', '1m10', '2m1', '10m1'],
      ...['End Credits', 'main title'],
    ];
    const shuffled = [...list].reverse().map(readCueLabel);
    expect(shuffled.sort(compareLabels).map((label) => label.canonical)).toEqual(list);
  });
});

const kinds = fc.constantFrom('alt', 'ins', 'ovl', 'new', 'rev');
const joins = fc.constantFrom('', ' ', '_', '-');
const optional = (parts: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(parts, { nil: '' });
const suffixes = fc
  .tuple(kinds, optional(fc.constantFrom('1', '2', '02', 'b', '3c')))
  .map((parts) => parts.join(''));
const labels = fc
  .tuple(
    fc
      .tuple(fc.nat({ max: 99 }), fc.constantFrom('m', 'M'), fc.nat({ max: 999 }))
      .map((parts) => parts.join('')),
    optional(fc.constantFrom('a', 'B', 'r', 'v', 'Z')),
    optional(fc.constantFrom('s', 'S')),
    optional(suffixes),
    optional(fc.nat({ max: 999 }).map((version) => `v${version}`)),
    joins,
  )
  .map(([head, letter, source, suffix, version, join]) =>
    [head + letter + source, suffix, version].filter((part) => part !== '').join(join),
  );
const anyLabel: fc.Arbitrary<CueLabel> = fc.oneof(labels, fc.string()).map(readCueLabel);

describe('labels in general', () => {
  it('of the grammar are all read, joined in any way', () => {
    fc.assert(fc.property(labels, (text) => expect(readCueLabel(text).kind).toBe('numbered')));
  });

  it('are read back from their canonical form, which has the same key', () => {
    fc.assert(
      fc.property(anyLabel, (label) => {
        const again = readCueLabel(label.canonical);
        expect(again.canonical).toBe(label.canonical);
        expect(labelKey(again)).toBe(labelKey(label));
      }),
    );
  });

  it('may be any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(typeof canonical(text)).toBe('string')),
    );
  });

  it('have one order, in which only the same label ties', () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyLabel, (one, two, three) => {
        expect(compareLabels(one, two)).toBe(0 - compareLabels(two, one));
        expect(compareLabels(one, two) === 0).toBe(sameLabel(one, two));
        if (compareLabels(one, two) <= 0 && compareLabels(two, three) <= 0) {
          expect(compareLabels(one, three)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
