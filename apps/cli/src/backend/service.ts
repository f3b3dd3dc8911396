import { randomUUID } from 'node:crypto';
import { type Fault as Located, refuse, type RefusalKind, type Result } from '#desk';
import { z } from 'zod';
import { Fault } from '../frame/fault.js';

/** What a refused request is answered with (RFC 9457); what it says beyond that is kept. */
const problem = z.looseObject({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});

const KINDS: Readonly<Record<number, RefusalKind>> = {
  400: 'malformed',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  406: 'unsupported',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  415: 'unsupported',
  422: 'invalid',
  428: 'precondition-required',
  429: 'busy',
  503: 'busy',
};

export interface Request {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly file?: () => AsyncIterable<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of the service: `body` is its JSON. A refusal keeps the problem document beside it. */
export type Answer =
  | { readonly ok: true; readonly body: unknown; readonly etag: string | null }
  | { readonly ok: false; readonly refusal: ReturnType<typeof refuse>['refusal']; readonly problem: unknown };

/** A running Downbeat, by its address and a key. */
export class Service {
  constructor(
    private readonly base: URL,
    private readonly key: string,
  ) {}

  /** Sends one request. @throws Fault `CLI.UNREACHABLE`, `CLI.SERVICE_FAULT`: nothing the input could mend. */
  async ask(path: string, request: Request = {}): Promise<Answer> {
    const { method = 'GET', json, file } = request;
    const response = await this.#send(this.#address(path, request.query), {
      method,
      headers: {
        accept: 'application/json',
        ...(this.key === '' ? {} : { authorization: `Bearer ${this.key}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...request.headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(file === undefined ? {} : { body: ReadableStream.from(file()), duplex: 'half' }),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, body, etag: response.headers.get('etag') };
    return refusalOf(response, body);
  }

  #address(path: string, query: Request['query'] = {}): URL {
    const address = new URL(path, this.base);
    for (const [name, value] of Object.entries(query)) {
      for (const one of value === undefined ? [] : [value].flat()) address.searchParams.append(name, one);
    }
    return address;
  }

  async #send(address: URL, init: RequestInit & { readonly duplex?: 'half' }): Promise<Response> {
    try {
      return await fetch(address, init);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
      throw new Fault('CLI.UNREACHABLE', `${this.base.origin} does not answer${cause}.`, { cause: error });
    }
  }
}

function refusalOf(response: Response, body: unknown): Answer {
  const kind = KINDS[response.status];
  const read = problem.safeParse(body);
  if (kind === undefined || !read.success) {
    throw new Fault('CLI.SERVICE_FAULT', `The service answered ${response.status} ${response.statusText}.`);
  }
  const faults: readonly Located[] = read.data.errors ?? [];
  return {
    ok: false,
    refusal: refuse(kind, read.data.code, read.data.detail, faults).refusal,
    problem: body,
  };
}

/** Reads an answer by its shape. @throws Fault `CLI.SERVICE_FAULT` where it has another: a service of another version. */
export function valueOf<S extends z.ZodType>(answer: Answer, shape: S): Result<z.infer<S>> {
  if (!answer.ok) return answer;
  const read = shape.safeParse(answer.body);
  if (!read.success)
    throw new Fault('CLI.SERVICE_FAULT', 'The service gave an answer this version cannot read.');
  return { ok: true, value: read.data };
}
