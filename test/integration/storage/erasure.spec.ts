import { fixedClock } from '#clock';
import { eraseMusician, exportMusician, expire, type Session, type Store } from '#desk';
import {
  aCue,
  aJob,
  aLocation,
  aMusician,
  anEngagement,
  aProduction,
  aRoom,
  aSession,
  written,
} from '../../support/books.js';
import { onBothDatabases } from '../../support/databases.js';
import { everythingKept } from '../../support/everything-kept.js';
import { leaveTraces } from '../../support/traces.js';
import { importText } from '../imports/import-text.js';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const clock = fixedClock(NOW);
const EMAIL = 'irena.zebrowska@example.org';
const HER = /Zebrowska|\+48 600 100 200|allergic|late train|knee/i;

const ROSTER = `Name;Instrument;City;Email;Phone;Notes
Irena Zebrowska;violin;Lublin;${EMAIL};+48 600 100 200;allergic to nuts
Jan Nowak;viola;Lublin;;;
Jan Nowak;viola;Lublin;;;`;

/** Everywhere that somebody can be: roster, history, windows, calendar, import report, plan, journal, stored answer. */
const fill = async (store: Store): Promise<{ readonly id: string; readonly session: Session }> => {
  const imported = await importText(store, 'roster', ROSTER);
  if (!imported.ok) throw new Error(imported.refusal.message);
  return written(store, async (books) => {
    const location = await books.locations.add(aLocation());
    const room = await books.rooms.add(aRoom(location.id));
    const production = await books.productions.add(aProduction());
    const session = await books.sessions.add(aSession(production.id, room));
    const [irena] = await books.musicians.all({ email: EMAIL });
    const id = irena?.id ?? '';
    await books.musicians.change(id, 1, { name: 'Irena Maria Zebrowska', rank: 'tutti' });
    const engagement = await books.engagements.add(
      anEngagement(session, id, { notes: 'late train', paidMinor: 9_000 }),
    );
    await books.engagements.change(engagement.id, 1, { status: 'attended' });
    const gone = await books.engagements.add(
      anEngagement(session, id, { chair: 2, notes: 'late train too' }),
    );
    await books.engagements.remove(gone.id, 1);
    const entries = [
      { row: 2, message: 'ZEBROWSKA, Irena is new' },
      { row: 3, message: 'Jan Nowak is new' },
    ];
    await books.jobs.add(aJob({ status: 'done', result: { entries } }));
    await leaveTraces(books, { id, email: EMAIL }, production.id);
    return { id, session };
  });
};

