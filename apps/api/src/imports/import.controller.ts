import { Controller, Param, Post, Req, Res, type Type, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { holderHere } from '#crew';
import { createJob, IMPORT_KINDS, PRODUCTION_IMPORTS, Store } from '#desk';
import { type FastifyReply } from 'fastify';
import { Needs } from '../auth/needs.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { importReport, jobView } from '../openapi/service-schemas.js';
import { uploadBody } from '../openapi/upload-body.js';
import { Limits } from '../service/limits.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { answerOf } from './import-answer.js';
import { IMPORT_PARAMETERS, importOrder } from './import-order.js';
import { UploadInterceptor, type UploadRequest } from './upload.interceptor.js';

/** Imports of what belongs to a production stand under it, all others beside productions. */
export function importController(place: 'organisation' | 'production'): Type<object> {
  const inProduction = place === 'production';
  const kinds = IMPORT_KINDS.filter((kind) => PRODUCTION_IMPORTS.includes(kind) === inProduction);

  @ApiTags('imports')
  @ApiBearerAuth()
  @Problems(401, 429)
  @Controller(inProduction ? 'v1/productions/:productionId/imports' : 'v1/imports')
  class ImportController {
    constructor(
      private readonly store: Store,
      private readonly runner: CrewRunner,
      private readonly limits: Limits,
    ) {}

    @Post(':kind')
    @Needs(inProduction ? 'write-production' : 'write-organisation')
    // The one nearest to the method comes first: the file is received before the request can be known again.
    @Once()
    @UseInterceptors(UploadInterceptor)
    @ApiOperation({
      summary: 'Import a file: it lands whole or, where a row fails, not at all',
      requestBody: uploadBody(IMPORT_PARAMETERS),
    })
    @Located()
    @ApiParam({ name: 'kind', schema: { type: 'string', enum: kinds } })
    @ImportQuery()
    @Answer(200, 'what it did, or would do', refTo(importReport))
    @Answer(202, 'it takes longer; the job says how it goes', refTo(jobView))
    @Problems(400, 403, 404, 409, 413, 415, 422, 503)
    async create(
      @Req() request: UploadRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Param('kind') kind: string,
    ): Promise<unknown> {
      const { upload, principal, production } = request;
      const parameters = { ...request.query, ...upload.fields };
      const productionId = production?.id ?? null;
      const order = valueOf(importOrder(kind, kinds, productionId, parameters, upload.fileName));
      const orderly = { ...order, actor: principal.actor, path: upload.path };
      const job = valueOf(
        await createJob(this.store, {
          kind: 'import',
          productionId,
          request: orderly,
          holder: holderHere('import'),
        }),
      );
      this.runner.start(job);
      upload.taken = true;
      const over = this.runner.ended(job.id);
      void over.then(() => upload.discard());
      return answerOf(this.store, job, over, this.limits.uploadWaitMs, reply);
    }
  }
  Object.defineProperty(ImportController, 'name', { value: inProduction ? 'ProductionImport' : 'Import' });
  return ImportController;

  function Located(): MethodDecorator {
    return inProduction ? ProductionParam() : () => undefined;
  }
}

/** Every option may stand in the query as well as in the form. */
const ImportQuery = (): MethodDecorator => (target, key, descriptor) => {
  for (const name of IMPORT_PARAMETERS) {
    ApiQuery({ name, required: false, schema: { type: 'string' } })(target, key, descriptor);
  }
};
