import { Controller, Get, Req, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '#clock';
import { type DocumentOrder, makeDocument, readInput, Store } from '#desk';
import { formatsOf, type ReportName, REPORTS, writingParameters } from '#reports';
import { type FastifyReply } from 'fastify';
import { type ApiRequest, headerOf } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { ProductionParam } from '../openapi/record-docs.js';
import { ask } from '../plans/ask.js';
import { FormatParam, ReportAnswer } from './report-docs.js';
import { isLight } from './light-reports.js';
import { REPORT_TYPES, reportFormat } from './report-format.js';

/** A report's page has its styles in it, and nothing else that runs or is fetched. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

interface Made {
  readonly document: string | Uint8Array;
}

const ofWriting = (name: string): boolean => name === 'format' || name in writingParameters.shape;

/** The route of one report on a production, from what the books say now. */
export function reportController(name: ReportName): Type<object> {
  const formats = formatsOf(name);

  @ApiTags('reports')
  @ApiBearerAuth()
  @ProductionParam()
  @Problems(401, 404, 429)
  @Controller(`v1/productions/:productionId/reports/${name}`)
  class ReportController {
    constructor(
      private readonly store: Store,
      private readonly clock: Clock,
      private readonly runner: CrewRunner,
    ) {}

    @Get()
    @ApiOperation({ summary: `Make the report ${name}: ${REPORTS[name].summary}` })
    @QueryParams(REPORTS[name].parameters)
    @QueryParams(writingParameters)
    @FormatParam(formats)
    @ReportAnswer(name)
    @Problems(400, 406, 422)
    async read(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<string | Uint8Array> {
      const { format: asked } = request.query;
      const format = reportFormat(
        formats,
        typeof asked === 'string' ? asked : asked?.at(-1),
        headerOf(request, 'accept'),
      );
      const given = Object.entries(request.query);
      const writing = Object.fromEntries(given.filter(([key]) => key in writingParameters.shape));
      const options = valueOf(readInput(writingParameters, writing));
      const parameters = Object.fromEntries(given.filter(([key]) => !ofWriting(key)));
      const order = { name, query: parameters, format, writing: options };
      const { document } = await this.document(request, order);
      void reply.header('content-type', REPORT_TYPES[format]).header('vary', 'accept');
      if (format === 'html') void reply.header('content-security-policy', PAGE_POLICY);
      return typeof document === 'string' ? document : Buffer.from(document);
    }

    /** What takes its time is made beside the thread that answers requests. */
    private async document(request: ApiRequest, order: DocumentOrder): Promise<Made> {
      if (!isLight(order)) return (await ask(this.runner, request, { kind: 'report', ...order })) as Made;
      const desk = { books: this.store.books, clock: this.clock };
      return valueOf(await makeDocument(desk, productionOf(request), order));
    }
  }
  Object.defineProperty(ReportController, 'name', { value: controllerName(name) });
  return ReportController;
}

/** OpenAPI's operation ids are made of it: `cut-changes` → `CutChangesReportController`. */
const controllerName = (name: string): string =>
  `${name.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())}ReportController`;
