import { type ReportFormat } from '#reports';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import { bareType } from './report-format.js';

export const FormatParam = (formats: readonly ReportFormat[]): MethodDecorator =>
  ApiQuery({
    name: 'format',
    required: false,
    description: 'how it is written; left out: as `Accept` says',
    schema: { type: 'string', enum: [...formats] },
  });

const BINARY: readonly ReportFormat[] = ['pdf', 'xlsx'];

export const ReportAnswer = (formats: readonly ReportFormat[]): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'in the format asked for by `format`, or else by `Accept`',
    content: Object.fromEntries(
      formats.map((format) => [
        bareType(format),
        { schema: BINARY.includes(format) ? {} : schemaOf(format) },
      ]),
    ),
  });

const schemaOf = (format: ReportFormat): { readonly type: 'object' | 'string' } => ({
  type: format === 'json' ? 'object' : 'string',
});
