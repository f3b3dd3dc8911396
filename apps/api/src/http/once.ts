import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Problems } from '../openapi/problems.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/** A write that honours `Idempotency-Key`. */
export const Once = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    Problems(400, 409, 422, 503),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'the same key and request get the same answer for a day; done once',
      schema: { type: 'string', maxLength: 255 },
    }),
  );
