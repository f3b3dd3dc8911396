import { type ReportFormat } from '#reports';
import { reportFormat } from './report-format.js';

const FORMATS: readonly ReportFormat[] = ['json', 'text', 'csv'];

describe('the format of a report', () => {
  it('is what ?format= says, whatever is accepted', () => {
    expect(reportFormat(FORMATS, 'csv', 'application/json')).toBe('csv');
  });

  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['text/*', 'text'],
    ['text/html, text/csv;q=0.5', 'csv'],
    ['application/json;q=0.1, text/plain', 'text'],
  ])('follows from Accept: %s', (accept, format) => {
    expect(reportFormat(FORMATS, undefined, accept)).toBe(format);
  });

  it('is one that the report has', () => {
    expect(reportFormat([...FORMATS, 'html'], undefined, 'text/html, text/csv;q=0.5')).toBe('html');
  });

  it('is refused where none is made', () => {
    expect(() => reportFormat(FORMATS, 'pdf', undefined)).toThrow('There is no format "pdf"');
    expect(() => reportFormat(FORMATS, undefined, 'image/png, text/csv;q=0')).toThrow('None of image/png');
  });
});
