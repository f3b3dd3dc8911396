import { type ReportFormat } from '#reports';
import { NotAcceptableException } from '@nestjs/common';

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type without its parameters. */
export const bareType = (format: ReportFormat): string => REPORT_TYPES[format].split(';')[0] ?? '';

/** What a range such as `text/*` is answered with, if the report has it: the first of these. */
const PREFERENCE: readonly ReportFormat[] = ['json', 'text', 'csv', 'html', 'pdf', 'xlsx', 'ics'];

/** The format asked for by `?format=`, or else by `Accept`, of those that a report has. There are no others: 406. */
export function reportFormat(
  formats: readonly ReportFormat[],
  format: string | undefined,
  accept: string | undefined,
): ReportFormat {
  if (format !== undefined) {
    const known = formats.find((one) => one === format);
    if (known !== undefined) return known;
    throw new NotAcceptableException(`There is no format "${format}"; there are ${formats.join(', ')}.`);
  }
  if (accept === undefined || accept.trim() === '') return 'json';
  const wanted = accept
    .split(',')
    .map((one) => readRange(one))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const best = wanted
    .map(({ type }) => PREFERENCE.find((one) => formats.includes(one) && matches(type, bareType(one))))
    .find((one) => one !== undefined);
  if (best !== undefined) return best;
  throw new NotAcceptableException(`None of ${accept} is made; there are ${formats.join(', ')}.`);
}

const matches = (range: string, type: string): boolean =>
  range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

function readRange(text: string): { readonly type: string; readonly quality: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
