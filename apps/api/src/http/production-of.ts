import { type Production, refuse } from '#desk';
import { type ApiRequest } from './api-request.js';
import { Refused } from './refused.js';

/** The production that the path names; the key guard has found it. */
export function productionOf({ production }: ApiRequest): Production {
  if (production !== null) return production;
  throw new Refused(refuse('not-found', 'PRODUCTION.NOT_FOUND', 'The path names no production.').refusal);
}
