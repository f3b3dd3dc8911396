import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { erasure, musicianExport } from '#desk';
import { Needs } from '../auth/needs.js';
import { type ApiRequest } from '../http/api-request.js';
import { Once } from '../http/once.js';
import { valueOf } from '../http/refused.js';
import { CrewRunner } from '../jobs/crew-runner.js';
import { refTo } from '../openapi/components.js';
import { Problems } from '../openapi/problems.js';
import { Answer } from '../openapi/record-docs.js';

/** What a person may ask of whoever keeps data about them (GDPR, articles 15 and 17). */
@ApiTags('musicians')
@ApiBearerAuth()
@Problems(401, 403, 429)
@Controller('v1/musicians/:id')
export class MusicianPrivacyController {
  constructor(private readonly runner: CrewRunner) {}

  @Get('export')
  @Needs('read-history')
  @ApiOperation({ summary: 'Export all that is kept of a musician' })
  @ApiParam({ name: 'id', description: 'id, e-mail or name', schema: { type: 'string' } })
  @Answer(200, 'everything', refTo(musicianExport))
  @Problems(404, 409, 422, 503)
  async export(@Req() { principal }: ApiRequest, @Param('id') musician: string): Promise<object> {
    const { actor } = principal;
    return valueOf(await this.runner.answer({ kind: 'export-musician', musician, actor }));
  }

  @Post('erase')
  @Needs('forget-people')
  @Once()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Forget a musician for good: engagements and money stay as facts, without the person',
  })
  @ApiParam({ name: 'id', description: 'id, e-mail or name', schema: { type: 'string' } })
  @Answer(200, 'forgotten', refTo(erasure))
  @Problems(400, 404, 409, 422, 503)
  async erase(@Req() { principal }: ApiRequest, @Param('id') musician: string): Promise<object> {
    const { actor } = principal;
    return valueOf(await this.runner.answer({ kind: 'erase-musician', musician, actor }));
  }
}
