import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { agreementList, agreementView, listAgreements, readAgreement, Store } from '#desk';
import { type FastifyReply } from 'fastify';
import { type ApiRequest } from '../http/api-request.js';
import { representState } from '../http/conditional.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, PageParams, ProductionParam } from '../openapi/record-docs.js';
import { AGREEMENT_SORTS, agreementPage } from './agreement-page.js';

/** The agreements as they hold for a production: its rule overrides are among their figures, with origin `production`. */
@ApiTags('agreements')
@ApiBearerAuth()
@ProductionParam()
@Problems(401, 404, 429)
@Controller('v1/productions/:productionId/agreements')
export class ProductionAgreementController {
  constructor(private readonly store: Store) {}

  @Get()
  @ApiOperation({ summary: 'List agreements with what a production agreed otherwise' })
  @PageParams(AGREEMENT_SORTS)
  @ApiQuery({ name: 'id', required: false, schema: { type: 'string' } })
  @Answer(200, 'one page', refTo(agreementList))
  @Problems(400)
  async list(@Req() request: ApiRequest): Promise<object> {
    const { books } = this.store;
    return valueOf(await agreementPage(request.query, () => listAgreements(books, productionOf(request))));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an agreement with what a production agreed otherwise' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'with all its dated figures', refTo(agreementView))
  async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    const found = valueOf(await readAgreement(this.store.books, productionOf(request), id));
    return representState(request, reply, found);
  }
}
