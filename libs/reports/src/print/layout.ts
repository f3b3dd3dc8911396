import stringWidth from 'string-width';

/** What a stretch of text is; how it looks is for the terminal to say. */
export type Tone = 'title' | 'heading' | 'quiet' | 'good' | 'warning' | 'bad' | 'name';

export interface TextOptions {
  /** Columns to fit into; words longer than that stay whole. */
  readonly width: number;
  readonly paint: (tone: Tone, text: string) => string;
  /** BCP 47, whose language is written; left out: English. */
  readonly locale?: string;
}

export const plainText: TextOptions = { width: 80, paint: (_tone, text) => text };

const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - stringWidth(text))) + text;

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Joins parts with `separator` and breaks between parts only, each line after the first indented. */
export function flow(
  parts: readonly string[],
  separator: string,
  options: { readonly width: number; readonly first: string; readonly indent: string },
): string {
  const lines: string[] = [];
  let line = options.first;
  let isFresh = true;
  for (const part of parts) {
    const joined = isFresh ? line + part : line + separator + part;
    if (!isFresh && stringWidth(joined) > options.width) {
      lines.push(line + separator.trimEnd());
      line = options.indent + part;
    } else line = joined;
    isFresh = false;
  }
  return [...lines, line].map((one) => `${one.trimEnd()}\n`).join('');
}

/** Like `flow`, for prose: breaks at spaces. */
export const paragraph = (
  text: string,
  options: { readonly width: number; readonly first: string; readonly indent: string },
): string => flow(text.split(' '), ' ', options);

/** A heading and rows of figures under column names, the figures flush right. */
export function figures(
  heading: string,
  columns: readonly string[],
  rows: readonly { readonly name: string; readonly cells: readonly string[] }[],
  { paint }: TextOptions,
): string {
  if (rows.length === 0) return '';
  const nameWidth = Math.max(stringWidth(heading), ...rows.map(({ name }) => stringWidth(name) + 2));
  const widths = columns.map((column, at) =>
    Math.max(stringWidth(column), ...rows.map(({ cells }) => stringWidth(cells[at] ?? ''))),
  );
  const right = (cells: readonly string[]): string =>
    cells.map((cell, at) => `  ${padStart(cell, widths[at] ?? 0)}`).join('');
  const head = `${paint('heading', padEnd(heading, nameWidth))}${paint('quiet', right(columns))}\n`;
  return (
    head +
    rows.map(({ name, cells }) => `${(padEnd(`  ${name}`, nameWidth) + right(cells)).trimEnd()}\n`).join('')
  );
}
