import { refuse } from '#desk';
import { type FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { type ApiRequest, headerOf } from './api-request.js';
import { Refused } from './refused.js';

/** The ETag of a revision. */
export const etagOf = (revision: number): string => `"${revision}"`;

/** Answers one resource with its ETag; nothing but 304 where the client has this revision already. */
export function represent<T extends { readonly revision: number }>(
  request: ApiRequest,
  reply: FastifyReply,
  resource: T,
): T | undefined {
  return representTagged(request, reply, resource, etagOf(resource.revision));
}

/** Answers what no client changes, so that it has no revision to decide on: its ETag is made of what it says. */
export function representState<T extends object>(
  request: ApiRequest,
  reply: FastifyReply,
  state: T,
): T | undefined {
  return representTagged(request, reply, state, stateTag(state));
}

/** The ETag of what it says, for what has no revision. */
export function stateTag(state: object): string {
  const digest = createHash('sha256').update(JSON.stringify(state)).digest('base64url');
  return `"${digest.slice(0, 22)}"`;
}

/** Answers a resource with an ETag of its own making. */
export function representTagged<T>(
  request: ApiRequest,
  reply: FastifyReply,
  resource: T,
  etag: string,
): T | undefined {
  void reply.header('etag', etag);
  if (request.method !== 'GET' || !namesEtag(headerOf(request, 'if-none-match'), etag)) return resource;
  void reply.status(304);
  return undefined;
}

/** If-None-Match compares weakly, and `*` names whatever there is. */
const namesEtag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

/** The ETag a write was decided on, from `If-Match`; null for `*`. Refuses with `HTTP.IF_MATCH_MISSING` (428). */
export function expectedTag(request: ApiRequest): string | null {
  const header = headerOf(request, 'if-match')?.trim();
  if (header === undefined || header === '') {
    const message = 'Say with If-Match which revision this was decided on.';
    throw new Refused(refuse('precondition-required', 'HTTP.IF_MATCH_MISSING', message).refusal);
  }
  return header === '*' ? null : header;
}

/**
 * The revision a write was decided on; null for `*`. Refuses with `HTTP.IF_MATCH_MISSING` (428), and with
 * `RECORD.STALE` (412) what no resource's ETag can be.
 */
export function expectedRevision(request: ApiRequest): number | null {
  const header = expectedTag(request);
  if (header === null) return null;
  const revision = /^"(\d{1,15})"$/.exec(header)?.[1];
  if (revision !== undefined) return Number(revision);
  const message = `If-Match ${header} is no ETag of this service, such as "3".`;
  throw new Refused(refuse('stale', 'RECORD.STALE', message).refusal);
}
