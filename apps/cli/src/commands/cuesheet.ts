import { readFile } from 'node:fs/promises';
import { type Command } from '../frame/command.js';
import { refused } from '../frame/outcome.js';
import { userPath } from '../frame/user-path.js';
import { reportCommand } from '../reports/report-command.js';

const FLAG = '--mapping';
const made = reportCommand('cue-sheet');

/** `downbeat cuesheet --production my-film`: the report `cue-sheet`, with the mapping from a file as well. */
export const cuesheet: Command = {
  ...made,
  notes:
    '--mapping takes JSON or a file of it: {"like": …, "title": …, "shares": "each"|"together", ' +
    '"codes": {"main-title": "OT", …}}. What it leaves out is as the recipient has it. ' +
    '"cuesheet mapping import" keeps such a file; sheets for that recipient then follow it.',
  examples: [
    'cuesheet --production my-film --draft',
    'cuesheet --production my-film --recipient opening --format xlsx --out cue-sheet.xlsx',
    'cuesheet --production my-film --mapping prs.json --format csv --out cue-sheet.csv',
  ],
  invoke: async (words, terminal) => {
    const read: string[] = [];
    for (const [at, word] of words.entries()) {
      const attached = word.startsWith(`${FLAG}=`) ? word.slice(FLAG.length + 1) : undefined;
      const value = attached ?? (words[at - 1] === FLAG ? word : undefined);
      if (value === undefined || value.trimStart().startsWith('{')) read.push(word);
      else {
        const text = await readFile(userPath(value), 'utf8').catch(() => null);
        if (text === null) {
          const message = `${value} is neither JSON nor a file that can be read.`;
          const code = 'CLI.FILE_NOT_FOUND';
          return refused('not-found', code, message, [{ pointer: '/mapping', code, message }]);
        }
        read.push(attached === undefined ? text : `${FLAG}=${text}`);
      }
    }
    return made.invoke(read, terminal);
  },
};
