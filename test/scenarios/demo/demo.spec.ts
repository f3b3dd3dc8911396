import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fixedClock } from '#clock';
import { type Books, makeReport, type Result, type Store, summaryOf } from '#desk';
import { openStore } from '#storage';
import { demoLine, type DemoResult } from '../../../apps/cli/src/demo/index.js';
import { dearest, qualityText } from '../../../apps/cli/src/plan/quality-text.js';
import { factsOf, peopleIn, wrongCalls, wrongHours, wrongMusic, wrongSeats } from './naive-check.js';
import { aCue, aProduction, aRoom, aSession, aVersion, written } from '../../support/books.js';

/** A machine that is busy with other suites needs its time. */
const PATIENCE_MS = 240_000;
/** Steps of improvement of each plan: what is told here holds for a plan that is hardly improved too. */
const iterations = 100;

const clock = fixedClock(Date.parse('2026-01-05T10:00:00Z'));

let folder: string;
let url: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downbeat-demo-'));
  url = `sqlite:${join(folder, 'desk.db')}`;
  store = await openStore(url);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** In a process of its own and from the built code, where the planner is as fast as for its users. */
async function demo(): Promise<{ readonly result: DemoResult; readonly told: readonly string[] }> {
  const script = join(process.cwd(), 'test/scenarios/demo/make-demo.js');
  const args = [script, url, join(folder, 'files'), String(iterations)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 30 });
  const { made, told } = JSON.parse(stdout) as { made: Result<DemoResult>; told: readonly string[] };
  if (!made.ok) throw new Error(`${made.refusal.code}: ${made.refusal.message}`);
  return { result: made.value, told };
}

/** Everything a schedule says but for ids, which are new each time. */
const scheduleOf = ({ schedule }: DemoResult): unknown =>
  schedule.sessions.map(({ location, room, localStart, status, passes, engagements }) => ({
    location,
    room,
    localStart,
    status,
    music: passes.map(({ cue, seconds }) => [cue, seconds]),
    players: engagements.map(({ name, instrument, chair, status: standing }) => [
      name,
      instrument,
      chair,
      standing,
    ]),
  }));

const sizes = async ({
  musicians,
  groups,
  rooms,
  availability,
  staff,
  locations,
  productions,
}: Books): Promise<readonly number[]> =>
  Promise.all(
    [musicians, groups, rooms, availability, staff, locations, productions].map((shelf) => shelf.count({})),
  );

