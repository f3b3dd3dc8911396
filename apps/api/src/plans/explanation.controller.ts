import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { explanationQuery } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { ask } from './ask.js';
import { explanationView } from '../openapi/service-schemas.js';

/** Why the plan in the books is as it is. */
@ApiTags('plans')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/explanation')
export class ExplanationController {
  constructor(private readonly runner: CrewRunner) {}

  @Get()
  @ApiOperation({
    summary: 'Explain the plan: its cost by rule, what stays open and why, and what would help',
  })
  @QueryParams(explanationQuery)
  @Answer(200, 'of what the books hold now', refTo(explanationView))
  @Problems(400, 422)
  async read(@Req() request: ApiRequest): Promise<object> {
    return ask(this.runner, request, { kind: 'explain', query: request.query });
  }
}
