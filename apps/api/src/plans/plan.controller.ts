import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { createJob, type Plan, planOrder, readInput, readListQuery, readPage, refuse, Store } from '#desk';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { represent } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { productionOf } from '../http/production-of.js';
import { Refused, valueOf } from '../http/refused.js';
import { jobPath } from '../imports/import-answer.js';
import { shownJob } from '../jobs/shown-job.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, PageParams, ProductionParam } from '../openapi/record-docs.js';
import { jobView, planList, planView } from '../openapi/service-schemas.js';
import { ThreadRunner } from '../work/thread-runner.js';

const LIST = { fields: planView, derived: z.object({}), filters: ['seed'], sorts: ['createdAt'] };

/** Plans of a production. Made by a job, and never changed: planning again makes another. */
@ApiTags('plans')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/plans')
export class PlanController {
  constructor(
    private readonly store: Store,
    private readonly runner: ThreadRunner,
  ) {}

  @Post()
  @Needs('write-production')
  @Once()
  @HttpCode(202)
  @ApiOperation({ summary: 'Plan the production' })
  @ApiBody({
    required: false,
    schema: refTo(planOrder),
    examples: { example: { value: { seed: 1, targetMusicians: 555, weights: { playerChange: 5_000 } } } },
  })
  @Answer(202, 'taken; the job says how it goes', refTo(jobView), {
    location: { description: 'of the job', schema: { type: 'string' } },
  })
  @Problems(400, 403, 409, 413, 415, 422, 503)
  async create(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const order = valueOf(readInput(planOrder, jsonBody(request) ?? {}));
    const { actor } = request.principal;
    const productionId = productionOf(request).id;
    const job = valueOf(
      await createJob(this.store, { kind: 'plan', productionId, request: { ...order, actor } }),
    );
    this.runner.start(job);
    void reply.header('location', jobPath(job));
    return shownJob(job, null);
  }

  @Get()
  @ApiOperation({ summary: 'List plans' })
  @PageParams(LIST.sorts)
  @Answer(200, 'one page', refTo(planList))
  @Problems(400)
  async list(@Req() request: ApiRequest): Promise<object> {
    const query = valueOf(readListQuery<Plan>(LIST, request.query));
    const where = { ...query.where, productionId: productionOf(request).id };
    return valueOf(await readPage(() => this.store.books.plans.page({ ...query, where })));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a plan: what it proposes, how good it is, and what stays open and why' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'as it was made', refTo(planView))
  async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    const plan = await this.store.books.plans.find(id);
    if (plan?.productionId === productionOf(request).id) return represent(request, reply, plan);
    throw new Refused(refuse('not-found', 'PLAN.NOT_FOUND', `There is no plan ${id}.`).refusal);
  }
}
