import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { shippedBook, type Agreement } from '#agreements';
import {
  CursorRefused,
  type Page,
  type PageQuery,
  readListQuery,
  readPage,
  refuse,
  type Stored,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ApiRequest } from '../http/api-request.js';
import { representState } from '../http/conditional.js';
import { Refused, valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, PageParams } from '../openapi/record-docs.js';
import { agreementList, agreementView } from './agreement-view.js';

const LIST = { fields: agreementView, derived: z.object({}), filters: ['id'], sorts: ['id'] };

/** The rule sets that ship with the service: to be read, with the source and confidence of every figure. */
@ApiTags('agreements')
@ApiBearerAuth()
@Problems(401, 429)
@Controller('v1/agreements')
export class AgreementController {
  @Get()
  @ApiOperation({ summary: 'List agreements with all their dated figures' })
  @PageParams(LIST.sorts)
  @ApiQuery({ name: 'id', required: false, schema: { type: 'string' } })
  @Answer(200, 'one page', refTo(agreementList))
  @Problems(400)
  async list(@Req() { query }: ApiRequest): Promise<object> {
    const read = valueOf(readListQuery<Stored>(LIST, query));
    return valueOf(await readPage(() => Promise.resolve().then(() => pageOf(read))));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an agreement' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'with all its dated figures', refTo(agreementView))
  @Problems(404)
  read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): unknown {
    const agreement = shippedBook.agreements.find((one) => one.id === id);
    if (agreement === undefined) {
      throw new Refused(refuse('not-found', 'AGREEMENT.UNKNOWN', `There is no agreement ${id}.`).refusal);
    }
    return representState(request, reply, agreement);
  }
}

/** A page of what stands in memory; its cursor is the id of the last. */
function pageOf({ where, sort, limit, cursor }: PageQuery<Stored>): Page<Agreement> {
  const wanted = [where.id].flat().filter((id) => id !== undefined);
  const sign = sort.startsWith('-') ? -1 : 1;
  const all = shippedBook.agreements
    .filter(({ id }) => wanted.length === 0 || wanted.includes(id))
    .sort((a, b) => (a.id < b.id ? -sign : sign));
  const last = cursor === null ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== null && last === -1) throw new CursorRefused();
  const items = all.slice(last + 1, last + 1 + limit);
  return { items, nextCursor: last + 1 + limit < all.length ? (items.at(-1)?.id ?? null) : null };
}
