import { actAs } from '#desk';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { type Metrics } from '../service/metrics.js';
import { headerOf, type ApiRequest } from './api-request.js';

const CALLERS_ID = /^[\w.:-]{1,64}$/;

/** The caller's `X-Request-Id` where it is one, otherwise a new id. */
export const requestId = (request: { readonly headers: Readonly<Record<string, unknown>> }): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && CALLERS_ID.test(given) ? given : uuid();
};

/** Answers carry the request's id; each is measured and logged by its route, without names, queries or bodies. */
export function watchRequests(server: FastifyInstance, log: Logger, metrics: Metrics): void {
  server.addHook('onRequest', (request, reply, next) => {
    void reply.header('x-request-id', request.id);
    next();
  });
  // After the body has come: what a body's stream calls back would have lost who acts.
  server.addHook('preHandler', (request, _reply, next) => {
    actAs({ actor: 'nobody', source: `request ${request.id}` }, next);
  });
  server.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'unknown';
    const ms = reply.elapsedTime;
    metrics.observe(request.method, route, reply.statusCode, ms / 1000);
    const { method, id } = request;
    const facts = { requestId: id, method, route, status: reply.statusCode, ms: Math.round(ms * 10) / 10 };
    log.info({ ...facts, key: keyOf(request) }, 'request');
    next();
  });
}

const keyOf = (request: FastifyRequest): string | undefined =>
  (request as Partial<ApiRequest>).principal?.actor;

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};
const API_POLICY = "default-src 'none'; frame-ancestors 'none'";
/** The docs page brings its own scripts and styles, and styles single elements as it goes. */
const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

/** Headers that keep a browser from doing with an answer what it is not meant for. */
export function secureAnswers(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, next) => {
    const policy = request.url.startsWith('/docs') ? DOCS_POLICY : API_POLICY;
    void reply.headers({
      ...SECURITY,
      'content-security-policy': policy,
      'cache-control': 'private, no-cache',
    });
    next();
  });
}

/** By whom requests are counted: the key where there is one, otherwise the address. */
export const callerOf = (request: FastifyRequest): string => headerOf(request, 'authorization') ?? request.ip;
