import { readAll, refusalOf } from '../testing/read-all.js';

describe('locations', () => {
  it('fills in what a country tells, and says that it guessed', async () => {
    const { drafts, entries } = await readAll(
      'locations',
      'City;Country;Agreement\nVenice;Italien;italy-turno\nSankt Pölten;AT;\n',
    );
    expect(drafts).toEqual([
      {
        slug: 'venice',
        name: 'Venice',
        country: 'IT',
        zone: 'Europe/Rome',
        holidayCalendar: 'IT',
        agreement: 'italy-turno',
        currency: 'EUR',
        notes: '',
        assumed: ['zone', 'holidayCalendar', 'currency'],
      },
      expect.objectContaining({ slug: 'sankt-poelten', zone: 'Europe/Vienna', agreement: 'buy-out-vienna' }),
    ]);
    expect(entries.filter((entry) => entry.row === 2).map((entry) => [entry.code, entry.became])).toEqual([
      ['IMPORT.GUESSED_VALUE', 'Europe/Rome'],
      ['IMPORT.GUESSED_VALUE', 'EUR'],
    ]);
  });

  it('takes a country by its name of today, also where a former one had the same', async () => {
    const { drafts } = await readAll(
      'locations',
      'Stadt;Land\nMünchen;Deutschland\nBeograd;Serbia\nLyon;Frankreich\n',
    );
    expect(drafts.map(({ country, currency }) => [country, currency])).toEqual([
      ['DE', 'EUR'],
      ['RS', 'RSD'],
      ['FR', 'EUR'],
    ]);
  });

  it('assumes the usual agreement where a country has one, and none where it has not', async () => {
    const { drafts } = await readAll('locations', 'Name,Country\nLondon,UK\nOslo,Norway\n');
    expect(drafts.map((draft) => draft.agreement)).toEqual(['mu-pact', null]);
  });

  it('offers the zones that are near to a wrong one, and does not guess where a country has several', async () => {
    const { entries } = await readAll(
      'locations',
      'Name,Country,Zone\nVienna,AT,Vienna\nLos Angeles,USA,\nBasel,Swissland,Europe/Zurich\n',
    );
    expect(entries.map((entry) => [entry.row, entry.column, entry.code])).toEqual(
      expect.arrayContaining([
        [2, 'Zone', 'CLOCK.UNKNOWN_ZONE'],
        [3, 'Zone', 'IMPORT.MISSING_VALUE'],
        [4, 'Country', 'IMPORT.UNKNOWN_COUNTRY'],
      ]),
    );
    expect(entries[0]?.message).toContain('Europe/Vienna');
  });
});

describe('rooms', () => {
  it('reads capacity, hire with its currency, and daily hours as a window a day', async () => {
    const { drafts, codes } = await readAll(
      'rooms',
      'Standort|Studio|Plätze|Miete|Von|Bis|Uhrzeiten|Wochentage\nvienna|Synchron Stage|120|€ 1.850,–|09.03.2023|13.03.2023|9-22|Mo-Fr\n',
    );
    expect(codes).toEqual([]);
    expect(drafts).toEqual([
      {
        location: 'vienna',
        name: 'Synchron Stage',
        capacity: 120,
        hireMinor: 185_000,
        currency: 'EUR',
        ...{ address: null, mapReference: null, contact: null, porterage: null, emergency: null },
        windows: [
          { localStart: '2023-03-09T09:00', localEnd: '2023-03-09T22:00' },
          { localStart: '2023-03-10T09:00', localEnd: '2023-03-10T22:00' },
          { localStart: '2023-03-13T09:00', localEnd: '2023-03-13T22:00' },
        ],
        notes: '',
      },
    ]);
  });

  it('reads what a call sheet says of the place', async () => {
    const { drafts } = await readAll(
      'rooms',
      'Room,Address,Map,Contact there,Load-in,Emergency\nLondon/Studio 1,"1 Demo Road, London","51.5, -0.1",Stage door,Yard gate,999\n',
    );
    expect(drafts[0]).toMatchObject({
      address: '1 Demo Road, London',
      mapReference: '51.5, -0.1',
      contact: 'Stage door',
      porterage: 'Yard gate',
      emergency: '999',
    });
  });

  it('takes the location out of the room, hours past midnight, and whole days', async () => {
    const { drafts } = await readAll(
      'rooms',
      'Room,From,Until,Start time,End time\nLondon/Studio 1,2023-03-09,,18:00,02:00\nLondon/Studio 2,2023-03-09,2023-03-10,,\nLondon/Studio 3,2023-03-09 10:00,2023-03-10 12:00,,\n',
    );
    expect(drafts.map((draft) => [draft.location, draft.windows])).toEqual([
      ['London', [{ localStart: '2023-03-09T18:00', localEnd: '2023-03-10T02:00' }]],
      ['London', [{ localStart: '2023-03-09T00:00', localEnd: '2023-03-11T00:00' }]],
      ['London', [{ localStart: '2023-03-09T10:00', localEnd: '2023-03-10T12:00' }]],
    ]);
  });

  it('refuses stretches that end before they start or never end', async () => {
    const { outcomes, codes } = await readAll(
      'rooms',
      'Room,From,Until,Hours\nA,2023-03-09,2023-03-08,\nB,2023-03-09,2033-03-09,9-18\nC,,2023-03-09,\n',
    );
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['failed', 'failed', 'failed']);
    expect(codes).toEqual(['IMPORT.ENDS_BEFORE_START', 'IMPORT.ENDS_BEFORE_START', 'IMPORT.OPEN_START']);
  });
});

