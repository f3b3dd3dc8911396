import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Req,
  Res,
  StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  findJob,
  type Job,
  JobBoard,
  listJobs,
  maySee,
  permit,
  readListQuery,
  readPage,
  refuse,
  stopJob,
  Store,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Needs } from '../auth/needs.js';
import { type ApiRequest } from '../http/api-request.js';
import { representState } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { Refused, valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, PageParams, ProductionParam } from '../openapi/record-docs.js';
import { jobList, jobView } from '../openapi/service-schemas.js';
import { CrewRunner } from './crew-runner.js';
import { jobEvents } from './job-events.js';
import { listedJob, shownJob } from './shown-job.js';

const LIST = {
  fields: jobView,
  derived: z.object({}),
  filters: ['kind', 'status'],
  sorts: ['createdAt'],
};

/** Jobs of a production under it; all that the key may see beside productions. */
export function jobController(place: 'organisation' | 'production'): Type<object> {
  const inProduction = place === 'production';

  @ApiTags('jobs')
  @ApiBearerAuth()
  @Problems(401, 429)
  @Controller(inProduction ? 'v1/productions/:productionId/jobs' : 'v1/jobs')
  class JobController {
    constructor(
      private readonly store: Store,
      private readonly board: JobBoard,
      private readonly runner: CrewRunner,
    ) {}

    @Get()
    @Located()
    @ApiOperation({ summary: 'List jobs' })
    @PageParams(['createdAt'])
    @ApiQuery({ name: 'status', required: false, schema: { type: 'string' } })
    @ApiQuery({ name: 'kind', required: false, schema: { type: 'string' } })
    @Answer(200, 'one page', refTo(jobList))
    @Problems(400, 404)
    async list(@Req() { production, principal, query }: ApiRequest): Promise<object> {
      const read = valueOf(readListQuery<Job>(LIST, query));
      const visible =
        principal.productionIds === null ? {} : { productionId: [null, ...principal.productionIds] };
      const scope = production === null ? visible : { productionId: production.id };
      const where = { ...read.where, ...scope };
      const page = valueOf(await readPage(() => listJobs(this.store, this.board, { ...read, where })));
      return { ...page, items: page.items.map(listedJob) };
    }

    @Get(':id')
    @Located()
    @ApiOperation({ summary: 'Read a job: how far it has come, and what came of it' })
    @ApiParam({ name: 'id', schema: { type: 'string' } })
    @Answer(200, 'as it stands', refTo(jobView))
    @Problems(404)
    async read(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Param('id') id: string,
    ): Promise<unknown> {
      return representState(request, reply, this.shown(await this.find(request, id)));
    }

    @Get(':id/events')
    @Located()
    @ApiOperation({ summary: 'Follow a job to its end, as server-sent events' })
    @ApiParam({ name: 'id', schema: { type: 'string' } })
    @ApiResponse({
      status: 200,
      description: '`event: job` with the job, whenever it has changed',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    })
    @Problems(404)
    async events(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Param('id') id: string,
    ): Promise<StreamableFile> {
      await this.find(request, id);
      void reply.headers({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      const look = async (): Promise<{ job: Job; shown: object } | null> => {
        if (this.runner.ending) return null;
        const found = await findJob(this.store, this.board, id);
        return found.ok ? { job: found.value, shown: this.shown(found.value) } : null;
      };
      return new StreamableFile(Readable.from(jobEvents(look), { objectMode: false }));
    }

    @Delete(':id')
    @Needs('write-production')
    @Once()
    @Located()
    @HttpCode(202)
    @ApiOperation({ summary: 'Stop a job: a plan keeps the best found by then, an import writes nothing' })
    @ApiParam({ name: 'id', schema: { type: 'string' } })
    @Answer(202, 'asked to end; one that had ended is answered as it is', refTo(jobView))
    @Problems(403, 404, 503)
    async stop(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
      const { productionId } = await this.find(request, id);
      valueOf(permit(request.principal, productionId === null ? 'write-organisation' : 'write-production'));
      return this.shown(valueOf(await stopJob(this.store, this.board, this.runner, id)));
    }

    private shown(job: Job): object {
      return shownJob(job);
    }

    private async find({ production, principal }: ApiRequest, id: string): Promise<Job> {
      const job = valueOf(await findJob(this.store, this.board, id));
      const visible =
        production === null
          ? job.productionId === null || maySee(principal, job.productionId)
          : job.productionId === production.id;
      if (visible) return job;
      throw new Refused(refuse('not-found', 'JOB.NOT_FOUND', `There is no job ${id}.`).refusal);
    }
  }
  Object.defineProperty(JobController, 'name', { value: inProduction ? 'ProductionJob' : 'Job' });
  return JobController;

  function Located(): MethodDecorator {
    return inProduction ? ProductionParam() : () => undefined;
  }
}
