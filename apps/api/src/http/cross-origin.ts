import { type NestFastifyApplication } from '@nestjs/platform-fastify';

type Options = Exclude<Parameters<NestFastifyApplication['enableCors']>[0], undefined>;

/** Lets pages of these origins, and no others, ask from a browser. Keys go in a header; cookies play no part. */
export const crossOrigin = (origins: readonly string[]): Options => ({
  origin: [...origins],
  credentials: false,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowedHeaders: [
    'authorization',
    'content-type',
    'idempotency-key',
    'if-match',
    'if-none-match',
    'x-request-id',
  ],
  exposedHeaders: ['etag', 'location', 'retry-after', 'x-next-cursor', 'x-request-id'],
  maxAge: 600,
});
