import { HttpException } from '@nestjs/common';
import { type Fault, type RefusalKind, StoreRefused } from '#desk';
import { z } from 'zod';
import { Refused } from './refused.js';

/** An error as it is answered: RFC 9457, with a stable `code` and, for input, where each fault is. */
export const problem = z
  .object({
    type: z.string().describe('a URN made of the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('stable: AREA.REASON'),
    instance: z.string().describe('id of the request, as in the service’s log'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('JSON pointer into the input; "" is the whole'),
          code: z.string(),
          message: z.string(),
          choices: z.array(z.string()).optional().describe('what can be put there instead'),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });

export interface Problem extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly Fault[];
}

interface Stand {
  readonly status: number;
  readonly title: string;
}

/** The one place where a refusal becomes an HTTP status. */
const STANDS: Readonly<Record<RefusalKind, Stand>> = {
  malformed: { status: 400, title: 'Malformed request' },
  unauthorized: { status: 401, title: 'Not authenticated' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  stale: { status: 412, title: 'Changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  unsupported: { status: 415, title: 'Unsupported media type' },
  invalid: { status: 422, title: 'Invalid input' },
  'precondition-required': { status: 428, title: 'Precondition required' },
  busy: { status: 503, title: 'Busy' },
  unavailable: { status: 503, title: 'Unavailable' },
  'no-room': { status: 507, title: 'Disk full' },
};

/** What the framework refuses by itself, by status; anything else below 500 is a bad request. */
const FRAMEWORK: Readonly<Record<number, { readonly code: string; readonly title: string }>> = {
  400: { code: 'HTTP.BAD_REQUEST', title: 'Malformed request' },
  404: { code: 'HTTP.NO_SUCH_ROUTE', title: 'Not found' },
  405: { code: 'HTTP.METHOD_NOT_ALLOWED', title: 'Method not allowed' },
  406: { code: 'HTTP.NOT_ACCEPTABLE', title: 'Not acceptable' },
  413: { code: 'HTTP.TOO_LARGE', title: 'Too large' },
  414: { code: 'HTTP.URL_TOO_LONG', title: 'URL too long' },
  415: { code: 'HTTP.UNSUPPORTED_MEDIA_TYPE', title: 'Unsupported media type' },
  429: { code: 'HTTP.TOO_MANY_REQUESTS', title: 'Too many requests' },
  503: { code: 'HTTP.UNAVAILABLE', title: 'Unavailable' },
};

/** The problem that an error is answered with. What nobody expected is `INTERNAL`, and says nothing about itself. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof StoreRefused) return problemOf(new Refused(error.refusal), requestId);
  if (error instanceof Refused) {
    const { kind, code, message, faults } = error.refusal;
    return { ...frame(STANDS[kind], code, message, requestId, faults), ...error.members };
  }
  const status = statusOf(error);
  const known = FRAMEWORK[status] ?? (status < 500 ? FRAMEWORK[400] : undefined);
  if (known === undefined || !(error instanceof Error)) {
    const stand = { status: 500, title: 'Internal error' };
    return frame(
      stand,
      'INTERNAL',
      'Something went wrong here. The log has more, by the request id.',
      requestId,
    );
  }
  const malformedJson = status === 400 && codeOf(error)?.includes('JSON');
  const code = malformedJson ? 'HTTP.MALFORMED_JSON' : known.code;
  return frame({ status, title: known.title }, code, error.message, requestId);
}

function frame(
  { status, title }: Stand,
  code: string,
  detail: string,
  requestId: string,
  faults: readonly Fault[] = [],
): Problem {
  const type = `urn:downbeat:problem:${code}`;
  const errors = faults.length > 0 ? { errors: faults } : {};
  return { type, title, status, detail, code, instance: requestId, ...errors };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : null;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

/** Fastify names its errors; Nest keeps the original as the cause. */
function codeOf(error: Error): string | undefined {
  const named = [error, error.cause].map((one) =>
    typeof one === 'object' && one !== null ? (Reflect.get(one, 'code') as unknown) : undefined,
  );
  const code = named.find((one) => typeof one === 'string');
  return typeof code === 'string' ? code : error instanceof SyntaxError ? 'JSON' : undefined;
}