onBothDatabases('a musician', (open) => {
  it('is exported with all that is kept of her', async () => {
    const { store } = await open();
    const { id } = await fill(store);
    const kept = await exportMusician(store.books, clock, EMAIL);
    if (!kept.ok) throw new Error(kept.refusal.message);
    expect(kept.value).toMatchObject({
      exportedAt: '2026-11-29T12:00:00.000Z',
      musician: { id, phone: '+48 600 100 200' },
      availability: [{ notes: 'knee' }],
      engagements: [{ notes: 'late train', paidMinor: 9_000 }],
      feeds: [{ name: 'Irena Zebrowska' }],
      history: [
        { action: 'change', records: [{ before: { name: 'Irena Zebrowska' } }] },
        { action: 'create' },
      ],
    });
    const mentioned = kept.value.mentions.map((one) => one.in).sort();
    expect(mentioned).toEqual(['answer', 'job', 'journal', 'plan']);
    expect(JSON.stringify(kept.value.feeds)).not.toContain('hash');
  });

  it('is forgotten for good, and what was played and paid stays', async () => {
    const { store, url } = await open();
    const { id } = await fill(store);
    expect(await everythingKept(url)).toMatch(HER);
    const erased = await eraseMusician({ store, clock }, 'Irena Maria Zebrowska');
    expect(erased).toMatchObject({
      ok: true,
      value: { musicianId: id, engagements: 1, availability: 1, feeds: 1, texts: 5 },
    });
    expect(await everythingKept(url)).not.toMatch(HER);
    expect(await store.books.musicians.find(id)).toMatchObject({
      ...{ name: expect.stringMatching(/^Erased musician /) as unknown, email: null, phone: null, notes: '' },
      ...{ instrument: 'violin', rank: 'tutti', active: false },
    });
    expect(await store.books.engagements.all({ musicianId: id })).toMatchObject([
      { status: 'attended', paidMinor: 9_000, notes: '' },
    ]);
    const [job] = await store.books.jobs.all({});
    expect(job?.result).toEqual({
      entries: [
        { row: 2, message: '(erased)' },
        { row: 3, message: 'Jan Nowak is new' },
      ],
    });
    const { items } = await store.books.changes.newest({ recordKind: 'engagement' }, 10, null);
    expect(items.map(({ action }) => action)).toEqual(['change', 'remove', 'create', 'change', 'create']);
    const [feed] = await store.books.calendarFeeds.all({});
    expect(feed?.revokedAt).toBe('2026-11-29T12:00:00.000Z');
  });

  it('is told wherever others wrote of her, and forgotten in what they wrote before and no longer', async () => {
    const { store, url } = await open();
    const { id, session } = await fill(store);
    const { cue, namesake } = await written(store, async (books) => {
      await books.sessions.change(session.id, 1, { notes: 'Irena Zebrowska has to leave at four' });
      await books.sessions.change(session.id, 2, { notes: 'one violin has to leave at four' });
      return {
        cue: await books.cues.add(aCue(session.productionId, { notes: 'a solo for ZEBROWSKA, Irena' })),
        namesake: await books.musicians.add(
          aMusician({ name: 'Irena Zebrowska', notes: 'allergic to nuts' }),
        ),
      };
    });
    const where = { recordKind: 'cue', recordId: cue.id, productionId: session.productionId, field: 'notes' };
    const kept = await exportMusician(store.books, clock, EMAIL);
    expect(kept).toMatchObject({ value: { spokenOf: [{ ...where, text: 'a solo for ZEBROWSKA, Irena' }] } });
    const erased = await eraseMusician({ store, clock }, id);
    expect(erased).toMatchObject({ ok: true, value: { left: [where] } });
    expect(await everythingKept(url)).not.toContain('Irena Zebrowska has to leave');
    expect(await store.books.musicians.find(namesake.id)).toEqual(namesake);
    const { items } = await store.books.changes.newest({ recordId: session.id }, 10, null);
    expect(items.map(({ action }) => action)).toEqual(['change', 'change', 'create']);
    expect(await store.books.cues.find(cue.id)).toEqual(cue);
  });

  it('is not forgotten while she is engaged for a session to come, nor where it is not clear who is meant', async () => {
    const { store } = await open();
    const { id, session } = await fill(store);
    await written(store, (books) =>
      books.engagements.add(anEngagement(session, id, { chair: 3, status: 'pencilled', pencil: 1 })),
    );
    const desk = { store, clock: fixedClock(Date.parse('2023-03-01T00:00:00Z')) };
    expect(await eraseMusician(desk, id)).toMatchObject({ refusal: { code: 'MUSICIAN.STILL_ENGAGED' } });
    expect(await store.books.musicians.find(id)).toMatchObject({ email: EMAIL });
    expect(await eraseMusician(desk, 'Nobody')).toMatchObject({ refusal: { code: 'MUSICIAN.NOT_FOUND' } });
  });

  it('is gone from history, jobs and answers that are too old to be kept, and the facts stay', async () => {
    const { store } = await open();
    const { id } = await fill(store);
    const later = fixedClock(Date.now() + 31 * 24 * 60 * 60_000);
    const nothing = { history: 0, jobs: 0, answers: 0 };
    expect(await expire(store, later, 40)).toMatchObject({ ok: true, value: nothing });
    const expired = await expire(store, later, 30);
    expect(expired).toMatchObject({ ok: true, value: { jobs: 1, answers: 1 } });
    expect(await store.books.personalValues.count({})).toBe(0);
    expect(await store.books.jobs.all({})).toMatchObject([{ status: 'done', result: null }]);
    const { items } = await store.books.changes.newest({ recordId: id }, 10, null);
    expect(items.map(({ action }) => action)).toEqual(['change', 'create']);
    expect(await expire(store, later, 30)).toMatchObject({ ok: true, value: nothing });
  });
});
