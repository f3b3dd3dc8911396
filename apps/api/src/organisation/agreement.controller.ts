import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { listAgreements } from '#agreements';
import { refuse } from '#desk';
import { Refused } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer } from '../openapi/record-docs.js';
import { agreementList, agreementView } from './agreement-view.js';

/** The rule sets that ship with the service: to be read, with the source and confidence of every figure. */
@ApiTags('agreements')
@ApiBearerAuth()
@Problems(401, 429)
@Controller('v1/agreements')
export class AgreementController {
  @Get()
  @ApiOperation({ summary: 'List agreements with all their dated figures' })
  @Answer(200, 'all of them', refTo(agreementList))
  list(): object {
    return { items: listAgreements(), nextCursor: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an agreement' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'with all its dated figures', refTo(agreementView))
  @Problems(404)
  read(@Param('id') id: string): object {
    const agreement = listAgreements().find((one) => one.id === id);
    if (agreement === undefined) {
      throw new Refused(refuse('not-found', 'AGREEMENT.UNKNOWN', `There is no agreement ${id}.`).refusal);
    }
    return agreement;
  }
}
