import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { cueTimecodes, cueTimecodesShape, Store, timecodesQuery } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { QueryParams } from '../openapi/query-params.js';
import { Answer, ProductionParam } from '../openapi/record-docs.js';

/** Where a cue was and is in the picture. */
@ApiTags('cues')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/cues/:id/timecodes')
export class CueTimecodesController {
  constructor(private readonly store: Store) {}

  @Get()
  @ApiOperation({
    summary: 'Where the cue is in every cut, or was on a day, and which cut it was written to',
  })
  @ApiParam({ name: 'id', description: 'id or number', schema: { type: 'string' } })
  @QueryParams(timecodesQuery)
  @Answer(200, 'cut by cut', refTo(cueTimecodesShape))
  @Problems(400)
  async read(@Req() request: ApiRequest, @Param('id') id: string): Promise<object> {
    return valueOf(await cueTimecodes(this.store.books, productionOf(request), id, request.query));
  }
}
