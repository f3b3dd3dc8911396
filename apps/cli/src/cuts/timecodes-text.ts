import { type CueTimecodes } from '#desk';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

type CutLine = CueTimecodes['cuts'][number];

const headOf = ({ cut, receivedOn, frameRate, current }: CutLine): string =>
  [cut, receivedOn === null ? '' : `of ${receivedOn}`, `at ${frameRate}`, current ? 'in force' : '']
    .filter((part) => part !== '')
    .join(', ');

const reelOf = (reel: number | null): string => (reel === null ? '' : `reel ${reel}`);

/** Cut by cut where the cue lies, and what each version was written to. */
export function timecodesText({ cue, on, cuts, written }: CueTimecodes, paint: Paint, width: number): string {
  const title = cue.title === null ? cue.number : `${cue.number}, ${cue.title}`;
  const blocks = cuts.map((line) => {
    const rows = line.uses.map((use) => [
      reelOf(use.reel),
      `${use.in}–${use.out}`,
      [use.version, use.track ?? ''].filter((part) => part !== '').join(', '),
    ]);
    const body = rows.length === 0 ? paint('warning', '  not in it\n') : table(rows, width);
    return `${paint('heading', headOf(line))}\n${body}`;
  });
  const known = written.filter(({ cut }) => cut !== null);
  const writtenRows = known.map(({ version, cut, in: from, out }) => [
    version,
    cut ?? '',
    from === null || out === null ? '' : `${from}–${out}`,
  ]);
  const when = on === null ? '' : ` on ${on}`;
  return [
    `${paint('title', title)}${when}\n`,
    cuts.length === 0 ? `There was no cut${when} yet.\n` : blocks.join('\n'),
    writtenRows.length === 0 ? '' : `\n${paint('heading', 'Written to')}\n${table(writtenRows, width)}`,
  ].join('');
}
