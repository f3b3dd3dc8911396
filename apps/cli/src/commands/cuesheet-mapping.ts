import {
  cueSheetMapping,
  mappingOwner,
  ok,
  pointerTo,
  readInput,
  refuse,
  type Production,
  type Result,
} from '#desk';
import { RECIPIENT_NAMES, recipientFor } from '#reports';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { type Backend } from '../backend/backend.js';
import { mappingText } from '../cuts/mapping-text.js';
import { command, type Command } from '../frame/command.js';
import { didYouMean, nearest } from '../frame/nearest.js';
import { done } from '../frame/outcome.js';
import { productionFlag } from '../records/production-flag.js';
import { readJsonFile } from '../rules/read-json-file.js';

type Mappings = Production['cueSheetMappings'];

const recipientFlag = {
  recipient: {
    type: 'string',
    default: 'us',
    valueHint: 'name',
    description: `whose: a name of your own, or ${RECIPIENT_NAMES.join(', ')}`,
  },
} as const;

/** `downbeat cuesheet mapping import prs.json --production my-film --recipient prs` */
export const importMapping: Command = command({
  summary: 'Keep a file that says how a recipient calls usages and wants shares.',
  args: {
    file: { type: 'positional', required: true, description: 'the mapping as JSON, or - for standard input' },
    ...productionFlag,
    ...recipientFlag,
    ...backendFlags,
  },
  notes:
    'The file: {"like": "us", "title": "PRS", "shares": "each"|"together", ' +
    '"codes": {"main-title": "OT", …}}. What it leaves out is as the known recipient of its ' +
    'name has it, or the one it is like. ' +
    'Every cue sheet for that recipient follows it; a sheet for nobody in particular is for "us".',
  examples: [
    'cuesheet mapping import prs.json --production my-film --recipient prs',
    'cuesheet mapping show --production my-film --recipient prs --json > prs.json',
  ],
  run: async ({ args, terminal }) => {
    const owner = readInput(mappingOwner, { recipient: args.recipient });
    if (!owner.ok) return { kind: 'refused', refusal: owner.refusal };
    const text = await readJsonFile(args.file, terminal);
    if (!text.ok) return { kind: 'refused', refusal: text.refusal };
    const read = readInput(cueSheetMapping, text.value);
    if (!read.ok) return { kind: 'refused', refusal: read.refusal };
    return withBackend(args, terminal, async (backend) => {
      const kept = await change(backend, args.production, (mappings) =>
        ok({ ...mappings, [args.recipient]: read.value }),
      );
      if (!kept.ok) return { kind: 'refused', refusal: kept.refusal };
      return done(read.value, (paint) => {
        const follows = `cue sheets of ${args.production} for "${args.recipient}" follow it`;
        return `${paint('good', 'Kept')} ${args.file}: ${follows}.\n`;
      });
    });
  },
});

/** `downbeat cuesheet mapping show --production my-film` */
export const showMapping: Command = command({
  summary: 'Show the mappings a production keeps, or one recipient’s codes.',
  args: {
    ...productionFlag,
    recipient: {
      ...recipientFlag.recipient,
      default: '',
      description: 'only this one (default: all that are kept)',
    },
    ...backendFlags,
  },
  notes: 'With --json it prints what was kept, which "cuesheet mapping import" reads again.',
  examples: [
    'cuesheet mapping show --production my-film',
    'cuesheet mapping show --production my-film --recipient prs --json',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const found = await backend.production(args.production);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      const kept = found.value.cueSheetMappings;
      const { recipient } = args;
      if (recipient === '') return done(kept, (paint) => allText(kept, paint));
      const mapping = recipientFor(recipient, kept);
      if (mapping === null) return { kind: 'refused', refusal: notKept(recipient, kept).refusal };
      return done(kept[recipient] ?? mapping, (paint) =>
        mappingText(recipient, mapping, { isKept: Object.hasOwn(kept, recipient), paint }),
      );
    }),
});

/** `downbeat cuesheet mapping remove --production my-film --recipient prs` */
export const removeMapping: Command = command({
  summary: 'Forget the mapping kept for a recipient.',
  args: { ...productionFlag, ...recipientFlag, ...backendFlags },
  examples: ['cuesheet mapping remove --production my-film --recipient prs'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { recipient } = args;
      const left = await change(backend, args.production, (kept) =>
        Object.hasOwn(kept, recipient)
          ? ok(Object.fromEntries(Object.entries(kept).filter(([name]) => name !== recipient)))
          : notKept(recipient, kept),
      );
      if (!left.ok) return { kind: 'refused', refusal: left.refusal };
      const known = RECIPIENT_NAMES.some((name) => name === recipient);
      const next = known ? 'its customary codes count again' : 'no cue sheet can be made for it any more';
      return done({ removed: recipient }, () => `The mapping for "${recipient}" is forgotten: ${next}.\n`);
    }),
});

async function change(
  backend: Backend,
  named: string,
  of: (kept: Mappings) => Result<Mappings>,
): Promise<Result<Production>> {
  const found = await backend.production(named);
  if (!found.ok) return found;
  const cueSheetMappings = of(found.value.cueSheetMappings);
  if (!cueSheetMappings.ok) return cueSheetMappings;
  return backend.changeProduction(named, found.value.revision, { cueSheetMappings: cueSheetMappings.value });
}

function allText(kept: Mappings, paint: Parameters<typeof mappingText>[2]['paint']): string {
  const names = Object.keys(kept).sort();
  if (names.length === 0) {
    const known = RECIPIENT_NAMES.join(', ');
    return `No mapping is kept; cue sheets are for ${known} with their customary codes.\n`;
  }
  return names
    .flatMap((name) => {
      const mapping = recipientFor(name, kept);
      return mapping === null ? [] : [mappingText(name, mapping, { isKept: true, paint })];
    })
    .join('\n');
}

function notKept(name: string, kept: Mappings): ReturnType<typeof refuse> {
  const choices = Object.keys(kept).sort();
  const hint = didYouMean(nearest(name, choices));
  const code = 'CUE_SHEET.UNKNOWN_RECIPIENT';
  const message = `No mapping is kept for "${name}".${hint}`;
  return refuse('not-found', code, message, [{ pointer: pointerTo(['recipient']), code, message, choices }]);
}
