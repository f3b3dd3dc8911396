import { ambiguous } from '../data/ambiguous.js';
import { instrumentById, instruments } from './instruments.js';
import { nameClaims, nameIndex, type NameEntry } from './name-index.js';
import { normaliseName, spelledUmlauts } from './normalise.js';

const meaning = (entry: NameEntry): string =>
  entry.kind === 'instrument'
    ? entry.instrument.id
    : entry.kind === 'role'
      ? `role ${entry.role.id}`
      : `ambiguous ${entry.row.words}`;

describe('the vocabulary', () => {
  it('gives no name two meanings without declaring it ambiguous', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { spelled, entry } of nameClaims) {
      for (const form of [spelled, spelledUmlauts(spelled)]) {
        const key = normaliseName(form);
        meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning(entry)));
      }
    }
    const clashes = [...meanings]
      .filter(([, all]) => all.size > 1)
      .map(([key, all]) => `${key}: ${[...all].join(' | ')}`);
    expect(clashes).toEqual([]);
  });

  it('has no name that normalises to nothing', () => {
    expect(nameClaims.filter(({ spelled }) => normaliseName(spelled) === '')).toEqual([]);
  });

  it('knows every double and every reading it names', () => {
    const named = [
      ...instruments.flatMap((one) => one.doubles),
      ...ambiguous.flatMap((row) => [...row.readings, row.voices ?? '', row.orchestra ?? '']),
    ];
    expect(named.filter((id) => id !== '' && instrumentById(id) === undefined)).toEqual([]);
  });

  it('has unique kebab-case ids and unique abbreviations', () => {
    const ids = instruments.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    const shorts = instruments.map((one) => one.short);
    expect(shorts.filter((short, at) => shorts.indexOf(short) !== at)).toEqual([]);
  });

  it('covers an archive: several hundred instruments and over two thousand names', () => {
    expect(instruments.length).toBeGreaterThan(300);
    expect(nameIndex.size).toBeGreaterThan(2000);
  });
});