describe('staff', () => {
  it('reads attendance, need and travel times', async () => {
    const { drafts, codes } = await readAll(
      'staff',
      'Name,Role,Base,Zone,Attendance,Required,Travel,Email\n"Example, Lorne",Composer,london,America/Los_Angeles,remote,yes,"Rome:180; Venice to Vienna: 4h30\nBasel 3:15",l@example.org\n',
    );
    expect(codes).toEqual([]);
    expect(drafts[0]).toEqual({
      name: 'Lorne Example',
      role: 'Composer',
      base: 'london',
      zone: 'America/Los_Angeles',
      attendance: 'remote',
      required: true,
      travel: [
        { from: null, to: 'Rome', minutes: 180 },
        { from: 'Venice', to: 'Vienna', minutes: 270 },
        { from: null, to: 'Basel', minutes: 195 },
      ],
      email: 'l@example.org',
      phone: null,
      notes: '',
    });
  });

  it('fails what is no travel time or attendance', async () => {
    const { codes } = await readAll(
      'staff',
      'Name,Role,Attendance,Travel\nA A,conductor,sometimes,far away\nB B,,,\n',
    );
    expect(codes).toEqual(['IMPORT.UNKNOWN_ATTENDANCE', 'IMPORT.NOT_A_TRAVEL_TIME', 'IMPORT.MISSING_VALUE']);
  });
});

describe('groups', () => {
  it('reads what a group is called for, from a column or its name', async () => {
    const { drafts, codes } = await readAll(
      'groups',
      'Gruppe;Art;Standort;Mitglieder;davon spielend;Gage\nTop Secret;Drum Corps;basel;30;26;CHF 4’800.–\nCoro di Venezia;;venice;40;;\nXyz;Kazoo Batallion;;;;\n',
    );
    expect(
      drafts.map((draft) => [
        draft.name,
        draft.instrument,
        draft.members,
        draft.playingMembers,
        draft.feeMinor,
        draft.currency,
      ]),
    ).toEqual([
      ['Top Secret', 'drum-corps', 30, 26, 480_000, 'CHF'],
      ['Coro di Venezia', 'choir', 40, null, null, null],
    ]);
    expect(codes).toContain('ROSTER.GUESSED_INSTRUMENT');
    expect(codes).toContain('ROSTER.UNKNOWN_INSTRUMENT');
  });

  it('fails a group of which more play than belong to it', async () => {
    expect((await readAll('groups', 'Name,Kind,Members,Playing\nX,choir,10,12\n')).codes).toEqual([
      'ROSTER.MORE_PLAYING_THAN_MEMBERS',
    ]);
  });
});

describe('availability', () => {
  it('reads windows of rooms, people and groups, available or busy', async () => {
    const { drafts, codes } = await readAll(
      'availability',
      'Kind of subject,Name,E-mail,Status,From,Until,Hours,Zone\nroom,London/Studio 1,,,2023-03-14,2023-03-15,09:00-22:00,\nmusician,"Rossi, Anna",,busy,2023-03-14T10:00,2023-03-14T13:00,,Europe/Rome\n,,a@b.it,frei,14.3.2023,,,\n',
    );
    expect(codes).toEqual([]);
    expect(drafts[0]).toMatchObject({
      subjectKind: 'room',
      location: 'London',
      subject: 'Studio 1',
      kind: 'available',
    });
    expect(drafts[0]?.windows).toHaveLength(2);
    expect(drafts[1]).toMatchObject({
      subjectKind: 'musician',
      subject: 'Anna Rossi',
      kind: 'busy',
      zone: 'Europe/Rome',
      windows: [{ localStart: '2023-03-14T10:00', localEnd: '2023-03-14T13:00' }],
    });
    expect(drafts[2]).toMatchObject({
      subjectKind: null,
      email: 'a@b.it',
      windows: [{ localStart: '2023-03-14T00:00', localEnd: '2023-03-15T00:00' }],
    });
  });

  it('refuses an unknown kind of subject, an unclear word, and a row without a day', async () => {
    const { codes } = await readAll(
      'availability',
      'Who,Name,Status,From\nmartian,A,busy,2023-03-14\nroom,B,perhaps,2023-03-14\nroom,C,busy,\n',
    );
    expect(codes).toEqual(['IMPORT.UNKNOWN_SUBJECT', 'IMPORT.NOT_AVAILABLE_OR_BUSY', 'IMPORT.MISSING_VALUE']);
    expect((await refusalOf('availability', 'Name,Status\nA,busy\n')).code).toBe('IMPORT.MISSING_COLUMNS');
  });
});
