import { type ExportedCut } from '#desk';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { type Paint } from '../frame/terminal.js';
import { counted } from '../frame/figures.js';
import { writeOut } from '../frame/write-out.js';
import { productionFlag } from '../records/production-flag.js';

/** `downbeat cut export "R3 v12" --production my-film --out R3.edl` */
export const exportCutCommand: Command = command({
  summary: 'Write a cut as an editor’s list (CMX 3600, OpenTimelineIO) or as a table of placements.',
  args: {
    cut: { type: 'positional', required: true, description: 'the cut, by id or name' },
    ...productionFlag,
    format: { type: 'enum', options: ['edl', 'otio', 'csv'], description: 'default: as --out ends, or edl' },
    only: {
      type: 'enum',
      options: ['all', 'music', 'picture'],
      description: 'how much of it (default: music and picture)',
    },
    out: { type: 'string', valueHint: 'file', description: 'write it to a file' },
    ...backendFlags,
  },
  notes:
    'Imported again, the file gives the placements that there are. What a format cannot say (muted clips and the names of ' +
    'tracks in a CMX 3600 list) is remarked on.',
  examples: [
    'cut export "R3 v12" --production my-film --out R3_v12.edl',
    'cut export "R3 v12" --production my-film --format otio --only music --out R3_v12.otio',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { out, only } = args;
      const format = args.format ?? ending(out);
      const made = await backend.exportCut(args.production, args.cut, { format, only });
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      return out === undefined ? shown(made.value) : saved(made.value, out);
    }),
});

const ending = (out: string | undefined): string | undefined =>
  /\.(edl|otio|csv)$/i.exec(out ?? '')?.[1]?.toLowerCase();

const shown = (made: ExportedCut): Outcome => done(made, () => made.text);

async function saved(made: ExportedCut, out: string): Promise<Outcome> {
  const written = await writeOut(out, made.text);
  if (!written.ok) return { kind: 'refused', refusal: written.refusal };
  const { text: _, ...told } = made;
  return done({ ...told, file: written.value }, (paint) => savedText(made, written.value, paint));
}

const savedText = ({ cutName, events, remarks }: ExportedCut, file: string, paint: Paint): string =>
  [
    `${paint('title', cutName)}: ${counted(events, 'event')} written to ${file}.\n`,
    ...remarks.map((remark) => `${paint('warning', remark)}\n`),
  ].join('');
