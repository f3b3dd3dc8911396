import {
  type AnyKeeper,
  type AnyRecord,
  type Applied,
  type ChangePage,
  conformViewShape,
  cueTimecodesShape,
  citiesView,
  erasure,
  type Explanation,
  exportedCut,
  type FeedView,
  type ImportReport,
  type KeyView,
  keyView,
  marginalView,
  musicianExport,
  type NewFeedView,
  newKeyView,
  ok,
  type Page,
  type PlanLine,
  type Production,
  refuse,
  replanView,
  type Result,
  sessionsView,
  stateView,
  substitutesView,
  type Undone,
  PRODUCTION_IMPORTS,
} from '#desk';
import { type PlansCompared, type Report } from '#reports';
import { type Backend, type ImportOrder } from './backend.js';
import { ended, isJob, refusalOfJob } from './jobs.js';
import { planRemotely } from './remote-plan.js';
import { remoteRules } from './remote-rules.js';
import { Service, valueOf } from './service.js';
import { believed, under } from './shapes.js';

const planPath = (production: string, planId: string, what: string): string =>
  under(production, `plans/${encodeURIComponent(planId)}/${what}`);

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
    ...remoteRules(service),
    list: async (keeper, production, query) =>
      valueOf(await service.ask(pathOf(keeper, production), { query }), believed<Page<AnyRecord>>()),
    create: async (keeper, production, input) =>
      valueOf(
        await service.ask(pathOf(keeper, production), { method: 'POST', json: input }),
        believed<AnyRecord>(),
      ),
    production: async (named) =>
      valueOf(await service.ask(`/v1/productions/${encodeURIComponent(named)}`), believed<Production>()),
    changeProduction: async (named, revision, json) =>
      valueOf(
        await service.ask(`/v1/productions/${encodeURIComponent(named)}`, {
          ...{ method: 'PATCH', json, headers: { 'if-match': `"${revision}"` } },
        }),
        believed<Production>(),
      ),
    importFile: (order) => importFile(service, order),
    plan: (production, order, following) => planRemotely(service, production, order, following),
    plans: async (production, limit, cursor) =>
      valueOf(
        await service.ask(under(production, 'plans'), {
          query: { limit, sort: '-createdAt', cursor: cursor ?? undefined },
        }),
        believed<Page<PlanLine>>(),
      ),
    compare: async (production, from, to) =>
      valueOf(
        await service.ask(planPath(production, to, 'comparison'), { query: { from } }),
        believed<PlansCompared>(),
      ),
    applyPlan: async (production, planId) =>
      valueOf(
        await service.ask(planPath(production, planId, 'apply'), { method: 'POST' }),
        believed<Applied>(),
      ),
    undoPlan: async (production, planId) =>
      valueOf(
        await service.ask(planPath(production, planId, 'undo'), { method: 'POST' }),
        believed<Undone>(),
      ),
    replan: async (production, order) =>
      valueOf(await service.ask(under(production, 'replans'), { method: 'POST', json: order }), replanView),
    substitutes: async (production, query) =>
      valueOf(
        await service.ask(under(production, 'recommendations/substitutes'), { query }),
        substitutesView,
      ),
    sessionsFor: async (production, query) =>
      valueOf(await service.ask(under(production, 'recommendations/sessions'), { query }), sessionsView),
    marginalCosts: async (production, query) =>
      valueOf(await service.ask(under(production, 'costs/marginal'), { query }), marginalView),
    cityCosts: async (production, query) =>
      valueOf(await service.ask(under(production, 'costs/cities'), { query }), citiesView),
    explain: async (production, query) =>
      valueOf(await service.ask(under(production, 'explanation'), { query }), believed<Explanation>()),
    timecodes: async (production, cue, query) =>
      valueOf(
        await service.ask(under(production, `cues/${encodeURIComponent(cue)}/timecodes`), { query }),
        cueTimecodesShape,
      ),
    exportCut: async (production, cut, query) =>
      valueOf(
        await service.ask(under(production, `cuts/${encodeURIComponent(cut)}/export`), { query }),
        exportedCut,
      ),
    conformCut: async (production, cut, order) =>
      valueOf(
        await service.ask(under(production, `cuts/${encodeURIComponent(cut)}/conform`), {
          method: 'POST',
          json: order,
        }),
        conformViewShape,
      ),
    history: async (production, query) =>
      valueOf(
        await service.ask(production === null ? '/v1/audit' : under(production, 'history'), { query }),
        believed<ChangePage>(),
      ),
    stateAt: async (production, kind, id, query) =>
      valueOf(
        await service.ask(
          under(production, `history/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`),
          {
            query,
          },
        ),
        stateView,
      ),
    report: async (production, name, query) =>
      valueOf(
        await service.ask(under(production, `reports/${encodeURIComponent(name)}`), {
          query: { ...query, format: 'json' },
        }),
        believed<Report>(),
      ),
    createFeed: async (production, input) =>
      valueOf(
        await service.ask(under(production, 'feeds'), { method: 'POST', json: input }),
        believed<NewFeedView>(),
      ),
    listFeeds: async (production, cursor) =>
      valueOf(
        await service.ask(under(production, 'feeds'), {
          query: { limit: '500', cursor: cursor ?? undefined },
        }),
        believed<Page<FeedView>>(),
      ),
    revokeFeed: async (production, id) =>
      valueOf(
        await service.ask(under(production, `feeds/${encodeURIComponent(id)}`), {
          method: 'DELETE',
          headers: { 'if-match': '*' },
        }),
        believed<FeedView>(),
      ),
    exportMusician: async (named) =>
      valueOf(await service.ask(`/v1/musicians/${encodeURIComponent(named)}/export`, {}), musicianExport),
    eraseMusician: async (named) =>
      valueOf(
        await service.ask(`/v1/musicians/${encodeURIComponent(named)}/erase`, { method: 'POST' }),
        erasure,
      ),
    createKey: async (input) =>
      valueOf(await service.ask('/v1/keys', { method: 'POST', json: input }), newKeyView),
    rotateKey: async (id, input) =>
      valueOf(
        await service.ask(`/v1/keys/${encodeURIComponent(id)}/rotate`, { method: 'POST', json: input }),
        newKeyView,
      ),
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

async function importFile(service: Service, { options, chunks }: ImportOrder): Promise<Result<ImportReport>> {
  const { kind, productionId, locationId, cutName, mapping, instruments, ...rest } = options;
  const production = PRODUCTION_IMPORTS.includes(kind) ? (productionId ?? '') : null;
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
  if (answer.ok && isJob(answer.body)) {
    const over = await ended(service, answer, under(production, 'jobs'));
    if (!over.ok) return over;
    return over.value.result === null ? refusalOfJob(over.value) : ok(over.value.result as ImportReport);
  }
  return ok(report as ImportReport);
}

const heldBack = (problem: unknown): unknown =>
  typeof problem === 'object' && problem !== null && 'report' in problem ? problem.report : null;
