import { Controller, Get, Req, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '#clock';
import { readInput, reportOf, Store } from '#desk';
import { formatsOf, onPaper, type ReportName, REPORTS, writingParameters, written } from '#reports';
import { type FastifyReply } from 'fastify';
import { type ApiRequest, headerOf } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { ProductionParam } from '../openapi/record-docs.js';
import { FormatParam, ReportAnswer } from './report-docs.js';
import { REPORT_TYPES, reportFormat } from './report-format.js';

/** A report's page has its styles in it, and nothing else that runs or is fetched. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

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
    ) {}

    @Get()
    @ApiOperation({ summary: `Make the report ${name}: ${REPORTS[name].summary}` })
    @QueryParams(REPORTS[name].parameters)
    @QueryParams(writingParameters)
    @FormatParam(formats)
    @ReportAnswer(formats)
    @Problems(406, 422)
    async read(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<string | Uint8Array | object> {
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
      const desk = { books: this.store.books, clock: this.clock };
      const report = valueOf(await reportOf(desk, productionOf(request), name, parameters));
      void reply.header('content-type', REPORT_TYPES[format]).header('vary', 'accept');
      if (format === 'json') return report;
      if (format === 'html') void reply.header('content-security-policy', PAGE_POLICY);
      const document = await written(report, format, onPaper(options));
      return typeof document === 'string' ? document : Buffer.from(document);
    }
  }
  Object.defineProperty(ReportController, 'name', { value: controllerName(name) });
  return ReportController;
}

/** OpenAPI's operation ids are made of it: `cut-changes` → `CutChangesReportController`. */
const controllerName = (name: string): string =>
  `${name.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())}ReportController`;
