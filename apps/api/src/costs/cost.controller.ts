import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { citiesQuery, citiesView, marginalQuery, marginalView } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { ask } from '../plans/ask.js';

/** What something would cost, found by making the bill of it; nothing is written. */
@ApiTags('costs')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/costs')
export class CostController {
  constructor(private readonly runner: CrewRunner) {}

  @Get('marginal')
  @ApiOperation({
    summary: 'What one player, double or quarter of an hour more or less would cost in a session',
  })
  @QueryParams(marginalQuery)
  @Answer(200, 'each by the bill made again', refTo(marginalView))
  @Problems(400, 422)
  async marginal(@Req() request: ApiRequest): Promise<object> {
    return ask(this.runner, request, { kind: 'margins', query: request.query });
  }

  @Get('cities')
  @ApiOperation({ summary: 'The same music in every city: calls, minutes, cap used and cost side by side' })
  @QueryParams(citiesQuery)
  @Answer(200, 'those that can be compared first, the cheapest first', refTo(citiesView))
  @Problems(400, 422)
  async cities(@Req() request: ApiRequest): Promise<object> {
    return ask(this.runner, request, { kind: 'cities', query: request.query });
  }
}
