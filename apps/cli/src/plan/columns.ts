import stringWidth from 'string-width';

/** Rows in which the named columns end under each other, as figures do. */
export function rightAligned(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
): readonly (readonly string[])[] {
  const widths = columns.map((at) => Math.max(0, ...rows.map((row) => stringWidth(row[at] ?? ''))));
  return rows.map((row) =>
    row.map((cell, at) => {
      const width = widths[columns.indexOf(at)] ?? 0;
      return ' '.repeat(Math.max(0, width - stringWidth(cell))) + cell;
    }),
  );
}
