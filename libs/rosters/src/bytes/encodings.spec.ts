import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readAll, refusalOf } from '../testing/read-all.js';
import { countUtf8 } from './count-utf8.js';
import { likelierLegacyEncoding } from './legacy-encoding.js';
import { detectEncoding } from './detect-encoding.js';

const NAMES =
  'Name,Instrument\r\nJörg Müller,Flöte\r\nRené Lefèvre,hautbois\r\nNiccolò Zoè,Violine\r\nÅsa Þórsdóttir,Viola\r\n';
const TAKEN = ['Jörg Müller', 'René Lefèvre', 'Niccolò Zoè', 'Åsa Þórsdóttir'];
const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  iconv.encode(text, bigEndian ? 'utf-16be' : 'utf-16le');

describe('encodings', () => {
  it.each([
    ['UTF-8', 'utf-8', new TextEncoder().encode(NAMES)],
    ['UTF-8 with a byte order mark', 'utf-8', new TextEncoder().encode(`\uFEFF${NAMES}`)],
    ['UTF-16 LE with a mark', 'utf-16le', utf16(`\uFEFF${NAMES}`, false)],
    ['UTF-16 BE with a mark', 'utf-16be', utf16(`\uFEFF${NAMES}`, true)],
    ['UTF-16 LE without a mark', 'utf-16le', utf16(NAMES, false)],
    ['UTF-16 BE without a mark', 'utf-16be', utf16(NAMES, true)],
    ['Windows-1252', 'windows-1252', iconv.encode(NAMES, 'windows-1252')],
  ])('reads the names of a roster in %s', async (_, encoding, bytes) => {
    const { reading, drafts } = await readAll('roster', bytes);
    expect(reading.encoding).toBe(encoding);
    expect(drafts.map((draft) => draft.name)).toEqual(TAKEN);
  });

  it('tells MacRoman from Windows-1252 by how plausible the letters are', async () => {
    const text = 'Name;Instrument\rJörg Müller;Flöte\rRené Lefèvre;Oboe\rIrène Köln;Violine\r';
    const { reading, drafts } = await readAll('roster', iconv.encode(text, 'macroman'));
    expect(reading.encoding).toBe('macroman');
    expect(drafts.map((draft) => draft.name)).toEqual(['Jörg Müller', 'René Lefèvre', 'Irène Köln']);
    expect(reading.entries.map((entry) => entry.code)).toContain('IMPORT.GUESSED_ENCODING');
  });

  it.each([
    'hautbois d’amour',
    'Günther Weiß',
    'José Núñez',
    'Große Straße',
    'Zoë',
    'MÜLLER',
    'cœur',
    '80 €',
  ])('knows from "%s" alone that it was written on Windows', (text) =>
    expect(likelierLegacyEncoding(iconv.encode(`${text},Horn\n`, 'windows-1252'))).toBe('windows-1252'),
  );

  it.each(['Günther Weiß', 'José Núñez', 'Große Straße', 'Zoë', 'MÜLLER', 'Rodríguez', 'Jesús', 'François'])(
    'knows from "%s" alone that it was written on a Mac',
    (text) => expect(likelierLegacyEncoding(iconv.encode(`${text},Horn\n`, 'macroman'))).toBe('macroman'),
  );

  it('reads any Latin name back from Windows-1252 and MacRoman when the encoding is said', async () => {
    const letters = 'äöüéèêàçñïôÄÖÉß'.split('');
    const name = fc.array(fc.constantFrom(...letters, 'a', 'e', 'n'), { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom('windows-1252', 'macroman'), async (made, encoding) => {
        const written = `Xa${made.join('')}`;
        const bytes = iconv.encode(`Name,Instrument\n${written} Y.,Violin\n`, encoding);
        const { drafts } = await readAll('roster', bytes, { encoding });
        expect(drafts[0]?.name).toBe(`${written} Y.`);
      }),
      { numRuns: 60 },
    );
  });

  it('composes names that a Mac wrote with separate accents', async () => {
    const { drafts } = await readAll('roster', `Name,Instrument\n${'Jörg Müller'.normalize('NFD')},Horn\n`);
    expect(drafts[0]?.name).toBe('Jörg Müller');
  });

  it('fails only the rows with broken characters in a file that is otherwise UTF-8', async () => {
    const rows = Array.from({ length: 30 }, (_, nth) => `Jörg Müller ${nth},Flöte`).join('\n');
    const broken = new Uint8Array([
      ...new TextEncoder().encode(`Name,Instrument\n${rows}\nAl`),
      0xe9,
      ...new TextEncoder().encode('s,Horn\n'),
    ]);
    const { outcomes, codes } = await readAll('roster', broken);
    expect(outcomes.filter((outcome) => outcome.kind === 'failed').map((outcome) => outcome.row)).toEqual([
      32,
    ]);
    expect(codes).toContain('IMPORT.UNREADABLE_TEXT');
  });

  it('takes one broken name among few for damage, not for another encoding of all names', async () => {
    const text = new TextEncoder().encode('Name,Instrument,City\nJörg Müller,Flöte,Zürich\nAl');
    const broken = new Uint8Array([...text, 0xe9, ...new TextEncoder().encode('s,Horn,Graz\n')]);
    const { reading, drafts, codes } = await readAll('roster', broken);
    expect(reading.encoding).toBe('utf-8');
    expect(drafts.map((draft) => draft.name)).toEqual(['Jörg Müller']);
    expect(codes).toEqual(['IMPORT.UNREADABLE_TEXT']);
  });

  it('does not take the apostrophes of a Mac for UTF-8', async () => {
    const bytes = iconv.encode('Name,Instrument\nRené d’Étampes,hautbois d’été\n', 'macroman');
    expect((await readAll('roster', bytes)).reading.encoding).toBe('macroman');
  });

  it('reads the euro sign of a Mac', async () => {
    const bytes = iconv.encode('Name;Instrument;Gage\nJörg Müller;Flöte;180,50 ¤\n', 'macroman');
    const { drafts } = await readAll('roster', bytes);
    expect(drafts[0]).toMatchObject({ rateMinor: 18050, currency: 'EUR' });
  });

  it('refuses what is no table, and says what it is', async () => {
    const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [ascii('%PDF-1.7 …'), 'PDF'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '.xls'],
      [ascii('<html><table>'), 'web page'],
      [ascii('[ {"name": "Anna"} ]'), 'JSON'],
      [new Uint8Array([1, 2, 0, 0, 3, 0, 9, 9]), 'binary'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'damaged'],
    ];
    for (const [bytes, said] of cases) {
      const refusal = await refusalOf('roster', bytes);
      expect(refusal.code).toBe('IMPORT.NOT_A_TABLE');
      expect(refusal.message).toContain(said);
    }
    expect((await refusalOf('roster', '')).code).toBe('IMPORT.EMPTY_FILE');
    expect((await refusalOf('roster', ' \r\n \n')).code).toBe('IMPORT.EMPTY_FILE');
    expect((await refusalOf('roster', 'Name\n', { encoding: 'klingon' })).code).toBe(
      'IMPORT.UNKNOWN_ENCODING',
    );
  });

  it('counts UTF-8 as strictly as the platform decodes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const whole = new Uint8Array([...bytes, 0x20, 0x20, 0x20]);
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(whole);
        } catch {
          valid = false;
        }
        expect(countUtf8(whole).wrong === 0).toBe(valid);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => detectEncoding(bytes).ok !== undefined),
    );
  });
});
