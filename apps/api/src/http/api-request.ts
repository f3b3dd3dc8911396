import { type Principal, type Production, type RawQuery, refuse } from '#desk';
import { type FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Refused } from './refused.js';

/** A request after the key guard: who asks, and the production its path names (null: none). */
export interface ApiRequest extends FastifyRequest {
  principal: Principal;
  production: Production | null;
  query: RawQuery;
  /** SHA-256 of an uploaded file and its options, once it has been received. */
  uploadDigest?: string;
}

/** A header's text; the first where it came several times. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.[0];
};

/** The JSON body. A body of a type that only uploads have is refused with `HTTP.UNSUPPORTED_MEDIA_TYPE`. */
export function jsonBody(request: FastifyRequest): unknown {
  if (!(request.body instanceof Readable) && !request.isMultipart()) return request.body;
  const refused = refuse('unsupported', 'HTTP.UNSUPPORTED_MEDIA_TYPE', 'Send application/json here.');
  throw new Refused(refused.refusal);
}
