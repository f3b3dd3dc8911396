import { CSV_COLUMNS, formatsOf, type ReportFormat, type ReportName } from '#reports';
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

export const ReportAnswer = (name: ReportName): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'in the format asked for by `format`, or else by `Accept`',
    content: Object.fromEntries(
      formatsOf(name).map((format) => [
        bareType(format),
        { schema: BINARY.includes(format) ? {} : schemaOf(name, format) },
      ]),
    ),
  });

interface AnswerSchema {
  readonly type: 'object' | 'string';
  readonly description?: string;
}

/** The columns of CSV are part of the contract: their names and order stay. */
const schemaOf = (name: ReportName, format: ReportFormat): AnswerSchema =>
  format === 'csv'
    ? { type: 'string', description: `Columns, in this order: ${CSV_COLUMNS[name].join(', ')}.` }
    : { type: format === 'json' ? 'object' : 'string' };
