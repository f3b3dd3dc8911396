import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readInput, replanOrder, replanView } from '#desk';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { ask } from './ask.js';

const EXAMPLE = {
  events: [
    { kind: 'musician-out', musicianId: 'Anna Gruber', from: '2023-03-14' },
    { kind: 'pass-grown', passId: '3m21 v2 strings', seconds: 270 },
  ],
  apply: false,
};

/** Mends what the books hold after something happened, with as little change as can be. */
@ApiTags('plans')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/replans')
export class ReplanController {
  constructor(private readonly runner: CrewRunner) {}

  @Post()
  @Needs('write-production')
  @Once()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Re-plan after something happened: what changes and why, written only if asked for',
  })
  @ApiBody({
    required: false,
    schema: refTo(replanOrder),
    examples: { example: { value: EXAMPLE } },
  })
  @Answer(200, 'every change with its reason, and how few could have been', refTo(replanView))
  @Problems(400, 403, 409, 413, 415, 422, 503)
  async create(@Req() request: ApiRequest): Promise<object> {
    const order = valueOf(readInput(replanOrder, jsonBody(request) ?? {}));
    return ask(this.runner, request, { kind: 'replan', order });
  }
}
