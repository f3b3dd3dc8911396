import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { type Answer, claimRequest, type IdempotencyRecord, refuse, settleRequest, Store } from '#desk';
import { Clock } from '#clock';
import { type FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type ApiRequest, headerOf } from './api-request.js';
import { PROBLEM_TYPE } from './problem.filter.js';
import { problemOf } from './problem.js';
import { Refused, valueOf } from './refused.js';
import { Replayed } from './replayed.js';

const MOST_CHARACTERS = 255;
const TRY_AGAIN_MS = 1_000;
const MOST_TRIES = 600;
/** Headers that are part of an answer. */
const KEPT_HEADERS = ['location', 'etag', 'content-type'] as const;

/** A write that comes again with its Idempotency-Key is answered as the first time, and done once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const key = headerOf(request, 'idempotency-key');
    if (key === undefined) return next.handle();
    return from(this.once(key, request, http.getResponse(), () => lastValueFrom(next.handle())));
  }

  private async once(
    key: string,
    request: ApiRequest,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    if (key.length < 1 || key.length > MOST_CHARACTERS) {
      const message = `An Idempotency-Key has 1 to ${MOST_CHARACTERS} characters.`;
      throw new Refused(refuse('malformed', 'IDEMPOTENCY.BAD_KEY', message).refusal);
    }
    const { keyId } = request.principal;
    const claim = valueOf(await claimRequest(this.store, this.clock, keyId, key, fingerprint(request)));
    if (claim.kind === 'repeat') throw new Replayed(claim.answer);
    const settle = (answer: Answer): Promise<void> => this.keep(claim.record, answer);
    try {
      const body = await handle();
      const text = body === undefined ? '' : JSON.stringify(body);
      await settle({ status: reply.statusCode, headers: keptHeaders(reply, text), body: text });
      return body;
    } catch (error) {
      const problem = problemOf(error, request.id);
      const headers = { 'content-type': PROBLEM_TYPE };
      await settle({ status: problem.status, headers, body: JSON.stringify(problem) });
      throw error;
    }
  }

  /** A long import may hold the database by now: the client is answered, and the answer kept as soon as it can be. */
  private async keep(record: IdempotencyRecord, answer: Answer): Promise<void> {
    const tries = async (left: number): Promise<void> => {
      const settled = await settleRequest(this.store, record, answer);
      if (settled.ok || settled.refusal.code !== 'STORE.BUSY' || left === 0) return;
      await sleep(TRY_AGAIN_MS, undefined, { ref: false });
      await tries(left - 1);
    };
    const done = tries(MOST_TRIES).catch((error: unknown) => this.logger.error(error));
    if (answer.status !== 202) await Promise.race([done, sleep(TRY_AGAIN_MS, undefined, { ref: false })]);
  }
}

/** What makes two requests the same: where they go, what they were decided on and what they say. An upload is known by its digest. */
function fingerprint(request: ApiRequest): string {
  const body = request.uploadDigest ?? JSON.stringify(request.body ?? null);
  const decidedOn = headerOf(request, 'if-match') ?? '';
  return createHash('sha256').update(`${request.method} ${request.url}\n${decidedOn}\n${body}`).digest('hex');
}

/** An answer without a body has no type of it. */
const keptHeaders = (reply: FastifyReply, body: string): Readonly<Record<string, string>> => ({
  ...(body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
  ...Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  ),
});
