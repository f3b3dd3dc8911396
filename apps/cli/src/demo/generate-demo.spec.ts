import { readImport, type ImportEntry, type RowOutcome } from '#rosters';
import { encodeFile } from './encode-file.js';
import { generateDemo, type DemoTable } from './generate-demo.js';
import { readme } from './readme.js';

interface Read {
  readonly encoding: string;
  /** Remarks about the file as a whole. */
  readonly remarks: readonly ImportEntry[];
  readonly outcomes: readonly RowOutcome<unknown>[];
}

async function read(file: DemoTable): Promise<Read> {
  const bytes = encodeFile(file);
  const chunks = (async function* (): AsyncGenerator<Uint8Array> {
    yield* await Promise.resolve([bytes]);
  })();
  const reading = await readImport(file.kind, chunks, { frameRate: '24' });
  if (!reading.ok) throw new Error(`${file.name}: ${reading.refusal.message}`);
  const outcomes: RowOutcome<unknown>[] = [];
  for await (const batch of reading.value.outcomes) outcomes.push(...batch);
  return { encoding: reading.value.encoding, remarks: reading.value.entries, outcomes };
}

const named = (files: readonly DemoTable[], name: string): DemoTable => {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return file;
};

interface Person {
  readonly name: string;
  readonly email: string;
  readonly instrument: string;
  readonly notes: string;
}

describe('the demo files', () => {
  it('are the same again for the same seed, byte for byte, and others for another', () => {
    expect(generateDemo(5)).toEqual(generateDemo(5));
    expect(named(generateDemo(5), 'cues.csv').text).not.toBe(named(generateDemo(6), 'cues.csv').text);
  });

  it('say that they are invented', () => {
    expect(readme(1).text).toContain('EVERYTHING IN THEM IS INVENTED');
  });

  it.each([1, 99])(
    'are read without one failed row, one warning or one column that is not known (seed %i)',
    async (seed) => {
      for (const file of generateDemo(seed)) {
        const { outcomes, remarks } = await read(file);
        const notUnderstood = remarks.filter(({ code }) => code !== 'IMPORT.GUESSED_ENCODING');
        expect([file.name, notUnderstood]).toEqual([file.name, []]);
        const complaints = outcomes.flatMap(({ entries }) => entries.filter(({ level }) => level !== 'info'));
        expect([file.name, complaints]).toEqual([file.name, []]);
        expect([file.name, outcomes.filter(({ kind }) => kind === 'failed')]).toEqual([file.name, []]);
      }
    },
  );

  it('hold about nine hundred people, no two of one name or address, each marked as invented', async () => {
    const rosters = generateDemo(1).filter(({ name }) => name.startsWith('roster-'));
    expect(rosters).toHaveLength(5);
    const read5 = await Promise.all(rosters.map(read));
    const people = read5.flatMap(({ outcomes }) =>
      outcomes.flatMap((one) => (one.kind === 'taken' ? [one.draft as Person] : [])),
    );
    expect(people.length).toBeGreaterThan(850);
    expect(people.length).toBeLessThan(950);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.every(({ email, notes }) => email.endsWith('.example') && notes.includes('Invented'))).toBe(
      true,
    );
  });

  it('come from five offices, each with its own way of writing', async () => {
    const files = generateDemo(1);
    const encodingOf = async (name: string): Promise<string> => (await read(named(files, name))).encoding;
    expect(await encodingOf('roster-rome.csv')).toBe('windows-1252');
    expect(await encodingOf('roster-vienna.csv')).toBe('utf-8');
    const headings = (await read(named(files, 'roster-london.csv'))).outcomes.filter(
      ({ kind }) => kind === 'skipped',
    );
    expect(headings).toHaveLength(21);
    expect(headings.every(({ entries }) => entries[0]?.code === 'ROSTER.SECTION_HEADING')).toBe(true);
  });
});
