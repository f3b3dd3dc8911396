import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problem } from '../http/problem.js';

const MEANINGS = {
  400: 'the request cannot be read',
  401: 'no API key, or not a known one',
  403: 'the key may not do this',
  404: 'there is none, or the key may not see it',
  406: 'there is no such format',
  409: 'it conflicts with what is there',
  412: 'changed in the meantime: `If-Match` is stale',
  413: 'too large',
  415: 'not a media type for this',
  422: 'readable, but wrong; `errors` says where',
  428: '`If-Match` is missing',
  429: 'too many requests',
  503: 'another write is going on, or the database cannot be reached; try again',
  507: 'the disk of the database is full; nothing was written',
};
export type ProblemStatus = keyof typeof MEANINGS;

/** Whatever waits for its turn to write can find the disk full. */
const withDiskFull = (statuses: readonly ProblemStatus[]): readonly ProblemStatus[] =>
  statuses.includes(503) ? [...statuses, 507] : statuses;

/** Documents the problems that a route can answer with. */
export const Problems = (...statuses: readonly ProblemStatus[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...withDiskFull(statuses).map((status) =>
      ApiResponse({
        status,
        description: MEANINGS[status],
        content: {
          'application/problem+json': { schema: { $ref: `#/components/schemas/${problem.meta()?.id}` } },
        },
      }),
    ),
  );
