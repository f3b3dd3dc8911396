import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { sessionsQuery, sessionsView, substitutesQuery, substitutesView } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { ask } from './ask.js';

/** What would be a good choice, from what the books say now; nothing is written. */
@ApiTags('recommendations')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/recommendations')
export class RecommendationController {
  constructor(private readonly runner: CrewRunner) {}

  @Get('substitutes')
  @ApiOperation({ summary: 'Rank who could take a chair, and say why the others cannot' })
  @QueryParams(substitutesQuery)
  @Answer(200, 'the best first', refTo(substitutesView))
  @Problems(400, 422)
  async substitutes(@Req() request: ApiRequest): Promise<object> {
    return ask(this.runner, request, { kind: 'substitutes', query: request.query });
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Rank where a pass could be recorded, and say why not elsewhere' })
  @QueryParams(sessionsQuery)
  @Answer(200, 'the cheapest first', refTo(sessionsView))
  @Problems(400, 422)
  async sessions(@Req() request: ApiRequest): Promise<object> {
    return ask(this.runner, request, { kind: 'sessions', query: request.query });
  }
}
