import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CURRENT, readProposals, Store } from '#desk';
import { Needs } from '../auth/needs.js';
import { type ApiRequest } from '../http/api-request.js';
import { Once } from '../http/once.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { appliedView, comparisonView, proposalsView, undoneView } from '../openapi/plan-schemas.js';
import { Problems } from '../openapi/problems.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { ask } from './ask.js';

/** What is done with plans that are there: one is held against another, applied, and taken back. */
@ApiTags('plans')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/plans/:id')
export class PlanUseController {
  constructor(
    private readonly store: Store,
    private readonly runner: CrewRunner,
  ) {}

  @Get('proposals')
  @ApiOperation({ summary: 'Read all that a plan proposes: its sessions and who sits on which chair' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'as it was made', refTo(proposalsView))
  @Problems(409)
  async proposals(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    return valueOf(await readProposals(this.store.books, productionOf(request), id));
  }

  @Get('comparison')
  @ApiOperation({ summary: 'Compare a plan with another, or with what the books hold now' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiQuery({
    name: 'from',
    required: false,
    schema: { type: 'string', default: CURRENT },
    description: 'the other plan; `current`: what the books hold now',
  })
  @Answer(200, 'what is gained, lost, moved and saved from the other plan to this one', refTo(comparisonView))
  @Problems(409, 422)
  async compare(@Req() request: ApiRequest, @Param('id') to: string): Promise<object> {
    const { from = CURRENT } = request.query as { readonly from?: string };
    return ask(this.runner, request, { kind: 'compare', planId: to, from });
  }

  @Post('apply')
  @Needs('write-production')
  @Once()
  @HttpCode(200)
  @ApiOperation({ summary: 'Apply a plan: its sessions and engagements replace what earlier plans proposed' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'applied, whole', refTo(appliedView))
  @Problems(400, 403, 409, 422, 503)
  async apply(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    return ask(this.runner, request, { kind: 'apply', planId: id });
  }

  @Post('undo')
  @Needs('write-production')
  @Once()
  @HttpCode(200)
  @ApiOperation({ summary: 'Undo a plan that was applied last, as long as nothing later depends on it' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'everything is as it was before', refTo(undoneView))
  @Problems(400, 403, 409, 422, 503)
  async undo(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    return ask(this.runner, request, { kind: 'undo', planId: id });
  }
}
