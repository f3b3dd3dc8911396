import { Controller, Get, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { changeQuery, changesAsCsv, listChanges, readChangeQuery, Store } from '#desk';
import { type FastifyReply } from 'fastify';
import { Needs } from '../auth/needs.js';
import { type ApiRequest } from '../http/api-request.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { changeList } from '../openapi/history-schemas.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { ProductionParam } from '../openapi/record-docs.js';

/** Who changed what: of one production, or of everything. */
export function historyController(place: 'organisation' | 'production'): Type<object> {
  const inProduction = place === 'production';
  const Placed = (): ClassDecorator => (inProduction ? ProductionParam() : Problems(403));

  @ApiTags('history')
  @ApiBearerAuth()
  @Placed()
  @Problems(401, 404, 429)
  @Controller(inProduction ? 'v1/productions/:productionId/history' : 'v1/audit')
  class HistoryController {
    constructor(private readonly store: Store) {}

    @Get()
    @Needs(inProduction ? 'read' : 'read-history')
    @ApiOperation({ summary: 'List changes of records, the newest first: who, when, what, before and after' })
    @QueryParams(changeQuery)
    @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: ['json', 'csv'] } })
    @ApiResponse({
      status: 200,
      description:
        'one page; as CSV one row for each field that changed, and the next page in `x-next-cursor`',
      content: {
        'application/json': { schema: refTo(changeList) },
        'text/csv': { schema: { type: 'string' } },
      },
    })
    @Problems(422)
    async list(
      @Req() { production }: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Query() { format, ...query }: Record<string, unknown>,
    ): Promise<object | string> {
      const page = await listChanges(this.store.books, production, valueOf(readChangeQuery(query)));
      if (format !== 'csv') return page;
      void reply.header('content-type', 'text/csv; charset=utf-8');
      if (page.nextCursor !== null) void reply.header('x-next-cursor', page.nextCursor);
      return changesAsCsv(page.items);
    }
  }
  Object.defineProperty(HistoryController, 'name', {
    value: inProduction ? 'ProductionHistoryController' : 'AuditController',
  });
  return HistoryController;
}
