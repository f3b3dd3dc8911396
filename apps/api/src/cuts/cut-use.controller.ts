import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  comparisonQuery,
  conformOrder,
  conformViewShape,
  CUT_MEDIA_TYPES,
  cutExportQuery,
  exportCut,
  exportedCut,
  layPicture,
  pictureLaid,
  pictureOrder,
  readInput,
  Store,
} from '#desk';
import { Needs } from '../auth/needs.js';
import { type FastifyReply } from 'fastify';
import { type ApiRequest, headerOf, jsonBody } from '../http/api-request.js';
import { Once } from '../http/once.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { cutComparison } from '../openapi/cut-schemas.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';
import { ask } from '../plans/ask.js';

const SHOT = { source: 'A012 12A/3', name: '12A/3', recordIn: 86_400, recordOut: 86_496, sourceIn: 1_200 };

/** As what a cut is sent, by its media type. */
const CUT_FILES = Object.fromEntries(
  Object.values(CUT_MEDIA_TYPES).map((type): [string, { readonly schema: object }] => [
    type.split(';')[0] ?? '',
    { schema: {} },
  ]),
);

/** What is done with cuts that are there: their picture is laid, two are compared, music is carried from one to another. */
@ApiTags('cuts')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/cuts/:id')
export class CutUseController {
  constructor(
    private readonly store: Store,
    private readonly runner: CrewRunner,
  ) {}

  @Post('picture')
  @Needs('write-production')
  @Once()
  @HttpCode(200)
  @ApiOperation({ summary: 'Lay the picture of a cut, in place of the one it has: its shots, in frames' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiBody({
    required: true,
    schema: refTo(pictureOrder),
    examples: { example: { value: { shots: [SHOT] } } },
  })
  @Answer(200, 'laid, whole', refTo(pictureLaid))
  @Problems(400, 403, 413, 415, 422, 503)
  async lay(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    const { actor } = request.principal;
    const desk = { store: this.store, actor };
    return valueOf(await layPicture(desk, productionOf(request), id, jsonBody(request)));
  }

  @Get('comparison')
  @ApiOperation({
    summary: 'Say what a cut made of the music of older ones, what fell out and what to pick up',
  })
  @ApiParam({ name: 'id', description: 'id or name', schema: { type: 'string' } })
  @QueryParams(comparisonQuery)
  @Answer(200, 'placement by placement', refTo(cutComparison))
  @Problems(400, 422)
  async compare(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    return ask(this.runner, request, { kind: 'compare-cuts', cutId: id, query: request.query });
  }

  @Get('export')
  @ApiOperation({ summary: 'Write a cut as an editor’s list or a table; as JSON also what that cannot say' })
  @ApiParam({ name: 'id', description: 'id or name', schema: { type: 'string' } })
  @QueryParams(cutExportQuery)
  @ApiResponse({
    status: 200,
    description: 'the file; where `Accept` is JSON, the file with remarks',
    content: {
      'application/json': { schema: refTo(exportedCut) },
      ...CUT_FILES,
    },
  })
  @Problems(400, 422)
  async export(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<object | string> {
    const made = valueOf(await exportCut(this.store.books, productionOf(request), id, request.query));
    void reply.header('vary', 'accept');
    if (headerOf(request, 'accept')?.startsWith('application/json') === true) return made;
    const name = encodeURIComponent(made.fileName);
    void reply
      .header('content-type', made.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`);
    return made.text;
  }

  @Post('conform')
  @Needs('write-production')
  @Once()
  @HttpCode(200)
  @ApiOperation({ summary: 'Carry the music of older cuts into this one, with the picture it was laid to' })
  @ApiParam({ name: 'id', description: 'id or name', schema: { type: 'string' } })
  @ApiBody({
    required: true,
    schema: refTo(conformOrder),
    examples: { example: { value: { from: 'R3 v1', dryRun: true } } },
  })
  @Answer(200, 'what became of every placement, and what was written', refTo(conformViewShape))
  @Problems(400, 403, 413, 415, 422, 503)
  async conform(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    const order = valueOf(readInput(conformOrder, jsonBody(request)));
    return ask(this.runner, request, { kind: 'conform', cutId: id, order });
  }
}
