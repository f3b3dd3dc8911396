import { agreementJsonSchema } from '#agreements';
import { type AgreementView, ok, refuse, type Result } from '#desk';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { didYouMean, nearest } from '../frame/nearest.js';
import { done, type Outcome, refused } from '../frame/outcome.js';
import { readJsonFile } from '../rules/read-json-file.js';
import { rulesText, ruleText } from '../rules/rules-text.js';

const forProduction = {
  production: {
    type: 'string',
    valueHint: 'id|slug',
    description: 'with what this production agreed otherwise',
  },
} as const;

const idOf = {
  type: 'positional',
  required: true,
  description: 'of the agreement, from rules list',
} as const;

/** `downbeat rules list` */
export const listRules: Command = command({
  summary: 'List the agreements: those that ship and your own.',
  args: { ...forProduction, ...backendFlags },
  examples: ['rules list', 'rules list --production my-film'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const found = await backend.agreements(args.production ?? null);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done({ items: found.value, nextCursor: null }, (paint, width) =>
        rulesText(found.value, paint, width),
      );
    }),
});

/** `downbeat rules show bpi --on 2023-03-14` */
export const showRules: Command = command({
  summary: 'Show an agreement figure by figure: unit, validity, severity, source and confidence.',
  args: {
    id: idOf,
    on: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'only what holds on this day' },
    parameter: { type: 'string', valueHint: 'name', description: 'only this, such as scale' },
    ...forProduction,
    ...backendFlags,
  },
  notes: 'A figure that is old, borrowed from elsewhere or only there to plan with says so.',
  examples: ['rules show bpi', 'rules show smv --parameter scale --on 2023-03-14 --json'],
  run: ({ args, terminal }) => {
    const { on } = args;
    if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on)) {
      const message = `--on must be a day such as 2023-03-14, not "${on}".`;
      return refused('malformed', 'CLI.BAD_VALUE', message, [
        { pointer: '/on', code: 'CLI.BAD_VALUE', message },
      ]);
    }
    return withBackend(args, terminal, async (backend) => {
      const found = await agreementOf(backend, args.production ?? null, args.id);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      const terms = found.value.terms.filter(
        ({ parameter, validFrom, validTo }) =>
          (args.parameter === undefined || parameter === args.parameter) &&
          (on === undefined || (validFrom <= on && (validTo === null || on < validTo))),
      );
      const shown = { ...found.value, terms };
      return done(shown, (paint, width) => ruleText(shown, paint, width));
    });
  },
});

/** One agreement by its id; the refusal names the nearest there is. */
export async function agreementOf(
  backend: Backend,
  production: string | null,
  id: string,
): Promise<Result<AgreementView>> {
  const all = await backend.agreements(production);
  if (!all.ok) return all;
  const found = all.value.find((one) => one.id === id);
  if (found !== undefined) return ok(found);
  const choices = all.value.map((one) => one.id);
  const message = `There is no agreement "${id}".${didYouMean(nearest(id, choices))} Known: ${choices.join(', ')}.`;
  const code = 'AGREEMENT.UNKNOWN';
  return refuse('not-found', code, message, [{ pointer: '/id', code, message, choices }]);
}

/** `downbeat rules add house.json` */
export const addRules: Command = command({
  summary: 'Add an agreement of your own from a JSON file, or put one in the place of another.',
  args: {
    file: { type: 'positional', required: true, description: 'JSON; "-" reads standard input' },
    replace: { type: 'boolean', description: 'put it in the place of the agreement with its id' },
    ...backendFlags,
  },
  notes:
    '"rules schema" prints the JSON Schema of such a file, and "rules show … --json" figures to begin from. ' +
    'A file with a fault is refused whole, with the place of every fault. Replacing an agreement that ships ' +
    'puts yours in its place, for every production; "rules remove" brings the shipped one back.',
  examples: ['rules add house.json', 'rules add bpi-2026.json --replace'],
  run: async ({ args, terminal }) => {
    const file = await readJsonFile(args.file, terminal);
    if (!file.ok) return { kind: 'refused', refusal: file.refusal };
    return withBackend(args, terminal, async (backend): Promise<Outcome> => {
      const written =
        args.replace === true
          ? await backend.replaceAgreement(idIn(file.value), file.value)
          : await backend.addAgreement(file.value);
      if (!written.ok) return { kind: 'refused', refusal: written.refusal };
      const view = written.value;
      return done(
        view,
        (paint) => `${paint('good', 'Kept')} ${view.id}, ${view.name}: ${view.terms.length} figures\n`,
      );
    });
  },
});

const idIn = (file: unknown): string =>
  typeof file === 'object' && file !== null && 'id' in file ? String(file.id) : '';

/** `downbeat rules remove house` */
export const removeRules: Command = command({
  summary: 'Remove an agreement of your own; a shipped one whose place it took counts again.',
  args: { id: idOf, ...backendFlags },
  examples: ['rules remove house'],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const removed = await backend.removeAgreement(args.id);
      if (!removed.ok) return { kind: 'refused', refusal: removed.refusal };
      return done({ removed: args.id }, () => `${args.id} is removed.\n`);
    }),
});

/** `downbeat rules schema` */
export const rulesSchema: Command = command({
  summary: 'Print the JSON Schema (draft 2020-12) of an agreement’s file.',
  args: {},
  examples: ['rules schema > agreement.schema.json'],
  run: () => {
    const schema = agreementJsonSchema();
    return done(schema, () => `${JSON.stringify(schema, null, 2)}\n`);
  },
});
