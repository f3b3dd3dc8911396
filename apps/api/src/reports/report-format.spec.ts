import { reportFormat } from './report-format.js';

describe('the format of a report', () => {
  it('is what ?format= says, whatever is accepted', () => {
    expect(reportFormat('csv', 'application/json')).toBe('csv');
  });

  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['text/*', 'text'],
    ['text/html, text/csv;q=0.5', 'csv'],
    ['application/json;q=0.1, text/plain', 'text'],
  ])('follows from Accept: %s', (accept, format) => {
    expect(reportFormat(undefined, accept)).toBe(format);
  });

  it('is refused where none is made', () => {
    expect(() => reportFormat('pdf', undefined)).toThrow('There is no format "pdf"');
    expect(() => reportFormat(undefined, 'image/png, text/csv;q=0')).toThrow('None of image/png');
  });
});
