import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, Res, type Type } from '@nestjs/common';
import { Clock } from '#clock';
import {
  type AnyKeeper,
  type AnyRecord,
  changeRecord,
  createRecord,
  type Desk,
  listRecords,
  type Page,
  type Principal,
  readRecord,
  removeRecord,
  Store,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { expectedRevision, represent } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { ChangeDoc, CreateDoc, ListDoc, ReadDoc, RemoveDoc, ResourceDoc } from '../openapi/record-docs.js';

/** What some kinds show to some keys differently. */
export type View = (principal: Principal, record: AnyRecord) => AnyRecord;

/**
 * The routes of one kind of record: list, create, read, change, remove. A kind of the organisation stands at
 * `/v1/<plural>`, one of a production at `/v1/productions/{productionId}/<plural>`.
 */
export function recordController(keeper: AnyKeeper, view: View = (_, record) => record): Type<object> {
  const { kind } = keeper;
  const path =
    kind.scope === 'organisation' ? `v1/${kind.plural}` : `v1/productions/:productionId/${kind.plural}`;
  const write = kind.scope === 'organisation' ? 'write-organisation' : 'write-production';

  @ResourceDoc(kind)
  @Controller(path)
  class RecordController {
    constructor(
      private readonly store: Store,
      private readonly clock: Clock,
    ) {}

    @Get()
    @ListDoc(kind)
    async list(@Req() request: ApiRequest): Promise<Page<AnyRecord>> {
      const { principal, production, query } = request;
      const page = valueOf(await listRecords(this.store.books, production, keeper, query));
      return { ...page, items: page.items.map((record) => view(principal, record)) };
    }

    @Post()
    @Needs(write)
    @Once()
    @CreateDoc(kind)
    async create(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<unknown> {
      const record = valueOf(await createRecord(this.desk(request), keeper, jsonBody(request)));
      void reply.header('location', `${request.url.split('?')[0]}/${record.id}`);
      return represent(request, reply, view(request.principal, record));
    }

    @Get(':id')
    @ReadDoc(kind)
    async read(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Param('id') id: string,
    ): Promise<unknown> {
      const record = valueOf(await readRecord(this.store.books, request.production, keeper, id));
      return represent(request, reply, view(request.principal, record));
    }

    @Patch(':id')
    @Needs(write)
    @Once()
    @ChangeDoc(kind)
    async change(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Param('id') id: string,
    ): Promise<unknown> {
      const revision = expectedRevision(request);
      const changed = await changeRecord(this.desk(request), keeper, id, revision, jsonBody(request));
      return represent(request, reply, view(request.principal, valueOf(changed)));
    }

    @Delete(':id')
    @Needs(write)
    @Once()
    @HttpCode(204)
    @RemoveDoc(kind)
    async remove(@Req() request: ApiRequest, @Param('id') id: string): Promise<void> {
      valueOf(await removeRecord(this.desk(request), keeper, id, expectedRevision(request)));
    }

    private desk({ principal, production }: ApiRequest): Desk {
      return { store: this.store, clock: this.clock, actor: principal.actor, production };
    }
  }
  Object.defineProperty(RecordController, 'name', { value: controllerName(kind.name) });
  return RecordController;
}

/** OpenAPI's operation ids are made of it. */
const controllerName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Controller`;
