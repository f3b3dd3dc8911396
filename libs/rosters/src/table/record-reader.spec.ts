import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { recordsOf } from './read-records.js';
import { RecordReader } from './record-reader.js';
import { type TableRow } from './table-row.js';

const read = (text: string, separator = ','): readonly TableRow[] => [...recordsOf(text, separator, true)];
const cells = (text: string, separator = ','): readonly (readonly string[])[] =>
  read(text, separator).map((row) => row.cells);

describe('reading records', () => {
  it('takes LF, CRLF and CR as line ends, also mixed, and a last line without one', () => {
    expect(cells('a,b\nc,d\r\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('keeps line breaks, separators and doubled quotes in quoted cells', () => {
    expect(cells('"a\r\nb","c,d","e""f"\n')).toEqual([['a\r\nb', 'c,d', 'e"f']]);
  });

  it('numbers rows as a spreadsheet does: blank rows count, line breaks in cells do not', () => {
    expect(read('a\n\n"b\nb"\nc').map((row) => row.row)).toEqual([1, 2, 3, 4]);
  });

  it('lets blanks stand before an opening quote and quotes in the middle of a cell', () => {
    expect(cells('a, "b, c" ,5" cymbal\n')).toEqual([['a', 'b, c', '5" cymbal']]);
  });

  it('keeps text behind a closing quote, and says so', () => {
    expect(read('"Smith" jr,x\n')).toEqual([{ row: 1, cells: ['Smith jr', 'x'], strayQuote: true }]);
  });

  it('gives up only the line in which a quote opens that is never closed, and names it', () => {
    const rows = read('a,b\n"x\ny",1\nc,"d\ne,f\n');
    expect(rows.map((row) => row.fault?.code ?? row.cells)).toEqual([
      ['a', 'b'],
      ['x\ny', '1'],
      'IMPORT.UNCLOSED_QUOTE',
      ['e', 'f'],
    ]);
    expect(rows[2]?.fault?.message).toContain('line 4');
  });

  it('passes over a line too long for any table and reads on', () => {
    const rows = read(`a\n${'x'.repeat(1_200_000)}\nb\n`);
    expect(rows.map((row) => row.fault?.code ?? row.cells[0])).toEqual(['a', 'IMPORT.ROW_TOO_LONG', 'b']);
  });

  it('reads what an independent parser reads', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ü', ' ', ',', '"', '\n', '\r', ';', '7'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + end;
        expect(cells(text)).toEqual(parse(text, { record_delimiter: end }));
      }),
    );
  });

  it('gives back any table, whatever the separator, the line end and the quoting', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\uFFFD', ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, separator, end, quoteAll) => {
          const write = (value: string): string =>
            quoteAll || /[",;\t|\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
          const text = rows.map((row) => row.map(write).join(separator)).join(end);
          const last = rows.at(-1)?.every((value) => value === '') === true && !text.endsWith('"') ? end : '';
          expect(cells(text + last, separator)).toEqual(rows);
        },
      ),
    );
  });

  it('does not care where chunks are cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' '), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (whole, cuts) => {
        const reader = new RecordReader(',');
        const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const parts = places.slice(1).map((place, at) => whole.slice(places[at], place));
        const rows = [...parts.flatMap((part) => reader.push(part)), ...reader.end()];
        expect(rows).toEqual(read(whole));
      }),
      { numRuns: 500 },
    );
  });
});
