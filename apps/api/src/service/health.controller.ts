import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Store } from '#desk';
import { type FastifyReply } from 'fastify';
import { Open } from '../auth/needs.js';
import { Answer } from '../openapi/record-docs.js';
import { refTo } from '../openapi/components.js';
import { health } from '../openapi/service-schemas.js';
import { Metrics } from './metrics.js';

/** What those who run the service ask it. */
@ApiTags('service')
@Controller()
@Open(true)
export class HealthController {
  constructor(
    private readonly store: Store,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @ApiOperation({ summary: 'Whether the process answers' })
  @Answer(200, 'it does', refTo(health))
  alive(): object {
    return { status: 'ok' };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'Whether the database answers too' })
  @Answer(200, 'it does', refTo(health))
  @Answer(503, 'it does not', refTo(health))
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      await this.store.books.locations.count({});
      return { status: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'unavailable' };
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiExcludeEndpoint()
  figures(): Promise<string> {
    return this.metrics.text();
  }
}
