import fc from 'fast-check';

/** Text that programs trip over: control characters, halves of pairs, formulas, paths, quotes, great length. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '\u202Eabc',
    "'; DROP TABLE musicians; --",
    '../../../etc/passwd',
    '=HYPERLINK("http://x","y")',
    '<script>alert(1)</script>',
    '%00%2e%2e%2f',
    '__proto__',
    '9'.repeat(400),
    '9999-99-99',
    '2023-02-30T25:61',
    '-1',
    '1e999',
    'NaN',
    '{"a":1}',
    'a'.repeat(9_000),
    '("'.repeat(500),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

/** Any JSON where another was asked for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    -0.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e308,
    [],
    {},
    [null],
    deep(200),
    JSON.parse('{"__proto__":{"a":1}}'),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
