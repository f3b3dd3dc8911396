import { fixedClock } from '#clock';
import {
  changeRecord,
  cityCosts,
  createRecord,
  type Fresh,
  KEEPERS,
  marginalCosts,
  makeReport,
  type Placement,
  type Production,
  type Store,
} from '#desk';
import { type CostReport, type RundownReport } from '#reports';
import {
  aCue,
  aLocation,
  aMusician,
  anEngagement,
  aPass,
  aProduction,
  aRoom,
  aSession,
  aVersion,
  written,
} from '../support/books.js';
import { onBothDatabases } from '../support/databases.js';

const clock = fixedClock(Date.parse('2023-03-01T09:00:00Z'));
const CALL = '2023-03-14T10:00';

/** A Swiss call of two violas for a pass of five minutes; the production is reckoned in pounds. */
async function swissCall(store: Store): Promise<{
  readonly production: Production;
  readonly sessionId: string;
  readonly versionId: string;
  readonly musicianId: string;
}> {
  return written(store, async (books) => {
    const basel = {
      slug: 'basel',
      name: 'Basel',
      country: 'CH',
      zone: 'Europe/Zurich',
      holidayCalendar: 'CH-BS',
    };
    const location = await books.locations.add(aLocation({ ...basel, agreement: 'smv', currency: 'CHF' }));
    const room = await books.rooms.add(aRoom(location.id, { hireMinor: 50_000 }));
    const production = await books.productions.add(aProduction());
    const cue = await books.cues.add(aCue(production.id));
    const version = await books.cueVersions.add(aVersion(cue, { seconds: 300 }));
    const pass = await books.passes.add(aPass(version, { lineUp: 'str(0.0.2.0.0)', seconds: 300 }));
    const session = await books.sessions.add(
      aSession(production.id, room, {
        agreement: 'smv',
        zone: 'Europe/Zurich',
        status: 'confirmed',
        runOrder: [pass.id],
        localStart: CALL,
      }),
    );
    const violas = [1, 2].map((chair) => ({ chair, name: `Viola ${chair}`, personKey: `viola ${chair}|` }));
    const ids: string[] = [];
    for (const { chair, ...named } of violas) {
      const player = await books.musicians.add(
        aMusician({ ...named, instrument: 'viola', locationId: location.id }),
      );
      ids.push(player.id);
      await books.engagements.add(
        anEngagement(session, player.id, { instrument: 'viola', chair, status: 'confirmed' }),
      );
    }
    await books.exchangeRates.add({
      from: 'CHF',
      to: 'GBP',
      date: '2023-01-01',
      numerator: 9,
      denominator: 10,
      notes: '',
    });
    return { production, sessionId: session.id, versionId: version.id, musicianId: ids[0] ?? '' };
  });
}

