import { importKinds } from '#rosters';
import { command, type Command } from '../frame/command.js';
import { didYouMean, nearest } from '../frame/nearest.js';
import { done, refused } from '../frame/outcome.js';
import { table } from '../frame/table.js';

/** `downbeat columns roster`: what an import understands. */
export const columns: Command = command({
  summary: 'List the columns an import understands, with the headers they are known by.',
  args: {
    kind: { type: 'positional', required: false, description: 'roster, cues, rooms …; all, where left out' },
  },
  examples: ['columns roster', 'columns cues --json'],
  run: ({ args }) => {
    const names = importKinds.map(({ kind }) => kind);
    const asked =
      args.kind === undefined ? importKinds : importKinds.filter(({ kind }) => kind === args.kind);
    if (asked.length === 0) {
      const message = `Nothing is imported as "${args.kind}".${didYouMean(nearest(args.kind ?? '', names))} There are ${names.join(', ')}.`;
      const code = 'IMPORT.UNKNOWN_KIND';
      return refused('malformed', code, message, [{ pointer: '/kind', code, message, choices: names }]);
    }
    return done({ kinds: asked }, (paint, width) =>
      asked
        .map(({ kind, columns: known }) => {
          const rows = known.map(({ field, headers, required, about, example }) => {
            const need =
              required === 'no' ? '' : required === 'yes' ? 'Needed. ' : 'One of these is needed. ';
            const also = headers.filter((header) => header !== field).join(', ');
            return [
              field,
              `${need}${about}${example === '' ? '' : ` For example: ${example}.`}${also === '' ? '' : ` Also: ${also}`}`,
            ];
          });
          return `${paint('heading', kind)}\n${table(rows, width)}`;
        })
        .join('\n'),
    );
  },
});
