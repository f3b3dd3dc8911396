import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  createJob,
  listPlans,
  type Plan,
  planOrder,
  readInput,
  readListQuery,
  readPage,
  readPlan,
  readPlanOrder,
  Store,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { representState } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { jobPath } from '../imports/import-answer.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { shownJob } from '../jobs/shown-job.js';
import { refTo } from '../openapi/components.js';
import { planLine, planList, planView } from '../openapi/plan-schemas.js';
import { Problems } from '../openapi/problems.js';
import { Answer, PageParams, ProductionParam } from '../openapi/record-docs.js';
import { jobView } from '../openapi/service-schemas.js';

const LIST = { fields: planLine, derived: z.object({}), filters: ['seed'], sorts: ['createdAt'] };

const EXAMPLE = {
  seed: 1,
  locations: ['vienna', 'rome'],
  whatIf: [{ kind: 'more-sessions', locationId: 'vienna', sessions: 2 }],
};

/** Plans of a production. Made by a job, and never changed: planning again makes another. */
@ApiTags('plans')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/plans')
export class PlanController {
  constructor(
    private readonly store: Store,
    private readonly runner: CrewRunner,
  ) {}

  @Post()
  @Needs('write-production')
  @Once()
  @HttpCode(202)
  @ApiOperation({ summary: 'Plan the production, or find out what would be if something were otherwise' })
  @ApiBody({ required: false, schema: refTo(planOrder), examples: { example: { value: EXAMPLE } } })
  @Answer(202, 'taken; the job says how it goes', refTo(jobView), {
    location: { description: 'of the job', schema: { type: 'string' } },
  })
  @Problems(400, 403, 409, 413, 415, 422, 503)
  async create(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const order = valueOf(readInput(planOrder, jsonBody(request) ?? {}));
    const { actor } = request.principal;
    const asked = valueOf(await readPlanOrder(this.store.books, productionOf(request), order));
    const { productionId, ...rest } = asked;
    const job = valueOf(
      await createJob(this.store, { kind: 'plan', productionId, request: { ...rest, actor } }),
    );
    this.runner.start(job);
    void reply.header('location', jobPath(job));
    return shownJob(job);
  }

  @Get()
  @ApiOperation({ summary: 'List plans: who asked for each and when, what it rests on, and how good it is' })
  @PageParams(LIST.sorts)
  @Answer(200, 'one page', refTo(planList))
  @Problems(400)
  async list(@Req() request: ApiRequest): Promise<object> {
    const query = valueOf(readListQuery<Plan>(LIST, request.query));
    const production = productionOf(request);
    return valueOf(await readPage(() => listPlans(this.store.books, production, query)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a plan: what it proposes, how good it is, and what stays open and why' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'as it was made, and what became of it', refTo(planView))
  async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    const plan = valueOf(await readPlan(this.store.books, productionOf(request), id));
    return representState(request, reply, plan);
  }
}
