import { Controller, Delete, Get, Param, Post, Req, Res, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Clock, instantText } from '#clock';
import {
  createFeed,
  FEED_LIST,
  type FeedDesk,
  feedList,
  feedOrder,
  feedView,
  listFeeds,
  newFeedView,
  revokeFeed,
  Store,
} from '#desk';
import { type FastifyReply } from 'fastify';
import { Needs } from '../auth/needs.js';
import { type ApiRequest, jsonBody } from '../http/api-request.js';
import { expectedRevision, represent } from '../http/conditional.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer, IfMatch, PageParams, ProductionParam } from '../openapi/record-docs.js';

/** Calendars to subscribe to. A production's show its sessions only, those beside productions all that concern somebody. */
export function feedController(place: 'organisation' | 'production'): Type<object> {
  const inProduction = place === 'production';
  const write = inProduction ? 'write-production' : 'write-organisation';
  const Placed = (): ClassDecorator => (inProduction ? ProductionParam() : Problems(403));

  @ApiTags('feeds')
  @ApiBearerAuth()
  @Placed()
  @Problems(401, 403, 404, 429)
  @Controller(inProduction ? 'v1/productions/:productionId/feeds' : 'v1/feeds')
  class FeedController {
    constructor(
      private readonly store: Store,
      private readonly clock: Clock,
    ) {}

    @Get()
    @Needs(write)
    @ApiOperation({ summary: 'List calendar feeds; never their addresses' })
    @PageParams(FEED_LIST.sorts)
    @Answer(200, 'one page', refTo(feedList))
    @Problems(400)
    async list(@Req() { query, production }: ApiRequest): Promise<object> {
      return valueOf(await listFeeds(this.store.books, production, query));
    }

    @Post()
    @Needs(write)
    @Once()
    @ApiOperation({ summary: 'Make a calendar feed; its address is in this answer and nowhere else' })
    @ApiBody({
      required: true,
      schema: refTo(feedOrder),
      examples: { example: { value: { of: 'location', subject: 'vienna', alarmMinutes: 120 } } },
    })
    @Answer(201, 'made', refTo(newFeedView))
    @Problems(400, 409, 413, 415, 422, 503)
    async create(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<unknown> {
      return represent(request, reply, valueOf(await createFeed(this.desk(request), jsonBody(request))));
    }

    @Delete(':id')
    @Needs(write)
    @Once()
    @ApiOperation({ summary: 'Revoke a feed, for good: its address is then unknown; it stays listed' })
    @ApiParam({ name: 'id', schema: { type: 'string' } })
    @IfMatch()
    @Answer(200, 'revoked', refTo(feedView))
    @Problems(412, 428, 503)
    async revoke(
      @Req() request: ApiRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
      @Param('id') id: string,
    ): Promise<unknown> {
      const now = instantText(this.clock.now());
      const revoked = await revokeFeed(this.desk(request), id, expectedRevision(request), now);
      return represent(request, reply, valueOf(revoked));
    }

    private desk({ principal, production }: ApiRequest): FeedDesk {
      return { store: this.store, actor: principal.actor, production };
    }
  }
  Object.defineProperty(FeedController, 'name', {
    value: inProduction ? 'ProductionFeedController' : 'FeedController',
  });
  return FeedController;
}
