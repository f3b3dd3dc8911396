import { Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { Clock } from '#clock';
import {
  type AnyRecord,
  changeRecord,
  createRecord,
  type Desk,
  KEEPERS,
  listRecords,
  type Page,
  productions,
  removeRecord,
  Store,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { expectedRevision, represent } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { ChangeDoc, CreateDoc, ListDoc, ReadDoc, RemoveDoc, ResourceDoc } from '../openapi/record-docs.js';

const keeper = KEEPERS.production;

/** Productions: a key sees those it may, by id or slug. */
@ResourceDoc(productions)
@Controller('v1/productions')
export class ProductionController {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ListDoc(productions)
  async list(@Req() { principal, query }: ApiRequest): Promise<Page<AnyRecord>> {
    const visible = principal.productionIds === null ? {} : { id: principal.productionIds };
    return valueOf(await listRecords(this.store.books, null, keeper, query, visible));
  }

  @Post()
  @Needs('create-production')
  @Once()
  @CreateDoc(productions)
  async create(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const record = valueOf(await createRecord(this.desk(request), keeper, jsonBody(request)));
    void reply.header('location', `/v1/productions/${record.id}`);
    return represent(request, reply, record);
  }

  @Get(':productionId')
  @ReadDoc(productions)
  read(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): unknown {
    return represent(request, reply, productionOf(request));
  }

  @Patch(':productionId')
  @Needs('write-production')
  @Once()
  @ChangeDoc(productions)
  async change(
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { id } = productionOf(request);
    const revision = expectedRevision(request);
    const changed = await changeRecord(this.desk(request), keeper, id, revision, jsonBody(request));
    return represent(request, reply, valueOf(changed));
  }

  @Delete(':productionId')
  @Needs('create-production')
  @Once()
  @HttpCode(204)
  @RemoveDoc(productions)
  async remove(@Req() request: ApiRequest): Promise<void> {
    const { id } = productionOf(request);
    valueOf(await removeRecord(this.desk(request), keeper, id, expectedRevision(request)));
  }

  private desk({ principal }: ApiRequest): Desk {
    return { store: this.store, clock: this.clock, actor: principal.actor, production: null };
  }
}