onBothDatabases('the costs of a production', (open) => {
  const costOf = async (store: Store, production: Production, raw: object = {}): Promise<CostReport> => {
    const made = await makeReport({ books: store.books, clock }, production, 'cost', raw);
    if (!made.ok) throw new Error(made.refusal.message);
    return made.value;
  };

  it('of a Swiss session rise when a new cut uses more of it', async () => {
    const { store } = await open();
    const { production, versionId } = await swissCall(store);
    // Two players at CHF 185, CHF 32 for the first chair, the room 500: CHF 902, at 0.9: GBP 811.80.
    expect((await costOf(store, production)).total.expected).toBe(81_180);
    const cutOf = (name: string, seconds: number, receivedOn: string): Promise<unknown> =>
      written(store, async (books) => {
        const cut = await books.cuts.add({
          productionId: production.id,
          name,
          reel: null,
          frameRate: '24',
          receivedOn,
          notes: '',
        } as Parameters<typeof books.cuts.add>[0]);
        const used: Fresh<Placement> = {
          productionId: production.id,
          cutId: cut.id,
          versionId,
          label: '1m1',
          track: null,
          reel: null,
          recordIn: 0,
          recordOut: seconds * 24,
          sourceIn: 0,
          sourceOut: seconds * 24,
          carriedFromId: null,
          byHand: false,
          muted: false,
          usage: null,
          notes: '',
        };
        return books.placements.add(used);
      });
    // One minute used: 2 × 3.20 = 6.40 more, CHF 908.40: 817.56. Two and a half: 2 × 8.00 = 16.00 more, 826.20.
    await cutOf('v1', 60, '2023-03-01');
    expect((await costOf(store, production)).total.expected).toBe(81_756);
    await cutOf('v2', 150, '2023-03-02');
    expect((await costOf(store, production)).total.expected).toBe(82_620);
  });

  it('follow a production’s own figure', async () => {
    const { store } = await open();
    const { production } = await swissCall(store);
    const desk = { store, clock, actor: 'test', production };
    const own = await createRecord(desk, KEEPERS.ruleOverride, {
      agreement: 'smv',
      term: {
        parameter: 'principal-fee',
        value: 0,
        unit: 'minor',
        currency: 'CHF',
        validFrom: '2000-01-01',
        validTo: null,
        severity: 'cost',
        source: 'deal',
        confidence: 'high',
      },
    });
    expect(own).toMatchObject({ ok: true });
    // Without the CHF 32 for the first chair: CHF 870.
    expect((await costOf(store, production)).total.expected).toBe(78_300);
  });

  it('are what was worked, billed and paid once a session is recorded', async () => {
    const { store } = await open();
    const { production, sessionId, musicianId } = await swissCall(store);
    await written(store, async (books) => {
      const session = await books.sessions.find(sessionId);
      const change = { status: 'recorded', actualMinutes: 190, actualHireMinor: 60_000 } as const;
      await books.sessions.change(sessionId, session?.revision ?? 0, change);
      const [first] = await books.engagements.all({ sessionId, musicianId });
      const paid = { paidMinor: 20_000, paidCurrency: 'GBP' };
      return books.engagements.change(first?.id ?? '', first?.revision ?? 0, paid);
    });
    // Paid GBP 200; the other CHF 185 and one started quarter at 23, the room 600: CHF 808 at 0.9 = 727.20.
    const { total, byCurrency } = await costOf(store, production);
    expect(total).toMatchObject({ planned: 81_180, actual: 92_720, expected: 92_720, toCome: 0 });
    expect(byCurrency.map(({ currency, expected }) => [currency, expected])).toEqual([
      ['CHF', 80_800],
      ['GBP', 20_000],
    ]);
  });

  it('include who was confirmed and let go, by the notice, and say so where no rate is known', async () => {
    const { store } = await open();
    const { production, sessionId } = await swissCall(store);
    const desk = { store, clock, actor: 'test', production };
    expect(await changeRecord(desk, KEEPERS.session, sessionId, null, { status: 'cancelled' })).toMatchObject(
      {
        ok: true,
      },
    );
    const { total, noRate } = await costOf(store, production);
    expect(total).toMatchObject({ expected: 0, withoutRate: 2 });
    // From 1 March 09:00 UTC to 14 March 09:00 UTC.
    expect(noRate).toMatchObject([
      {
        kind: 'cancellation',
        lines: 2,
        people: 2,
        note: 'released with 312 h of notice; what that costs is not known',
      },
    ]);
  });

  it('say of one session, by city and start, every line with its figure', async () => {
    const { store } = await open();
    const { production } = await swissCall(store);
    const { lines, budget } = await costOf(store, production, { session: 'basel 2023-03-14 10:00' });
    expect(
      lines?.map(({ person, kind, minor, parameter, standing }) => [
        person,
        kind,
        minor,
        parameter,
        standing,
      ]),
    ).toEqual([
      ['Viola 1', 'scale', 18_500, 'scale', 'proxy'],
      ['Viola 1', 'principal', 3_200, 'principal-fee', 'current'],
      ['Viola 2', 'scale', 18_500, 'scale', 'proxy'],
      [null, 'hire', 50_000, null, null],
    ]);
    expect(budget).toEqual([]);
    const missing = await makeReport({ books: store.books, clock }, production, 'cost', { session: 'rome' });
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'SESSION.NOT_FOUND' } });
  });

  it('answer what one thing more would cost, and what the music costs in every city', async () => {
    const { store } = await open();
    const { production, sessionId } = await swissCall(store);
    const margins = await marginalCosts(store.books, clock, production, { sessionId });
    // A third viola: CHF 185 at 0.9. A quarter of an hour: two players at CHF 23.
    expect(margins).toMatchObject({ ok: true, value: { cost: 81_180 } });
    const changes = margins.ok ? margins.value.margins.map(({ kind, change }) => [kind, change]) : [];
    expect(changes).toEqual([
      ['player-more', 16_650],
      ['player-less', -16_650],
      ['quarter-hour-more', 4_140],
    ]);
    const cities = await cityCosts(store.books, clock, production, { cueIds: '1m1' });
    expect(cities).toMatchObject({
      ok: true,
      value: { musicSeconds: 300, cities: [{ name: 'Basel', cost: 81_180 }] },
    });
    const wrong = await cityCosts(store.books, clock, production, { cueIds: '9m9,8m8' });
    expect(wrong).toMatchObject({
      ok: false,
      refusal: { faults: [{ code: 'CUE.NOT_FOUND' }, { code: 'CUE.NOT_FOUND' }] },
    });
  });

  it('come with the clock of the session', async () => {
    const { store } = await open();
    const { production } = await swissCall(store);
    const made = await makeReport({ books: store.books, clock }, production, 'rundown');
    const report: RundownReport | null = made.ok ? made.value : null;
    expect(report?.sessions).toMatchObject([
      {
        location: 'basel',
        call: { from: { clock: '10:00 CET' }, to: { clock: '13:00 CET' }, minutes: 180 },
        capLeftSeconds: 600,
        legal: true,
        remarks: [{ code: 'RUNDOWN.NO_BREAK_RULE' }],
      },
    ]);
  });
});
