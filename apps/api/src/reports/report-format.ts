import { NotAcceptableException } from '@nestjs/common';

export const REPORT_TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;
export type ReportFormat = keyof typeof REPORT_TYPES;

const FORMATS = Object.keys(REPORT_TYPES) as ReportFormat[];

/** What a client can put in `Accept`, most specific first; among equals JSON. */
const MATCHES: Readonly<Record<string, ReportFormat>> = {
  'application/json': 'json',
  'text/csv': 'csv',
  'text/plain': 'text',
  'application/*': 'json',
  'text/*': 'text',
  '*/*': 'json',
};

/** The format asked for by `?format=`, or else by `Accept`. There are no others: 406. */
export function reportFormat(format: string | undefined, accept: string | undefined): ReportFormat {
  if (format !== undefined) {
    const known = FORMATS.find((one) => one === format);
    if (known !== undefined) return known;
    throw new NotAcceptableException(`There is no format "${format}"; there are ${FORMATS.join(', ')}.`);
  }
  if (accept === undefined || accept.trim() === '') return 'json';
  const wanted = accept
    .split(',')
    .map((one) => readRange(one))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const best = wanted.map(({ type }) => MATCHES[type]).find((one) => one !== undefined);
  if (best !== undefined) return best;
  throw new NotAcceptableException(`None of ${accept} is made; there are ${FORMATS.join(', ')}.`);
}

function readRange(text: string): { readonly type: string; readonly quality: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
