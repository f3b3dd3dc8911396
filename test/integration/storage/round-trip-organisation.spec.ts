import fc from 'fast-check';
import {
  type ApiKey,
  type Availability,
  type Books,
  type ExchangeRateRecord,
  type Job,
  type OwnAgreement,
  type RoomHold,
  type StaffMember,
} from '#desk';
import { anyTerm } from '../../support/any-term.js';
import { aLocation, aMusician, aProduction, aRoom, written } from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import {
  bigInt,
  instant,
  int32,
  json,
  keepsOn,
  longText,
  maybe,
  object,
  text,
  texts,
} from '../../support/keeps-on.js';

const roomOf = async (books: Books): ReturnType<Books['rooms']['add']> =>
  books.rooms.add(aRoom((await books.locations.add(aLocation())).id));

onBothDatabases('a record of the organisation, of any content, reads back as it was written:', (open) => {
  it('locations', () =>
    keepsOn(
      open,
      (books) => books.locations,
      () => Promise.resolve(aLocation()),
      {
        slug: text,
        name: text,
        holidayCalendar: text,
        notes: longText,
      },
    ));

  it('rooms', () =>
    keepsOn(
      open,
      (books) => books.rooms,
      async (books) => aRoom((await roomOf(books)).locationId, { name: 'x' }),
      {
        name: text,
        capacity: int32,
        hireMinor: bigInt,
        notes: longText,
      },
    ));

  it('holds', () =>
    keepsOn<RoomHold>(
      open,
      (books) => books.roomHolds,
      async (books) => ({
        roomId: (await roomOf(books)).id,
        productionId: null,
        localStart: '2023-03-14T10:00',
        localEnd: '2023-03-14T13:00:00+01:00',
        zone: 'Europe/Vienna',
        start: '2023-03-14T09:00:00.000Z',
        end: '2023-03-14T12:00:00.000Z',
        holdExpiresAt: null,
        status: 'held',
        notes: '',
      }),
      { start: instant, end: instant, holdExpiresAt: maybe(instant), notes: longText },
    ));

  it('staff', () =>
    keepsOn<StaffMember>(
      open,
      (books) => books.staff,
      () =>
        Promise.resolve({
          name: 'Lorne',
          role: 'composer',
          baseLocationId: null,
          zone: 'Europe/London',
          attendance: 'remote',
          required: true,
          travelMinutes: {},
          email: null,
          phone: null,
          feeMinor: null,
          currency: null,
          notes: '',
        }),
      { name: text, required: fc.boolean(), travelMinutes: fc.dictionary(text, int32), email: maybe(text) },
    ));

  it('exchange rates', () =>
    keepsOn<ExchangeRateRecord>(
      open,
      (books) => books.exchangeRates,
      () =>
        Promise.resolve({
          from: 'EUR',
          to: 'GBP',
          date: '2023-03-01',
          numerator: 885_000,
          denominator: 1_000_000,
          notes: '',
        }),
      { numerator: int32, denominator: int32, notes: longText },
    ));

  it('agreements of one’s own', () =>
    keepsOn<OwnAgreement>(
      open,
      (books) => books.ownAgreements,
      () =>
        Promise.resolve({ agreementId: 'house', name: 'House', scope: '', terms: [], changedBy: 'a test' }),
      {
        agreementId: text,
        name: text,
        scope: longText,
        terms: fc.array(anyTerm, { maxLength: 4 }),
        changedBy: text,
      },
    ));

  it('musicians', () =>
    keepsOn(
      open,
      (books) => books.musicians,
      () => Promise.resolve(aMusician()),
      {
        name: text,
        city: maybe(text),
        doubles: fc.array(fc.record({ instrument: text, access: fc.constantFrom('owns', 'can-access') })),
        rank: maybe(text),
        rateMinor: maybe(bigInt),
        union: maybe(text),
        active: fc.boolean(),
        notes: longText,
        personKey: text,
      },
    ));

  it('group contracts', () =>
    keepsOn(
      open,
      (books) => books.groups,
      () =>
        Promise.resolve({
          name: 'Top Secret Drum Corps',
          locationId: null,
          instrument: 'drum-corps',
          members: 30,
          playingMembers: 26,
          feeMinor: null,
          currency: 'CHF',
          email: null,
          phone: null,
          notes: '',
          personKey: '',
        }),
      { name: text, members: int32, feeMinor: maybe(bigInt), email: maybe(text), notes: longText },
    ));

  it('availability', () =>
    keepsOn<Availability>(
      open,
      (books) => books.availability,
      () =>
        Promise.resolve({
          subjectKind: 'musician',
          subjectId: 'somebody',
          kind: 'busy',
          localStart: '2023-03-14T10:00',
          localEnd: '2023-03-14T13:00',
          zone: 'Europe/Rome',
          start: '2023-03-14T09:00:00.000Z',
          end: '2023-03-14T12:00:00.000Z',
          notes: '',
        }),
      { start: instant, end: instant, notes: longText },
    ));

  it('jobs', () =>
    keepsOn<Job>(
      open,
      (books) => books.jobs,
      () =>
        Promise.resolve({
          kind: 'import',
          productionId: null,
          status: 'queued',
          done: 0,
          total: null,
          request: {},
          result: null,
          problem: null,
          best: null,
          turn: 0,
          holder: null,
          attempt: 0,
          beatAt: null,
          stopAsked: false,
        }),
      {
        done: fc.nat(),
        best: json,
        turn: fc.nat(),
        holder: maybe(text),
        attempt: fc.nat(),
        beatAt: maybe(instant),
        stopAsked: fc.boolean(),
        total: maybe(fc.nat()),
        request: object,
        result: json,
        problem: maybe(fc.record({ code: text, message: text })),
      },
    ));

  it('API keys', () =>
    keepsOn<ApiKey>(
      open,
      (books) => books.apiKeys,
      () =>
        Promise.resolve({
          name: 'board',
          prefix: 'db_1',
          hash: 'x',
          role: 'viewer',
          productionIds: null,
          expiresAt: null,
          revokedAt: null,
        }),
      { name: text, hash: text, productionIds: maybe(texts), revokedAt: maybe(instant) },
    ));

  it('idempotency records', () =>
    keepsOn(
      open,
      (books) => books.idempotency,
      async (books) => {
        const key = {
          name: 'k',
          prefix: 'p',
          hash: 'h',
          role: 'admin',
          productionIds: null,
          expiresAt: null,
          revokedAt: null,
        } as const;
        const { id } = await books.apiKeys.add(key);
        return { keyId: id, idempotencyKey: 'a', requestHash: 'b', status: null, headers: {}, body: '' };
      },
      { idempotencyKey: text, status: maybe(int32), headers: fc.dictionary(text, text), body: longText },
    ));
});

onBothDatabases('an instant', (open) => {
  it('is kept in UTC with milliseconds, however it was written', async () => {
    const { store } = await open();
    const asOf = '2023-03-26T03:30:00+02:00';
    const added = await written(store, (books) => books.productions.add(aProduction({ asOf })));
    expect(added.asOf).toBe('2023-03-26T01:30:00.000Z');
    expect(await store.books.productions.find(added.id)).toEqual(added);
  });
});
