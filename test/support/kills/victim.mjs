// Writes whatever a desk writes, one thing after the other, and says before and after each what it is: a process to be
// killed at any moment. `node victim.mjs <database> <round> <production> <plan> <session> <pass> <counted>`
import { fixedClock } from '#clock';
import {
  applyPlan,
  claimPlan,
  createJob,
  createRecord,
  importFile,
  KEEPERS,
  runPlanJob,
  undoPlan,
} from '#desk';
import { openStore } from '#storage';
import { writeSync } from 'node:fs';

const [, , url, round, productionId, planId, sessionId, passId, countedId] = process.argv;
const clock = fixedClock(Date.parse('2023-03-06T00:00:00.000Z'));
const store = await openStore(url, { busyTimeoutMs: 60_000 });
const say = (what) => writeSync(1, `${JSON.stringify(what)}\n`);
const valueOf = (result) => {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
};
const production = await store.books.productions.find(productionId);
const session = await store.books.sessions.find(sessionId);
const desk = { store, clock, actor: 'victim', production };
const takesOf = {
  ...desk,
  production: await store.books.productions.find(session.productionId),
};
const ROWS = 120;

let nth = 0;
const doings = {
  async take() {
    const number = (await store.books.takes.count({ sessionId })) + 1;
    const input = { sessionId, passId, number, verdict: 'good', unscheduled: true };
    return { id: valueOf(await createRecord(takesOf, KEEPERS.take, input)).id };
  },
  async count() {
    return valueOf(
      await store.write(async (books) => {
        const { id, revision, notes } = await books.productions.find(countedId);
        const count = Number(notes) + 1;
        await books.productions.change(id, revision, { notes: String(count) });
        return { ok: true, value: { count } };
      }),
    );
  },
  async import() {
    const batch = `r${round}b${nth}`;
    say({ begins: 'import', batch, rows: ROWS });
    const rows = Array.from(
      { length: ROWS },
      (_, at) => `Player ${at},violin,${batch},${batch}-${at}@example.org`,
    );
    const chunks = async function* () {
      yield Buffer.from('Name,Instrument,City,E-mail\n');
      for (const row of rows) yield Buffer.from(`${row}\n`);
    };
    const request = { kind: 'roster', fileName: 'r.csv', dryRun: false, skipFailed: false, actor: 'victim' };
    const report = valueOf(await importFile(store, clock, { ...request, chunks }, {}));
    return { batch, rows: report.landed ? report.created : 0 };
  },
  async apply() {
    const [standing] = await store.books.planApplications.all({ planId, undoneAt: null });
    const applies = standing === undefined;
    say({ begins: 'apply', applies });
    valueOf(applies ? await applyPlan(desk, production, planId) : await undoPlan(desk, production, planId));
    return { applies };
  },
  async job() {
    const request = { seed: 1, apply: false, options: { iterations: 5 }, actor: 'victim' };
    const { id } = valueOf(await createJob(store, { kind: 'plan', productionId, request }));
    say({ begins: 'job', id });
    const claim = valueOf(await claimPlan(store, clock, `victim/${round}`));
    if (claim === null) return { id: null };
    const { id: done, status } = valueOf(await runPlanJob(store, clock, claim));
    return { id: status === 'done' ? done : null };
  },
};

say({ ready: true });
const names = ['take', 'count', 'import', 'apply', 'job'];
for (; ; nth += 1) {
  const name = names[Math.floor(Math.random() * names.length)];
  say({ done: name, ...(await doings[name]()) });
}
