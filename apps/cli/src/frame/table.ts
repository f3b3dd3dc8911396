import stringWidth from 'string-width';

const INDENT = '  ';
const GAP = '  ';

/** Breaks at spaces into lines of at most `width` columns; a longer word stands alone and whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && stringWidth(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}

const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Rows under each other, indented; the last column takes what is left of `width` and is wrapped into it. */
export function table(rows: readonly (readonly string[])[], width: number): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: Math.max(0, columns - 1) }, (_, at) =>
    Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))),
  );
  const used = INDENT.length + widths.reduce((sum, one) => sum + one + GAP.length, 0);
  // Where the first columns leave too little room, the last one goes under them instead.
  const below = width - used < 24;
  return rows
    .map((row) => {
      const head = widths.map((one, at) => padEnd(row[at] ?? '', one)).join(GAP);
      const [first = '', ...rest] = wrap(row[columns - 1] ?? '', below ? width - 6 : width - used);
      const lines = below
        ? [INDENT + head, `      ${first}`]
        : [INDENT + (head === '' ? '' : head + GAP) + first];
      const indent = ' '.repeat(below ? 6 : used);
      return [...lines, ...rest.map((line) => indent + line)].map((line) => `${line.trimEnd()}\n`).join('');
    })
    .join('');
}
