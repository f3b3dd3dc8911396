import { instantText, systemClock } from '#clock';
import { readInput } from '#desk';
import { writingParameters } from '#reports';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done } from '../frame/outcome.js';
import { parameterFlags, parameterQuery } from '../records/parameter-flags.js';
import { productionFlag } from '../records/production-flag.js';
import { type FolderMade, makeFolder } from './make-folder.js';

const MEGABYTE = 1_000_000;

function folderText({ out, files, bytes, notMade }: FolderMade): string {
  const size = `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return [
    `${files.toLocaleString('en')} files (${size}) written to ${out}; begin with index.html.\n`,
    ...notMade.map(({ name, reason }) => `Not made: ${name}. ${reason}\n`),
  ].join('');
}

/** `downbeat report all --production my-film --out ./out` */
export const reportAll: Command = command({
  summary: 'Write every report, every call sheet and everybody’s itinerary into a folder with an index.',
  args: {
    ...productionFlag,
    out: { type: 'string', required: true, valueHint: 'folder', description: 'the folder to write' },
    force: { type: 'boolean', description: 'replace the folder if it has something in it' },
    ...parameterFlags(writingParameters),
    ...backendFlags,
  },
  notes:
    'The folder has its name only when it is whole. A report that cannot be made (no two cuts to compare, say) is ' +
    'left out, and the index says why.',
  examples: [
    'report all --production dead-reckoning --out ./out',
    'report all --production my-film --out ./out --paper letter --locale en-US --force',
  ],
  run: ({ args, all, terminal }) => {
    const writing = readInput(writingParameters, parameterQuery(writingParameters, all));
    if (!writing.ok) return { kind: 'refused', refusal: writing.refusal };
    const order = {
      production: args.production,
      out: args.out,
      force: args.force === true,
      writing: writing.value,
    };
    return withBackend(args, terminal, async (backend) => {
      const made = await makeFolder(backend, order, terminal, instantText(systemClock.now()));
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      return done(made.value, () => folderText(made.value));
    });
  },
});
