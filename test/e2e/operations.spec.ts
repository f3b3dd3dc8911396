import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKey, Store } from '#desk';
import { openStore } from '#storage';
import { pino } from 'pino';
import { createApp } from '../../apps/api/src/create-app.js';
import { aJob, aPlan, aProduction, written } from '../support/books.js';
import { start as startProgram } from '../support/processes.js';
import { Caller, SETTINGS } from './support/service.js';

const ROSTER = 'Name,Instrument,Email\nIrena Zebrowska,violin,irena@zebrowska.example\nOttoline,flxte,\n';
const CSV = { 'content-type': 'text/csv' };
const PERSONAL = /zebrowska|irena|ottoline/i;

describe('whoever runs the service', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'downbeat-operations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('sees queues, gaps and imported rows in the metrics, and nobody’s name in the log', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    const app = await createApp({ ...SETTINGS, databaseUrl: join(folder, 'desk.db'), planners: 0 }, { log });
    const store = app.get(Store);
    const key = await createKey(store, { name: 'test', role: 'admin', productions: null });
    if (!key.ok) throw new Error(key.refusal.message);
    const admin = new Caller(app, key.value.secret);
    await written(store, async (books) => {
      const { id: productionId } = await books.productions.add(aProduction());
      await books.jobs.add(aJob({ productionId }));
      const stages = [
        { stage: 'sessions', gap: 0.25 },
        { stage: 'order', gap: null },
      ];
      await books.plans.add(aPlan(productionId, { figures: { stages } }));
    });
    await admin.post('/v1/imports/roster?skipFailed=true', ROSTER, CSV);
    await admin.post('/v1/imports/roster', ROSTER, CSV);
    await admin.get('/v1/musicians?email=irena@zebrowska.example');
    await admin.get('/v1/musicians/Irena%20Zebrowska/export');
    await admin.post('/v1/musicians', { name: 'Ottoline', instrument: 'flxte', email: 'no' });
    await admin.get('/v1/feeds/a-secret-address-of-ottoline.ics');
    const { text } = await admin.get('/metrics');
    expect(text).toContain('downbeat_jobs{kind="plan",status="queued"} 1');
    expect(text).toContain('downbeat_planner_gap_ratio{stage="sessions"} 0.25');
    expect(text).not.toContain('stage="order"');
    expect(text).toContain('downbeat_import_rows_total{kind="roster",outcome="created"} 1');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/v1\/musicians",status="200"\} 1/,
    );
    expect(text).not.toMatch(PERSONAL);
    await app.close();
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'request');
    expect(requests.length).toBeGreaterThanOrEqual(7);
    for (const one of requests)
      expect(one).toMatchObject({
        requestId: expect.any(String) as string,
        route: expect.any(String) as string,
      });
    expect(lines.join('')).not.toMatch(PERSONAL);
    expect(lines.join('')).not.toContain(key.value.secret);
  });

  it('stops it while it is at work, and everything that was answered is kept', async () => {
    const url = join(folder, 'busy.db');
    const first = await openStore(url);
    const key = await createKey(first, { name: 'test', role: 'admin', productions: null });
    await first.close();
    if (!key.ok) throw new Error(key.refusal.message);
    const headers = { authorization: `Bearer ${key.value.secret}`, 'content-type': 'application/json' };
    const program = await startProgram('api', url, { PLANNERS: '0' });
    const kept: string[] = [];
    let ended = Promise.resolve();
    const statuses = new Set<number>();
    const client = async (nth: number): Promise<void> => {
      for (let round = 0; ; round += 1) {
        const name = `Client ${nth} round ${round}`;
        const body = JSON.stringify({ name, instrument: 'violin' });
        const answer = await fetch(`${program.ready}/v1/musicians`, { method: 'POST', headers, body }).catch(
          () => null,
        );
        if (answer === null) return;
        statuses.add(answer.status);
        if (answer.status !== 201) return;
        kept.push(((await answer.json()) as { readonly id: string }).id);
        if (kept.length === 60) ended = program.end('SIGTERM');
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, nth) => client(nth)));
    await ended;
    statuses.delete(201);
    // Whoever comes on a connection that is about to be closed is told that the service ends.
    statuses.delete(503);
    expect([...statuses]).toEqual([]);
    const store = await openStore(url);
    expect(kept.length).toBeGreaterThanOrEqual(60);
    expect(await store.books.musicians.count({ id: kept })).toBe(kept.length);
    await store.close();
  });
});
