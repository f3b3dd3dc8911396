import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { type Clock, systemClock } from '#clock';
import { openCrew } from '#crew';
import { type Settings } from '#desk';
import { openStore } from '#storage';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { availableParallelism } from 'node:os';
import { type Logger } from 'pino';
import { ApiModule } from './api.module.js';
import { readBodies } from './http/bodies.js';
import { problemOf } from './http/problem.js';
import { PROBLEM_TYPE } from './http/problem.filter.js';
import { RouteMethods } from './http/route-methods.js';
import { crossOrigin } from './http/cross-origin.js';
import { callerOf, requestId, secureAnswers, watchRequests } from './http/request-hooks.js';
import { removeAbandonedSpools } from './imports/spool-folder.js';
import { serveDocs } from './openapi/document.js';
import { keepRetention } from './service/keep-retention.js';
import { nestLogger, openLog } from './service/logger.js';
import { Metrics } from './service/metrics.js';

interface Parts {
  /** The clock that the desk asks; the machine's unless told otherwise. */
  readonly clock?: Clock;
  /** Where it logs; standard error unless told otherwise. */
  readonly log?: Logger;
}

/**
 * The whole service on its database, migrated, ready to listen or to be asked by `inject`. Closing it closes the
 * database.
 * @throws StoreUnavailable when the database cannot be opened.
 */
export async function createApp(settings: Settings, parts: Parts = {}): Promise<NestFastifyApplication> {
  const { databaseUrl, busyTimeoutMs, dataKey } = settings;
  const store = await openStore(databaseUrl, { busyTimeoutMs, dataKey, checked: true });
  const log = parts.log ?? openLog(settings.logLevel);
  const metrics = new Metrics(store);
  const routes = new RouteMethods();
  const server = await openServer(settings, log, metrics);
  server.addHook('onRoute', (route) => routes.note(route));
  await removeAbandonedSpools().catch((error: unknown) =>
    log.warn({ error: String(error) }, 'old uploads are left'),
  );
  const clock = parts.clock ?? systemClock;
  const plans = await openCrew({
    store,
    clock,
    ground: { databaseUrl, busyTimeoutMs, dataKey },
    threads: settings.planners ?? availableParallelism(),
    complain: (about, what) => log.error(about, what),
  });
  const ground = { store, clock, metrics, routes, settings, plans };
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.on(ground),
    new FastifyAdapter(server),
    { bodyParser: false, abortOnError: false, logger: nestLogger(log) },
  );
  const endRetention = keepRetention(store, clock, settings, log);
  if (settings.corsOrigins.length > 0) app.enableCors(crossOrigin(settings.corsOrigins));
  server.addHook('onClose', () => {
    endRetention();
    return store.close();
  });
  serveDocs(app);
  await app.init();
  await server.ready();
  return app;
}

async function openServer(settings: Settings, log: Logger, metrics: Metrics): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: settings.bodyLimitBytes,
    requestTimeout: settings.requestTimeoutMs,
    genReqId: requestId,
    // An address that the router cannot read never reaches a route, so it is answered here.
    frameworkErrors: (error, request, reply) => {
      const problem = problemOf(error, request.id);
      void (reply as FastifyReply)
        .status(problem.status)
        .headers({ 'content-type': PROBLEM_TYPE, 'x-request-id': request.id })
        .send(JSON.stringify(problem));
    },
  });
  secureAnswers(server);
  watchRequests(server, log, metrics);
  readBodies(server);
  await server.register(multipart, { throwFileSizeLimit: false });
  if (settings.rateLimitPerMinute > 0) {
    await server.register(rateLimit, {
      max: settings.rateLimitPerMinute,
      timeWindow: '1 minute',
      keyGenerator: callerOf,
    });
  }
  return server;
}
