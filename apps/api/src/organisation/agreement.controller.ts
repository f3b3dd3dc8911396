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
  listAgreements,
  readAgreement,
  refuse,
  removeAgreement,
  replaceAgreement,
  Store,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { etagOf, expectedTag, representState, representTagged, stateTag } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { Refused, valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { AGREEMENT_EXAMPLE } from '../openapi/data/agreement-example.js';
import { Problems } from '../openapi/problems.js';
import { Answer, IfMatch, PageParams } from '../openapi/record-docs.js';
import { AGREEMENT_SORTS, agreementPage } from './agreement-page.js';

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
  @PageParams(AGREEMENT_SORTS)
  @ApiQuery({ name: 'id', required: false, schema: { type: 'string' } })
  @Answer(200, 'one page', refTo(agreementList))
  @Problems(400)
  async list(@Req() { query }: ApiRequest): Promise<object> {
    return valueOf(await agreementPage(query, () => listAgreements(this.store.books, null)));
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
    return representTagged(request, reply, added, tagOf(added));
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
    const found = valueOf(await readAgreement(this.store.books, null, id));
    return representTagged(request, reply, found, tagOf(found));
  }

  @Put(':id')
  @Needs('write-organisation')
  @Once()
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
    const revision = await this.decidedOn(request, id);
    const replaced = valueOf(await replaceAgreement(this.desk(request), id, revision, jsonBody(request)));
    return representTagged(request, reply, replaced, tagOf(replaced));
  }

  @Delete(':id')
  @Needs('write-organisation')
  @Once()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an agreement of your own' })
  @ApiParam(ID)
  @IfMatch()
  @ApiResponse({ status: 204, description: 'removed' })
  @Problems(403, 404, 409, 412, 428, 503)
  async remove(@Req() request: ApiRequest, @Param('id') id: string): Promise<void> {
    valueOf(await removeAgreement(this.desk(request), id, await this.decidedOn(request, id)));
  }

  /** The revision that the ETag in `If-Match` is of; null for `*`. */
  private async decidedOn(request: ApiRequest, id: string): Promise<number | null> {
    const tag = expectedTag(request);
    if (tag === null) return null;
    const present = valueOf(await readAgreement(this.store.books, null, id));
    if (tagOf(present) === tag) return present.revision;
    const message = `The agreement ${id} has been changed since, or If-Match is no ETag of it.`;
    throw new Refused(refuse('stale', 'RECORD.STALE', message).refusal);
  }

  private desk({ principal }: ApiRequest): { readonly store: Store; readonly actor: string } {
    return { store: this.store, actor: principal.actor };
  }
}

/** An own agreement has revisions; a shipped one changes with the program, so its tag is made of what it says. */
const tagOf = (view: AgreementView): string =>
  view.origin === 'own' ? etagOf(view.revision) : stateTag(view.terms);
