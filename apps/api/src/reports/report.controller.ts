import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { reportOf, Store } from '#desk';
import { plainText, type Report, REPORT_NAMES, reportCsv, reportText } from '#reports';
import { type FastifyReply } from 'fastify';
import { type ApiRequest, headerOf } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { Problems } from '../openapi/problems.js';
import { ProductionParam } from '../openapi/record-docs.js';
import { REPORT_TYPES, reportFormat, type ReportFormat } from './report-format.js';

/** Reports on a production, from what the books say now. */
@ApiTags('reports')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/reports')
export class ReportController {
  constructor(private readonly store: Store) {}

  @Get(':name')
  @ApiOperation({ summary: 'Make a report' })
  @ApiParam({ name: 'name', schema: { type: 'string', enum: [...REPORT_NAMES] } })
  @ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: Object.keys(REPORT_TYPES) } })
  @ApiResponse({
    status: 200,
    description: 'in the format asked for by `format`, or else by `Accept`',
    content: {
      'application/json': { schema: { type: 'object' } },
      'text/csv': { schema: { type: 'string' } },
      'text/plain': { schema: { type: 'string' } },
    },
  })
  @Problems(406)
  async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('name') name: string,
  ): Promise<unknown> {
    const { format: asked } = request.query;
    const format = reportFormat(
      typeof asked === 'string' ? asked : asked?.at(-1),
      headerOf(request, 'accept'),
    );
    const report = valueOf(await reportOf(this.store.books, productionOf(request), name));
    void reply.header('content-type', REPORT_TYPES[format]).header('vary', 'accept');
    return printed(report, format);
  }
}

function printed(report: Report, format: ReportFormat): unknown {
  if (format === 'json') return report;
  return format === 'csv' ? reportCsv(report) : reportText(report, plainText);
}
