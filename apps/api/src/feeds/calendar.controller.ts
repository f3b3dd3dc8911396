import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '#clock';
import { readFeed, Store } from '#desk';
import { Open } from '../auth/needs.js';
import { valueOf } from '../http/refused.js';
import { Problems } from '../openapi/problems.js';

/** What calendars subscribe to: whoever knows the address may read, since they cannot send a key. */
@ApiTags('feeds')
@Open(true)
@Controller('v1/feeds')
export class CalendarController {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  @Get(':secret.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  // The address is the secret: no cache that others share may keep what is behind it.
  @Header('cache-control', 'private, max-age=300')
  @ApiOperation({ summary: 'A calendar by its secret address, without an API key' })
  @ApiParam({ name: 'secret', schema: { type: 'string' } })
  @ApiResponse({
    status: 200,
    description: 'iCalendar (RFC 5545)',
    content: { 'text/calendar': { schema: { type: 'string' } } },
  })
  @Problems(404, 429)
  async read(@Param('secret') secret: string): Promise<string> {
    return valueOf(await readFeed(this.store.books, this.clock, secret));
  }
}