describe('the demo, from an empty database', () => {
  let first: DemoResult;

  it(
    'reaches 555 musicians in five cities with 840 minutes of music',
    async () => {
      const { result, told } = await demo();
      first = result;
      expect(result.headcount).toMatchObject({ target: 555, people: 555 });
      expect(result.headcount.byLocation.map(({ location }) => location).sort()).toEqual([
        'basel',
        'london',
        'rome',
        'venice',
        'vienna',
      ]);
      expect(result.coverage).toMatchObject({ composed: 50_400, inCut: 9_000 });
      expect(demoLine(result)).toMatch(
        /^555 of 555 musicians · 5 cities · 840 composed minutes · \d+ sessions$/,
      );
      expect(told.filter((line) => line.includes('.csv'))).toHaveLength(15);
      expect(await readdir(join(folder, 'files'))).toContain('README.txt');
    },
    PATIENCE_MS,
  );

  it('stands in mid-production: recorded before, confirmed soon, proposed later, and nothing left open', () => {
    const { sessions } = first.schedule;
    const statusesOf = (from: string, to: string): readonly string[] => [
      ...new Set(sessions.filter(({ start }) => start >= from && start < to).map(({ status }) => status)),
    ];
    expect(statusesOf('2023-01-01', '2023-03-06')).toEqual(['recorded']);
    // The second plan may open a call beside those that are confirmed.
    expect(statusesOf('2023-03-06', '2023-03-11')).toContain('confirmed');
    expect(statusesOf('2023-03-06', '2023-03-11')).not.toContain('recorded');
    expect(statusesOf('2023-03-18', '2023-05-01')).toEqual(['draft']);
    expect(sessions.length).toBeGreaterThanOrEqual(56);
    expect(sessions.length).toBeLessThanOrEqual(80);
    expect(sessions.flatMap(({ open }) => open)).toEqual([]);
    const recorded = sessions.filter(({ status }) => status === 'recorded');
    expect(new Set(recorded.flatMap(({ engagements }) => engagements.map(({ status }) => status)))).toEqual(
      new Set(['attended']),
    );
  });

  it('has a log of takes for what is recorded, a few stretches to play again, and the film’s two and a half hours', () => {
    const { coverage } = first;
    expect(coverage.recordedBy).toMatchObject({ status: 0, unplacedTakes: 0 });
    expect(coverage.recordedBy.takes).toBeGreaterThan(20);
    expect([coverage.composed, coverage.inCut, coverage.usedShare]).toEqual([50_400, 9_000, 0.1786]);
    expect(coverage.inCutRecorded + coverage.missing).toBe(9_000);
    expect(coverage.missing).toBeGreaterThan(0);
    // Only music that is still meant was recorded, so what is recorded and what is not sum to all.
    expect(coverage.recorded + coverage.unrecorded).toBe(50_400);
    expect(
      first.schedule.sessions
        .filter(({ status }) => status === 'recorded')
        .map(({ lackingParts }) => lackingParts),
    ).not.toContainEqual(expect.anything());
  });

  it('tells how good the stored plan is, and what costs most and why', async () => {
    const [stored] = (await store.books.plans.all({ productionId: first.production.id }, 'createdAt')).slice(
      -1,
    );
    expect(stored === undefined ? null : summaryOf(stored)).toEqual(first.plan);
    expect(first.plan.stages.map(({ stage }) => stage)).toEqual(['sessions', 'order', 'staffing']);
    const rules = dearest(first.plan);
    expect(rules).toHaveLength(3);
    expect(rules.every(({ penalty, reasons }) => penalty > 0 && reasons.length > 0)).toBe(true);
    const told = qualityText(first.plan, (_, text) => text, 100);
    for (const words of [
      'How good it is',
      '  Sessions  GBP ',
      '  Order     ',
      '  Staffing  GBP ',
      'What costs most',
    ])
      expect(told).toContain(words);
    for (const { rule } of rules) expect(told).toContain(rule);
  });

  it('keeps every rule, counted again without the planner', async () => {
    const facts = await factsOf(store.books, first.production.id);
    const { sessions } = first.schedule;
    expect(wrongCalls(sessions, facts)).toEqual([]);
    expect(wrongMusic(sessions, facts)).toEqual([]);
    expect(wrongSeats(sessions, facts)).toEqual([]);
    expect(wrongHours(sessions)).toEqual([]);
    expect(peopleIn(sessions, facts)).toBe(555);
  });

  it('keeps to every agreement, and its bills sum to what it costs', async () => {
    const desk = { books: store.books, clock };
    const checked = await makeReport(desk, first.production, 'compliance');
    expect(checked.ok && checked.value.counts).toEqual({ hard: 0, cost: 0, warn: 0 });
    const cost = await makeReport(desk, first.production, 'cost');
    if (!cost.ok) throw new Error(cost.refusal.message);
    const { total, byLocation, bySection, byWeek, byCategory } = cost.value;
    for (const rows of [byLocation, bySection, byWeek, byCategory]) {
      expect(rows.reduce((sum, { expected }) => sum + expected, 0)).toBe(total.expected);
    }
    expect(total.expected).toBeGreaterThan(total.actual);
  });

  it('would be found wrong where it is: a player twice at once, a pass lost, a room too small', async () => {
    const facts = await factsOf(store.books, first.production.id);
    const { sessions } = first.schedule;
    const [one, other] = sessions.filter(({ location }) => location === 'london');
    if (one === undefined || other === undefined) throw new Error('the demo has sessions in London');
    const moved = { ...other, start: one.start, end: one.end };
    const together = sessions.map((session) => (session === other ? moved : session));
    expect(wrongHours(together)).not.toEqual([]);
    expect(wrongCalls(together, facts)).toHaveLength(2);
    const without = sessions.filter((session) => session !== one);
    expect(wrongMusic(without, facts).length).toBeGreaterThanOrEqual(one.passes.length);
    const room = facts.rooms.get(one.roomId);
    if (room === undefined) throw new Error('the session has a room');
    const small = new Map([...facts.rooms, [room.id, { ...room, capacity: one.chairs - 1 }]]);
    expect(wrongCalls([one], { ...facts, rooms: small })).toHaveLength(1);
    expect(wrongSeats([{ ...one, location: 'rome' }], facts)).toHaveLength(one.engagements.length);
  });

  it('crosses the change to summer time with the wall times as they were agreed', () => {
    const london = first.schedule.sessions.filter(({ location }) => location === 'london');
    const hours = new Set(london.map(({ localStart }) => localStart.slice(11, 16)));
    expect(hours).toEqual(new Set(['10:00', '14:00']));
    expect(new Set(london.map(({ start }) => new Date(start).toISOString().slice(11, 16)))).toEqual(
      new Set(['10:00', '14:00', '09:00', '13:00']),
    );
  });

  it(
    'is the same again when it is run again, and leaves other productions alone',
    async () => {
      const before = await sizes(store.books);
      const { id: otherId } = await written(store, async (books) => {
        const production = await books.productions.add(
          aProduction({ slug: 'another-film', title: 'Another Film' }),
        );
        const cue = await books.cues.add(aCue(production.id));
        await books.cueVersions.add(aVersion(cue));
        const [location] = await books.locations.all({ slug: 'vienna' });
        const room = await books.rooms.add(aRoom(location?.id ?? ''));
        await books.sessions.add(aSession(production.id, room, { status: 'confirmed' }));
        return production;
      });
      const own = async (): Promise<unknown> => [
        await store.books.productions.find(otherId),
        await store.books.cues.all({ productionId: otherId }),
        await store.books.cueVersions.all({ productionId: otherId }),
        await store.books.sessions.all({ productionId: otherId }),
      ];
      const untouched = await own();

      const { result } = await demo();

      expect(result.production.id).toBe(first.production.id);
      expect(scheduleOf(result)).toEqual(scheduleOf(first));
      expect({ ...result.headcount, production: null }).toEqual({ ...first.headcount, production: null });
      expect(await own()).toEqual(untouched);
      const [musicians, groups, rooms, ...others] = await sizes(store.books);
      expect([musicians, groups, (rooms ?? 0) - 1, ...others.slice(0, -1), (others.at(-1) ?? 0) - 1]).toEqual(
        before,
      );
    },
    PATIENCE_MS,
  );
});
