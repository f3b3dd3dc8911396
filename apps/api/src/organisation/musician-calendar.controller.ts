import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { musicianCalendar, readMusicianCalendar, Store } from '#desk';
import { type ApiRequest } from '../http/api-request.js';
import { valueOf } from '../http/refused.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer } from '../openapi/record-docs.js';

/** When a musician is taken, across productions. */
@ApiTags('musicians')
@ApiBearerAuth()
@Problems(401, 429)
@Controller('v1/musicians/:id/calendar')
export class MusicianCalendarController {
  constructor(private readonly store: Store) {}

  @Get()
  @ApiOperation({
    summary: 'Sessions of a musician; those of productions the key may not see are just "busy"',
  })
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answer(200, 'in order of time', refTo(musicianCalendar))
  @Problems(404)
  async read(@Req() { principal }: ApiRequest, @Param('id') id: string): Promise<object> {
    return valueOf(await readMusicianCalendar(this.store.books, principal, id));
  }
}
