import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock } from '#clock';
import { reportOf, Store } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { Problems } from '../openapi/problems.js';
import { ProductionParam } from '../openapi/record-docs.js';

/** What any other name is answered with. */
@ApiTags('reports')
@ApiBearerAuth()
@ProductionParam()
@Controller('v1/productions/:productionId/reports')
export class UnknownReportController {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  @Get(':name')
  @ApiOperation({ summary: 'There is no report of any other name: 404, with the names there are' })
  @ApiParam({ name: 'name', schema: { type: 'string' } })
  @Problems(401, 404, 429)
  async read(@Req() request: ApiRequest, @Param('name') name: string): Promise<object> {
    const desk = { books: this.store.books, clock: this.clock };
    return valueOf(await reportOf(desk, productionOf(request), name));
  }
}
