import { setTimeout as pause } from 'node:timers/promises';
import {
  type AnyKeeper,
  type AnyRecord,
  type Explanation,
  type ImportReport,
  type KeyView,
  keyView,
  newKeyView,
  ok,
  type Page,
  type PlanSummary,
  refuse,
  replanView,
  type Result,
  sessionsView,
  substitutesView,
} from '#desk';
import { type Report } from '#reports';
import { z } from 'zod';
import { type Backend, type ImportOrder, type PlanOrder } from './backend.js';
import { type PlanAnswer } from '../plan/plan-text.js';
import { type Answer, Service, valueOf } from './service.js';

/** What the service says in its own shapes, which are those of the use cases: checked for being there, then believed. */
const believed = <T>(): z.ZodType<T> => z.custom<T>((value) => typeof value === 'object' && value !== null);

const job = z.object({
  id: z.string(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  result: z.unknown(),
  problem: z
    .object({
      code: z.string(),
      message: z.string(),
      errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    })
    .nullable(),
});
type ShownJob = z.infer<typeof job>;

const POLL_MS = 300;

const OF_A_PRODUCTION: readonly string[] = ['cues', 'passes', 'placements'];

const under = (production: string | null, path: string): string =>
  production === null ? `/v1/${path}` : `/v1/productions/${encodeURIComponent(production)}/${path}`;

/** The use cases of a running service; `url` is its address, `key` an API key. */
export function remoteBackend(url: string, key: string): Result<Backend> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    const message = `"${url}" is no address of a service, such as http://127.0.0.1:3000.`;
    return refuse('malformed', 'CLI.BAD_URL', message, [{ pointer: '/url', code: 'CLI.BAD_URL', message }]);
  }
  return ok(backendOf(new Service(new URL(url), key)));
}

function backendOf(service: Service): Backend {
  const pathOf = ({ kind }: AnyKeeper, production: string | null): string => under(production, kind.plural);
  return {
    list: async (keeper, production, query) =>
      valueOf(await service.ask(pathOf(keeper, production), { query }), believed<Page<AnyRecord>>()),
    create: async (keeper, production, input) =>
      valueOf(
        await service.ask(pathOf(keeper, production), { method: 'POST', json: input }),
        believed<AnyRecord>(),
      ),
    importFile: (order) => importFile(service, order),
    plan: (production, order, tell) => plan(service, production, order, tell),
    replan: async (production, order) =>
      valueOf(await service.ask(under(production, 'replans'), { method: 'POST', json: order }), replanView),
    substitutes: async (production, query) =>
      valueOf(
        await service.ask(under(production, 'recommendations/substitutes'), { query }),
        substitutesView,
      ),
    sessionsFor: async (production, query) =>
      valueOf(await service.ask(under(production, 'recommendations/sessions'), { query }), sessionsView),
    explain: async (production, query) =>
      valueOf(await service.ask(under(production, 'explanation'), { query }), believed<Explanation>()),
    report: async (production, name) =>
      valueOf(
        await service.ask(under(production, `reports/${encodeURIComponent(name)}`), {
          query: { format: 'json' },
        }),
        believed<Report>(),
      ),
    createKey: async (input) =>
      valueOf(await service.ask('/v1/keys', { method: 'POST', json: input }), newKeyView),
    listKeys: async (cursor) =>
      valueOf(
        await service.ask('/v1/keys', { query: { limit: '500', cursor: cursor ?? undefined } }),
        believed<Page<KeyView>>(),
      ),
    revokeKey: async (id) =>
      valueOf(
        await service.ask(`/v1/keys/${encodeURIComponent(id)}`, {
          method: 'DELETE',
          headers: { 'if-match': '*' },
        }),
        keyView,
      ),
    close: () => Promise.resolve(),
  };
}

/** Follows a job to its end. */
async function ended(service: Service, answer: Answer, path: string): Promise<Result<ShownJob>> {
  let read = valueOf(answer, job);
  while (read.ok && (read.value.status === 'queued' || read.value.status === 'running')) {
    await pause(POLL_MS);
    read = valueOf(await service.ask(`${path}/${read.value.id}`), job);
  }
  return read;
}

const refusalOfJob = ({ problem }: ShownJob): Result<never> =>
  problem === null
    ? refuse('conflict', 'JOB.CANCELLED', 'The job was stopped.')
    : refuse(
        problem.code === 'STORE.BUSY' ? 'busy' : 'invalid',
        problem.code,
        problem.message,
        problem.errors,
      );

async function importFile(service: Service, { options, chunks }: ImportOrder): Promise<Result<ImportReport>> {
  const { kind, productionId, locationId, cutName, mapping, instruments, ...rest } = options;
  const production = OF_A_PRODUCTION.includes(kind) ? (productionId ?? '') : null;
  if (production === '') {
    return refuse('invalid', 'IMPORT.PRODUCTION_NEEDED', `An import of ${kind} needs --production.`);
  }
  const json = (value: unknown): string | undefined =>
    value === undefined ? undefined : JSON.stringify(value);
  const plain = Object.entries(rest).map(([name, value]) => [
    name,
    value === undefined ? undefined : String(value),
  ]);
  const answer = await service.ask(under(production, `imports/${kind}`), {
    method: 'POST',
    file: chunks,
    query: {
      ...(Object.fromEntries(plain) as Record<string, string | undefined>),
      mapping: json(mapping),
      instruments: json(instruments),
      location: locationId,
      cut: cutName,
    },
  });
  // An import that held back its rows is refused, and the problem brings the report along.
  const report = answer.ok ? answer.body : heldBack(answer.problem);
  if (report === null && !answer.ok) return answer;
  if (answer.ok && job.safeParse(answer.body).success) {
    const over = await ended(service, answer, under(production, 'jobs'));
    if (!over.ok) return over;
    return over.value.result === null ? refusalOfJob(over.value) : ok(over.value.result as ImportReport);
  }
  return ok(report as ImportReport);
}

const heldBack = (problem: unknown): unknown =>
  typeof problem === 'object' && problem !== null && 'report' in problem ? problem.report : null;

async function plan(
  service: Service,
  production: string,
  { seed, apply, options }: PlanOrder,
  tell: (line: string) => void,
): Promise<Result<PlanAnswer>> {
  tell('planning …');
  const answer = await service.ask(under(production, 'plans'), {
    method: 'POST',
    json: { seed, apply, ...options },
  });
  const over = await ended(service, answer, under(production, 'jobs'));
  if (!over.ok) return over;
  if (over.value.status !== 'done') return refusalOfJob(over.value);
  const { planId, written, summary } = z
    .object({
      planId: z.string(),
      written: z.object({ sessions: z.int(), engagements: z.int() }),
      summary: believed<PlanSummary>(),
    })
    .parse(over.value.result);
  return ok({ planId, seed, applied: apply, written, ...summary });
}
