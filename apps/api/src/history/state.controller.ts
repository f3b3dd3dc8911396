import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { readInput, readStateAt, type StateAt, stateQuery, stateView, Store } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';

/** A record as it was. */
@ApiTags('history')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/history/:recordKind/:recordId')
export class StateController {
  constructor(private readonly store: Store) {}

  @Get()
  @ApiOperation({ summary: 'Read a session, an engagement … as it stood at a past instant' })
  @ApiParam({ name: 'recordKind', schema: { type: 'string', example: 'session' } })
  @ApiParam({ name: 'recordId', schema: { type: 'string' } })
  @QueryParams(stateQuery)
  @Answer(200, 'as it stood then', refTo(stateView))
  @Problems(422)
  async read(
    @Req() request: ApiRequest,
    @Param('recordKind') recordKind: string,
    @Param('recordId') recordId: string,
    @Query() query: unknown,
  ): Promise<StateAt> {
    const { at } = valueOf(readInput(stateQuery, query));
    const production = productionOf(request);
    return valueOf(await readStateAt(this.store.books, production, { recordKind, recordId, at }));
  }
}
