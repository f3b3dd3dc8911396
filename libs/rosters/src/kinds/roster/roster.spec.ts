import fc from 'fast-check';
import { readImport } from '../../read-import.js';
import { readAll, refusalOf } from '../../testing/read-all.js';
import { type GroupDraft, type MusicianDraft } from './draft.js';

const musicians = (drafts: readonly (MusicianDraft | GroupDraft)[]): readonly MusicianDraft[] =>
  drafts.filter((draft) => draft.kind === 'musician');

describe('rosters', () => {
  it('reads every column of a full row', async () => {
    const { drafts, codes } = await readAll(
      'roster',
      'Surname;First name;Instrument(s);Doubles;Chair;Rank;City;Union;E-Mail;Phone;Rate (£);Available from;Available until;Notes;Diet\n' +
        'ABERMAN;Laurence;Flute;Piccolo (owns), Alto Flute (can access) / Bass Flute (to be provided);2;Principal;London;MU;L.Aberman@Example.org;+44 20 7946 0018;1.234,50;2023-03-14;14.4.2023;likes mornings;vegan\n',
    );
    expect(codes).toEqual([]);
    expect(drafts).toEqual([
      {
        kind: 'musician',
        name: 'Laurence Aberman',
        location: null,
        city: 'London',
        instrument: 'flute',
        doubles: [
          { instrument: 'piccolo', access: 'owns' },
          { instrument: 'alto-flute', access: 'can-access' },
          { instrument: 'bass-flute', access: 'to-be-provided' },
        ],
        rank: 'principal',
        rateClass: null,
        rateMinor: 123_450,
        currency: 'GBP',
        union: 'MU',
        email: 'l.aberman@example.org',
        phone: '+44 20 7946 0018',
        active: null,
        availableFrom: '2023-03-14',
        availableUntil: '2023-04-14',
        notes: 'likes mornings\nChair: 2\nDiet: vegan',
      },
    ]);
  });

  it.each([
    ['de', 'Nachname,Vorname,Hauptinstrument,Wohnort\nMüller,Jörg,Kontrabass,Wien\n', 'double-bass'],
    ['it', 'Cognome,Nome,Strumento,Città\nRossi,Anna,corno,Roma\n', 'horn'],
    ['fr', 'Nom de famille,Prénom,Instrument principal,Ville\nLefèvre,René,hautbois,Bâle\n', 'oboe'],
  ])('knows the headers of a roster in %s', async (_, text, instrument) => {
    const { drafts } = await readAll('roster', text);
    expect(musicians(drafts)[0]?.instrument).toBe(instrument);
    expect(musicians(drafts)[0]?.city).not.toBeNull();
  });

  it('finds the header below a title and blank lines, and gives the rows the numbers a spreadsheet shows', async () => {
    const { reading, outcomes } = await readAll(
      'roster',
      'Vienna roster 2023,,\n,,\nNAME,INSTRUMENT,\nAnna Rossi,Horn,\n',
    );
    expect(reading.headerRow).toBe(3);
    expect(outcomes.map((outcome) => outcome.row)).toEqual([4]);
    expect(reading.entries.map((entry) => entry.code)).toContain('IMPORT.ABOVE_HEADER');
  });

  it('takes section headings for the instrument of the rows below, and counts them as skipped', async () => {
    const text =
      'Name,Phone\nVIOLIN II (2),\nAnna Rossi,1234567\nJohn Smith,1234568\n,\nHORNS:,\nEva Bauer,1234569\nWOODWINDS,\nNobody Known,1234570\n';
    const { outcomes, drafts, codes } = await readAll('roster', text);
    expect(musicians(drafts).map((draft) => [draft.name, draft.instrument, draft.notes])).toEqual([
      ['Anna Rossi', 'violin', 'Part: 2'],
      ['John Smith', 'violin', 'Part: 2'],
      ['Eva Bauer', 'horn', ''],
    ]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([
      'skipped',
      'taken',
      'taken',
      'skipped',
      'skipped',
      'taken',
      'skipped',
      'failed',
    ]);
    expect(codes.filter((code) => code === 'ROSTER.SECTION_HEADING')).toHaveLength(3);
    expect(codes).toContain('IMPORT.BLANK_ROW');
    expect(codes).toContain('ROSTER.NO_INSTRUMENT');
  });

  it('does not count blank rows at the end of a file', async () => {
    const { outcomes } = await readAll('roster', 'Name,Instrument\nAnna Rossi,Horn\n,\n,\n\n');
    expect(outcomes).toHaveLength(1);
  });

  it('takes "Bass" for a singer in an archive of soloists and for a double bass in an orchestra, and says it guessed', async () => {
    const soloists = await readAll(
      'roster',
      'Name,Instrument\nA A,Soprano\nB B,Tenor\nC C,Mezzo-Soprano\nD D,Piano\nE E,Bass\n',
    );
    const players = await readAll(
      'roster',
      'Name,Instrument\nA A,Violin\nB B,Oboe\nC C,Horn\nD D,Viola\nE E,Bass\n',
    );
    expect(musicians(soloists.drafts).at(-1)?.instrument).toBe('bass-voice');
    expect(musicians(players.drafts).at(-1)?.instrument).toBe('double-bass');
    expect(players.entries.at(-1)).toMatchObject({
      row: 6,
      column: 'Instrument',
      level: 'info',
      code: 'ROSTER.GUESSED_INSTRUMENT',
      was: 'Bass',
      became: 'double-bass',
    });
  });

  it('lets the user say what "Bass" is', async () => {
    const text = 'Name,Instrument\nA A,Violin\nE E,Bass\n';
    const said = await readAll('roster', text, { instruments: { bass: 'bass-guitar' } });
    const voices = await readAll('roster', text, { context: 'voices' });
    expect(musicians(said.drafts).at(-1)?.instrument).toBe('bass-guitar');
    expect(musicians(voices.drafts).at(-1)?.instrument).toBe('bass-voice');
    expect([...said.codes, ...voices.codes]).toEqual([]);
    expect((await refusalOf('roster', text, { instruments: { bass: 'zzz' } })).code).toBe(
      'IMPORT.BAD_OPTION',
    );
  });

  it('asks where the file does not settle an ambiguous word', async () => {
    const { entries } = await readAll('roster', 'Name,Instrument\nE E,Tenor\n');
    expect(entries[0]).toMatchObject({
      row: 2,
      column: 'Instrument',
      level: 'error',
      code: 'ROSTER.AMBIGUOUS_INSTRUMENT',
    });
  });

  it('fails an unknown instrument, naming the column and the three nearest', async () => {
    const { entries } = await readAll('roster', 'Name,Strumento\nA A,Violine\nE E,Klarinete\n');
    expect(entries[0]).toMatchObject({
      row: 3,
      column: 'Strumento',
      code: 'ROSTER.UNKNOWN_INSTRUMENT',
      was: 'Klarinete',
    });
    expect(entries[0]?.message).toContain('"clarinet"');
    expect(entries[0]?.message.match(/"[a-z-]+"/g)).toHaveLength(3);
  });

  it('skips people who play nothing with their role, but not those who also play', async () => {
    const { outcomes, drafts, codes } = await readAll(
      'roster',
      'Name,Instrument,Doubles\nA A,Soprano,\nB B,Dancer,\nC C,Narrator,Baritone\nD D,,Piano\n',
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['taken', 'skipped', 'taken', 'taken']);
    expect(codes).toContain('ROSTER.NOT_A_PLAYER');
    expect(musicians(drafts).map((draft) => draft.instrument)).toEqual([
      'soprano-voice',
      'baritone-voice',
      'piano',
    ]);
    expect(musicians(drafts)[1]?.notes).toBe('Also: Narrator');
  });

  it.each(['TBC', 'n/a', '-', '  , ', 'N.N.', '?', 'da definire', 'tba'])(
    'skips a row whose name is %j',
    async (name) => {
      const { outcomes, codes } = await readAll('roster', `Name,Instrument\n"${name}",Horn\n`);
      expect(outcomes[0]?.kind).toBe('skipped');
      expect(codes).toEqual(['ROSTER.NO_NAME']);
    },
  );

  it.each([
    ['Aberman, Laurence', 'Laurence Aberman'],
    ['ABERMAN Laurence', 'Laurence Aberman'],
    ["O'BRIEN-SMITH Ana Maria", "Ana Maria O'Brien-Smith"],
    ['VAN DER BERG Jan', 'Jan Van der Berg'],
    ["'t Hooft, Jan", "Jan 't Hooft"],
    ['King, Martin, Jr.', 'Martin King Jr.'],
    ['J. S. Bach', 'J. S. Bach'],
    ['JP Smith', 'JP Smith'],
    ['LI Wei', 'Wei Li'],
    ['MIDORI', 'MIDORI'],
    ['Acuña [Acuna], Maria Teresa', 'Maria Teresa Acuña [Acuna]'],
  ])('reads the name %j as %j', async (written, name) => {
    const { drafts } = await readAll('roster', `Name,Instrument\n"${written}",Horn\n`);
    expect(drafts[0]?.name).toBe(name);
  });

  it('makes group contracts of ensembles, with the size their name tells', async () => {
    const { drafts, codes } = await readAll(
      'roster',
      'Name,Instrument,Members,Playing\n"Bach Choir, The",Chorus,40,36\nInja String Quartet,String Quartet,,\nNew York Singers,Vocalist,,\n"Altay, Derin",Ensemble,,\n"Hecht, Thomas",Duo Pianos,,\n',
    );
    const groups = drafts.filter((draft) => draft.kind === 'group');
    expect(
      groups.map((draft) => [draft.name, draft.instrument, draft.members, draft.playingMembers]),
    ).toEqual([
      ['The Bach Choir', 'choir', 40, 36],
      ['Inja String Quartet', 'string-quartet', 4, 4],
      ['New York Singers', expect.any(String), null, null],
      ['Derin Altay', 'ensemble', 1, 1],
      ['Thomas Hecht', 'piano-duo', 1, 1],
    ]);
    expect(codes).toContain('ROSTER.GROUP_SIZE_UNKNOWN');
    expect(codes).toContain('ROSTER.PERSON_AS_GROUP');
  });

  it('keeps unknown columns as notes, drops bank data and social-security numbers, and says both', async () => {
    const { reading, drafts } = await readAll(
      'roster',
      'Name,Instrument,Shoe size,IBAN,Codice Fiscale,Ref\nAnna Rossi,Horn,38,DE89370400440532013000,RSSNNA80A41H501Q,123-45-6789\n',
    );
    expect(drafts[0]?.notes).toBe('Shoe size: 38');
    expect(reading.entries.map((entry) => [entry.column, entry.code])).toEqual([
      ['Shoe size', 'IMPORT.COLUMN_KEPT_AS_NOTE'],
      ['IBAN', 'IMPORT.PRIVATE_COLUMN'],
      ['Codice Fiscale', 'IMPORT.PRIVATE_COLUMN'],
      ['Ref', 'IMPORT.PRIVATE_COLUMN'],
    ]);
  });

  it('takes a bank number out of a note', async () => {
    const { drafts, codes } = await readAll(
      'roster',
      'Name,Instrument,Notes\nA A,Horn,pay to DE89 3704 0044 0532 0130 00 please\n',
    );
    expect(drafts[0]?.notes).toBe('pay to [removed] please');
    expect(codes).toEqual(['IMPORT.PRIVATE_NUMBER']);
  });

  it('reports what Excel did to phones and cells', async () => {
    const { drafts, entries } = await readAll(
      'roster',
      "Name,Instrument,Phone,Email,City\nA A,Horn,4.47E+11,#N/A,Rome\nB B,Horn,'+44 20 7946 0018,not an address,=1+1\n#REF!,Horn,,,\n",
    );
    expect(musicians(drafts).map(({ phone, email, city }) => ({ phone, email, city }))).toEqual([
      { phone: null, email: null, city: 'Rome' },
      { phone: '+44 20 7946 0018', email: null, city: '=1+1' },
    ]);
    expect(entries.map((entry) => [entry.row, entry.level, entry.code])).toEqual([
      [2, 'warning', 'IMPORT.EXCEL_ERROR'],
      [2, 'warning', 'IMPORT.EXCEL_NUMBER'],
      [3, 'warning', 'IMPORT.NOT_AN_EMAIL'],
      [4, 'error', 'IMPORT.EXCEL_ERROR'],
    ]);
  });

  it('asks which way 03/04 is meant unless the user has said the order of dates', async () => {
    const header = 'Name,Instrument,Available from\n';
    const alone = await readAll('roster', `${header}A A,Horn,03/04/2023\n`);
    const settled = await readAll('roster', `${header}A A,Horn,03/04/2023\nB B,Horn,25/04/2023\n`);
    const said = await readAll('roster', `${header}A A,Horn,03/04/2023\n`, { dateOrder: 'mdy' });
    expect(alone.codes).toEqual(['CLOCK.AMBIGUOUS_DATE']);
    expect(alone.entries[0]?.message).toMatch(/2023-04-03 or 2023-03-04/);
    expect(alone.entries[0]?.message).toMatch(/date order "dmy" or "mdy"/);
    expect(settled.codes).toEqual(['CLOCK.AMBIGUOUS_DATE']);
    expect(settled.entries[0]?.message).toMatch(
      /written day first; if this one is too, say so: date order "dmy"/,
    );
    expect(musicians(said.drafts)[0]?.availableFrom).toBe('2023-03-04');
    expect(said.codes).toEqual([]);
  });

  it('lets a mapping win over the headers, and refuses one that fits nothing', async () => {
    const text = 'Who,What,Instrument\nA A,Horn,ignored\n';
    const { drafts } = await readAll('roster', text, {
      mapping: { who: 'name', What: 'instrument', Instrument: 'ignore' },
    });
    expect(musicians(drafts)[0]).toMatchObject({ name: 'A A', instrument: 'horn', notes: '' });
    expect((await refusalOf('roster', text, { mapping: { Who: 'nonsense' } })).code).toBe(
      'IMPORT.BAD_MAPPING',
    );
    expect(
      (await refusalOf('roster', text, { mapping: { Whom: 'name', What: 'instrument', Who: 'name' } })).code,
    ).toBe('IMPORT.BAD_MAPPING');
  });

  it('says which columns are needed where there is no header', async () => {
    const refusal = await refusalOf('roster', 'Anna Rossi,Horn\nJohn Smith,Oboe\n');
    expect(refusal.code).toBe('IMPORT.NO_HEADER');
    expect(refusal.message).toContain('"name"');
    expect((await refusalOf('roster', 'Name,Phone\nA A,1234567\n')).code).toBe('IMPORT.MISSING_COLUMNS');
  });

  it('believes the separator that Excel writes into a first line, and reads repeated headers once', async () => {
    const { reading, outcomes, codes } = await readAll(
      'roster',
      'sep=|\nName|Instrument\nA, A|Horn\nName|Instrument\nB, B|Oboe\n',
    );
    expect([reading.separator, reading.headerRow]).toEqual(['|', 2]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['taken', 'skipped', 'taken']);
    expect(codes).toEqual(['IMPORT.REPEATED_HEADER']);
  });

  it('keeps a second column of the same meaning as a note, with a warning', async () => {
    const { reading, drafts } = await readAll(
      'roster',
      'Name,Instrument,Phone,Mobile\nA A,Horn,1234567,7654321\n',
    );
    expect(drafts[0]).toMatchObject({ phone: '1234567', notes: 'Mobile: 7654321' });
    expect(reading.entries[0]).toMatchObject({ column: 'Mobile', code: 'IMPORT.DUPLICATE_COLUMN' });
  });

  it('hands on what the source of the bytes throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode('Name,Instrument\n'));
      throw new Error('the disk is gone');
    }
    await expect(readImport('roster', broken())).rejects.toThrow('the disk is gone');
  });

  it('fails a row with more cells than columns and keeps one with fewer', async () => {
    const { outcomes, codes } = await readAll(
      'roster',
      'Name,Instrument,City\nSmith, John,Horn,Rome\nA A,Horn\nB B,Oboe,Rome,,\n',
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['failed', 'taken', 'taken']);
    expect(codes).toEqual(['IMPORT.TOO_MANY_CELLS']);
  });

  it('gives the same drafts whatever the order of the columns', async () => {
    const columns = [
      ['Name', 'Rossi, Anna', 'John Smith'],
      ['Instrument', 'Horn', 'Violine'],
      ['Doubles', 'Wagner tuba', ''],
      ['City', 'Rome', 'Wien'],
      ['Rate', '130,00 €', '97.20'],
      ['E-mail', 'A@b.it', ''],
    ];
    const made = (order: readonly (readonly string[])[]): string =>
      [0, 1, 2].map((row) => order.map((column) => `"${column[row] ?? ''}"`).join(',')).join('\n');
    const expected = (await readAll('roster', made(columns))).drafts;
    expect(expected).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: columns.length }), async (order) => {
        expect((await readAll('roster', made(order))).drafts).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('gives every row one outcome and never throws, whatever the cells', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'Horn',
        'VIOLIN I',
        'Bass',
        'TBC',
        '4.47E+11',
        '03/04',
        '#N/A',
        'Rossi, Anna',
        '1.234,5',
        ',',
        '"',
      ),
    );
    const row = fc.array(cell, { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        fc.integer({ min: 1, max: 99 }),
        async (rows, size) => {
          const text = [
            'Name,Instrument,Doubles,Rate,Available from,Phone,Email',
            ...rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')),
          ].join('\n');
          const bytes = new TextEncoder().encode(text);
          const { outcomes } = await readAll('roster', bytes, { encoding: 'utf-8', separator: ',' }, size);
          expect(outcomes.length).toBeLessThanOrEqual(rows.length);
          expect(outcomes.map((outcome) => outcome.row)).toEqual(outcomes.map((_, at) => at + 2));
          const unexplained = outcomes.filter(
            (outcome) => outcome.kind !== 'taken' && outcome.entries.length === 0,
          );
          expect(unexplained).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
