import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock, instantText } from '#clock';
import {
  createKey,
  KeyRing,
  keyOrder,
  keyView,
  listKeys,
  newKeyView,
  readKey,
  readListQuery,
  revokeKey,
  rotateKey,
  rotationOrder,
  Store,
  type ApiKey,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { expectedRevision, represent } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, IfMatch, PageParams } from '../openapi/record-docs.js';
import { keyList } from '../openapi/service-schemas.js';

const LIST = {
  fields: keyView,
  derived: z.object({}),
  filters: ['name', 'prefix', 'role'],
  sorts: ['createdAt', 'name', 'role'],
};

/** Who may use the service. Only an admin key that sees every production manages keys. */
@ApiTags('keys')
@ApiBearerAuth()
@Problems(401, 403, 429)
@Controller('v1/keys')
export class KeyController {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly ring: KeyRing,
  ) {}

  @Get()
  @Needs('manage-keys')
  @ApiOperation({ summary: 'List keys; never their secrets' })
  @PageParams(LIST.sorts)
  @Answer(200, 'one page', refTo(keyList))
  @Problems(400)
  async list(@Req() { query }: ApiRequest): Promise<object> {
    return valueOf(await listKeys(this.store.books, valueOf(readListQuery<ApiKey>(LIST, query))));
  }

  @Post()
  @Needs('manage-keys')
  @Once()
  @ApiOperation({ summary: 'Make a key; its secret is in this answer and nowhere else' })
  @ApiBody({
    required: true,
    schema: refTo(keyOrder),
    examples: {
      example: { value: { name: 'music office', role: 'coordinator', productions: ['dead-reckoning'] } },
    },
  })
  @Answer(201, 'made', refTo(newKeyView))
  @Problems(400, 409, 413, 415, 422, 503)
  async create(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const key = valueOf(await createKey(this.store, jsonBody(request)));
    void reply.header('location', `/v1/keys/${key.id}`);
    return represent(request, reply, key);
  }

  @Get(':id')
  @Needs('manage-keys')
  @ApiOperation({ summary: 'Read a key' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'without its secret', refTo(keyView))
  @Problems(404)
  async read(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    return represent(request, reply, valueOf(await readKey(this.store.books, id)));
  }

  @Post(':id/rotate')
  @Needs('manage-keys')
  @Once()
  @ApiOperation({ summary: 'Make a key in place of this one, which is good for a while yet or ends at once' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @ApiBody({
    required: true,
    schema: refTo(rotationOrder),
    examples: { example: { value: { overlapMinutes: 60 } } },
  })
  @Answer(201, 'made', refTo(newKeyView))
  @Problems(400, 404, 409, 412, 413, 415, 422, 503)
  async rotate(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    const { store, clock } = this;
    const desk = { store, clock, actor: request.principal.actor };
    const key = valueOf(await rotateKey(desk, id, jsonBody(request)));
    this.ring.forget();
    void reply.header('location', `/v1/keys/${key.id}`);
    return represent(request, reply, key);
  }

  @Delete(':id')
  @Needs('manage-keys')
  @Once()
  @ApiOperation({ summary: 'Revoke a key, for good; it stays listed' })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @IfMatch()
  @Answer(200, 'revoked', refTo(keyView))
  @Problems(404, 412, 428, 503)
  async revoke(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<unknown> {
    const now = instantText(this.clock.now());
    const key = valueOf(await revokeKey(this.store, id, expectedRevision(request), now));
    this.ring.forget();
    return represent(request, reply, key);
  }
}
