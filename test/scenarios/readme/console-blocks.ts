/** One command of a console block and what the page says it prints. */
export interface ConsoleStep {
  /** Without the prompts; a here-document keeps its lines. */
  readonly command: string;
  readonly output: string;
  /** Where the output stands in the page, as offsets. */
  readonly from: number;
  readonly until: number;
}

/** The steps of a page's `console` blocks in order: `$ ` begins a command, `> ` goes on with it, the rest is output. */
export function consoleSteps(page: string): readonly ConsoleStep[] {
  return [...page.matchAll(/```console\n([\s\S]*?)```/g)].flatMap((block) => {
    const body = block[1] ?? '';
    return stepsOf(body, (block.index ?? 0) + '```console\n'.length);
  });
}

function stepsOf(body: string, offset: number): readonly ConsoleStep[] {
  const starts = [...body.matchAll(/^\$ /gm)].map((match) => match.index);
  return starts.map((start, nth) => {
    const end = starts[nth + 1] ?? body.length;
    const said = /^\$ .*\n(?:> .*\n)*/.exec(body.slice(start, end))?.[0] ?? '';
    const command = said.replace(/^(\$|>) /gm, '').trimEnd();
    const output = body.slice(start + said.length, end);
    return { command, output, from: offset + start + said.length, until: offset + end };
  });
}
