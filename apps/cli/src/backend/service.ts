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
  507: 'no-room',
};

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
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
        ...this.#headers('application/json'),
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

  /**
   * The data of a stream of server-sent events, as JSON, as long as they come. A stream that cannot be had, or breaks
   * off, has no more of them: whoever reads it asks again.
   */
  async *events(path: string): AsyncGenerator<unknown> {
    try {
      const headers = this.#headers('text/event-stream');
      const response = await fetch(this.#address(path), { headers });
      if (response.ok && response.body !== null) yield* eventsIn(response.body);
    } catch {
      return;
    }
  }

  #headers(accept: string): Readonly<Record<string, string>> {
    return { accept, ...(this.key === '' ? {} : { authorization: `Bearer ${this.key}` }) };
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

/** Reads `data:` lines; an event here has one. */
async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length));
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
