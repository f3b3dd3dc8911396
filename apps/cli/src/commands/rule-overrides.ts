import { parameterNames, subjectOf, type Term, unitOf } from '#agreements';
import { KEEPERS, type Result, type RuleOverride } from '#desk';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { didYouMean, nearest } from '../frame/nearest.js';
import { done, type Outcome, refused } from '../frame/outcome.js';
import { productionFlag } from '../records/production-flag.js';
import { allOf } from '../records/read-all.js';
import { figureLine, overridesText } from '../rules/rules-text.js';
import { readWhen, whenFlags } from '../rules/when-flags.js';
import { agreementOf } from './rules.js';

const termFlags = {
  unit: { type: 'string', valueHint: 'unit', description: 'default: the parameter’s own' },
  currency: {
    type: 'string',
    valueHint: 'code',
    description: 'of an amount (default: as the figure it replaces)',
  },
  'valid-from': { type: 'string', valueHint: 'day', description: 'default: as the figure it replaces' },
  'valid-to': { type: 'string', valueHint: 'day', description: 'exclusive (default: none)' },
  severity: { type: 'string', valueHint: 'word', description: 'hard, cost or warn' },
  source: { type: 'string', valueHint: 'word', description: 'what stands behind it (default: deal)' },
  confidence: { type: 'string', valueHint: 'word', description: 'high, medium or low (default: high)' },
  clause: { type: 'string', valueHint: 'text', description: 'where it stands' },
  note: { type: 'string', valueHint: 'text', description: 'what should be said with it' },
} as const;

type TermArgs = Readonly<Partial<Record<keyof typeof termFlags, string>>>;

const FIELDS: Readonly<Record<keyof typeof termFlags, string>> = {
  unit: 'unit',
  currency: 'currency',
  'valid-from': 'validFrom',
  'valid-to': 'validTo',
  severity: 'severity',
  source: 'source',
  confidence: 'confidence',
  clause: 'clause',
  note: 'note',
};

/** `downbeat rules override --production my-film --agreement bpi --parameter scale --call-minutes 180 --value 14200` */
export const overrideRule: Command = command({
  summary: 'Put a production’s own figure in the place of an agreement’s.',
  args: {
    ...productionFlag,
    agreement: { type: 'string', required: true, valueHint: 'id', description: 'whose figure' },
    parameter: { type: 'string', required: true, valueHint: 'name', description: 'which, such as scale' },
    value: {
      type: 'string',
      required: true,
      valueHint: 'number',
      description: 'in the parameter’s unit; amounts in minor units (cents, pence)',
    },
    ...whenFlags,
    ...termFlags,
    ...backendFlags,
  },
  notes:
    'It takes the place of the figure of that parameter with the same narrowing, for plans, checks and costs of ' +
    'this production only. What is not said is as in the figure it replaces. "rules restore" takes it back.',
  examples: [
    'rules override --production my-film --agreement bpi --parameter scale --call-minutes 180 --value 14200',
    'rules override --production my-film --agreement italy-turno --parameter recorded-seconds --call-minutes 180 --value 960',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend): Promise<Outcome> => {
      const { agreement, parameter, value } = args;
      if (unitOf(parameter) === undefined) return unknownParameter(parameter);
      const when = readWhen(args);
      if (!when.ok) return { kind: 'refused', refusal: when.refusal };
      const found = await agreementOf(backend, args.production, agreement);
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      const was = replaced(found.value.terms, { agreement, parameter, when: when.value ?? {} });
      if (was === undefined && args['valid-from'] === undefined) {
        const message = `${agreement} has no ${parameter} narrowed like that, so say from when it holds with --valid-from, or see "downbeat rules show ${agreement}".`;
        return refused('malformed', 'CLI.MISSING_FLAG', message, [
          { pointer: '/valid-from', code: 'CLI.MISSING_FLAG', message },
        ]);
      }
      const term = {
        parameter,
        value: /^\d+(\.\d+)?$/.test(value) ? Number(value) : value,
        ...(when.value === undefined ? {} : { when: when.value }),
        ...termOf(args, parameter, was),
      };
      const made = await backend.create(KEEPERS.ruleOverride, args.production, { agreement, term });
      if (!made.ok) return { kind: 'refused', refusal: made.refusal };
      const record = made.value as unknown as RuleOverride;
      const instead =
        was === undefined
          ? 'No figure of the agreement is narrowed like it; the narrowest that fits a call counts.'
          : `In the place of ${figureLine(was)}`;
      return done(
        record,
        (paint) => `${paint('good', 'Kept')} ${figureLine(record.term)} (id ${record.id})\n${instead}\n`,
      );
    }),
});

/** The agreement's own figure that an override takes the place of; the newest of those narrowed alike. */
const replaced = (terms: readonly Term[], own: Parameters<typeof subjectOf>[0]): Term | undefined =>
  terms.findLast((term) => term.origin !== 'production' && subjectOf(term) === subjectOf(own));

function unknownParameter(parameter: string): Outcome {
  const hint = didYouMean(nearest(parameter, parameterNames));
  const message = `No figure is called "${parameter}".${hint} "downbeat rules schema" lists them with their units.`;
  const code = 'RULES.UNKNOWN_PARAMETER';
  return refused('malformed', code, message, [
    { pointer: '/parameter', code, message, choices: parameterNames },
  ]);
}

/** All but parameter, value and narrowing: as said, or as in the figure it replaces. */
function termOf(args: TermArgs, parameter: string, was: Term | undefined): object {
  const unit = unitOf(parameter);
  const usual = unit === 'minor' || unit === 'percent' ? 'cost' : 'hard';
  const known =
    was === undefined
      ? { severity: usual }
      : { severity: was.severity, validFrom: was.validFrom, currency: was.currency ?? undefined };
  const said = Object.entries(FIELDS).map(([flag, field]) => [field, args[flag as keyof TermArgs]]);
  return Object.fromEntries(
    Object.entries({
      unit,
      validTo: null,
      source: 'deal',
      confidence: 'high',
      ...known,
      ...(Object.fromEntries(said.filter(([, value]) => value !== undefined)) as object),
    }).filter(([, value]) => value !== undefined),
  );
}

/** `downbeat rules overrides --production my-film` */
export const listOverrides: Command = command({
  summary: 'List a production’s own figures, each with its id.',
  args: { ...productionFlag, ...backendFlags },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const found: Result<readonly RuleOverride[]> = await allOf<RuleOverride>(
        backend,
        'ruleOverride',
        args.production,
      );
      if (!found.ok) return { kind: 'refused', refusal: found.refusal };
      return done({ items: found.value, nextCursor: null }, (paint, width) =>
        overridesText(found.value, paint, width),
      );
    }),
});

/** `downbeat rules restore <id> --production my-film` */
export const restoreRule: Command = command({
  summary: 'Take a production’s own figure back: the agreement’s counts again.',
  args: {
    id: { type: 'positional', required: true, description: 'of the figure, from rules overrides' },
    ...productionFlag,
    ...backendFlags,
  },
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const removed = await backend.removeOverride(args.production, args.id);
      if (!removed.ok) return { kind: 'refused', refusal: removed.refusal };
      return done({ removed: args.id }, () => `The agreement’s own figure counts again.\n`);
    }),
});
