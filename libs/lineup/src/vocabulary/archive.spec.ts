import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { contextOf, decideContext } from './context.js';
import { findInstrument } from './find-instrument.js';
import { splitInstrumentNames } from './split-names.js';

const file = join(process.env['DOWNBEAT_DATA'] ?? '../shared/data', 'rosters/nyphil-soloists-a.csv');
const isThere = existsSync(file);
const suite = isThere ? describe : describe.skip;

function archivedNames(): readonly string[] {
  const rows: { Instrument: string; Doubles: string }[] = parse(readFileSync(file), {
    columns: true,
    bom: true,
  });
  return rows
    .flatMap(({ Instrument, Doubles }) => [...Instrument.split(' / '), ...Doubles.split(' / ')])
    .filter((name) => name.trim() !== '' && name !== 'None');
}

suite(`an archive of performers${isThere ? '' : ' (not found, skipped)'}`, () => {
  it('is found to be one of voices, by itself', () => {
    const contexts = archivedNames().map(contextOf);
    const counts = {
      voices: contexts.filter((one) => one === 'voices').length,
      orchestra: contexts.filter((one) => one === 'orchestra').length,
    };
    expect(decideContext(counts)).toBe('voices');
  });

  it('has no instrument, voice, group or role that the vocabulary does not know', () => {
    const unknown = archivedNames()
      .flatMap(splitInstrumentNames)
      .filter((name) => {
        const { kind } = findInstrument(name, 'voices');
        return kind === 'unknown' || kind === 'ambiguous';
      });
    expect(unknown).toEqual([]);
  });

  it('tells roles from instruments', () => {
    const roles = new Set(
      archivedNames()
        .flatMap(splitInstrumentNames)
        .filter((name) => findInstrument(name).kind === 'role'),
    );
    expect([...roles]).toEqual(
      expect.arrayContaining(['Dancer', 'Narrator', 'Make-Up Design', 'Marionettes', 'Sound Engineer']),
    );
    for (const played of ['Piano', 'Solo Voice', 'Ensemble', 'Live Signal Processing'])
      expect(roles.has(played)).toBe(false);
  });
});
