import { Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { agreementJsonSchema } from '#agreements';
import {
  addAgreement,
  agreementInput,
  agreementList,
  agreementView,
  type AgreementView,
  CursorRefused,
  listAgreements,
  type Page,
  type PageQuery,
  readAgreement,
  readListQuery,
  readPage,
  removeAgreement,
  replaceAgreement,
  Store,
  type Stored,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { expectedRevision, represent, representState } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { AGREEMENT_EXAMPLE } from '../openapi/data/agreement-example.js';
import { Problems } from '../openapi/problems.js';
import { Answer, IfMatch, PageParams } from '../openapi/record-docs.js';

const LIST = { fields: agreementView, derived: z.object({}), filters: ['id'], sorts: ['id'] };
const WRITTEN = {
  required: true,
  schema: refTo(agreementInput),
  examples: { example: { value: AGREEMENT_EXAMPLE } },
};
const ID = { name: 'id', schema: { type: 'string' } } as const;

/** The rule sets that ship with the service and the organisation's own, with the receipt of every figure. */
@ApiTags('agreements')
@ApiBearerAuth()
@Problems(401, 429)
@Controller('v1/agreements')
export class AgreementController {
  constructor(private readonly store: Store) {}

  @Get()
  @ApiOperation({ summary: 'List agreements with all their dated figures' })
  @PageParams(LIST.sorts)
  @ApiQuery({ name: 'id', required: false, schema: { type: 'string' } })
  @Answer(200, 'one page', refTo(agreementList))
  @Problems(400)
  async list(@Req() { query }: ApiRequest): Promise<object> {
    const read = valueOf(readListQuery<Stored>(LIST, query));
    const all = await listAgreements(this.store.books);
    return valueOf(await readPage(() => Promise.resolve().then(() => pageOf(all, read))));
  }

  @Get('schema')
  @ApiOperation({ summary: 'The JSON Schema (draft 2020-12) of an agreement’s file' })
  @ApiResponse({
    status: 200,
    description: 'the schema',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  schema(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): unknown {
    return representState(request, reply, agreementJsonSchema());
  }

  @Post()
  @Needs('write-organisation')
  @Once()
  @ApiOperation({ summary: 'Add an agreement of your own' })
  @ApiBody(WRITTEN)
  @Answer(201, 'added', refTo(agreementView))
  @Problems(400, 403, 409, 413, 415, 422, 503)
  async add(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const added = valueOf(await addAgreement(this.desk(request), jsonBody(request)));
    void reply.header('location', `/v1/agreements/${added.id}`);
    return represent(request, reply, added);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an agreement' })
  @ApiParam(ID)
  @Answer(200, 'with all its dated figures', refTo(agreementView))
  @Problems(404)
  async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    return represent(request, reply, valueOf(await readAgreement(this.store.books, id)));
  }

  @Put(':id')
  @Needs('write-organisation')
  @ApiOperation({ summary: 'Replace an agreement whole; a shipped one by one of your own' })
  @ApiParam(ID)
  @IfMatch()
  @ApiBody(WRITTEN)
  @Answer(200, 'replaced', refTo(agreementView))
  @Problems(400, 403, 404, 412, 413, 415, 422, 428, 503)
  async replace(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    const revision = expectedRevision(request);
    const replaced = await replaceAgreement(this.desk(request), id, revision, jsonBody(request));
    return represent(request, reply, valueOf(replaced));
  }

  @Delete(':id')
  @Needs('write-organisation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an agreement of your own' })
  @ApiParam(ID)
  @IfMatch()
  @ApiResponse({ status: 204, description: 'removed' })
  @Problems(403, 404, 409, 412, 428, 503)
  async remove(@Req() request: ApiRequest, @Param('id') id: string): Promise<void> {
    valueOf(await removeAgreement(this.desk(request), id, expectedRevision(request)));
  }

  private desk({ principal }: ApiRequest): { readonly store: Store; readonly actor: string } {
    return { store: this.store, actor: principal.actor };
  }
}

/** A page of what stands in memory; its cursor is the id of the last. */
function pageOf(views: readonly AgreementView[], query: PageQuery<Stored>): Page<AgreementView> {
  const { where, sort, limit, cursor } = query;
  const wanted = [where.id].flat().filter((id) => id !== undefined);
  const found = views.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const all = sort.startsWith('-') ? found.reverse() : found;
  const last = cursor === null ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== null && last === -1) throw new CursorRefused();
  const items = all.slice(last + 1, last + 1 + limit);
  return { items, nextCursor: last + 1 + limit < all.length ? (items.at(-1)?.id ?? null) : null };
}
