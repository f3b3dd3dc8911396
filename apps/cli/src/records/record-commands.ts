import { systemClock } from '#clock';
import { type AnyRecord, KEEPERS, type KindName, type Page, type RawQuery, type Result } from '#desk';
import { type ArgsDef } from 'citty';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome } from '../frame/outcome.js';
import { derivationFor } from './derive.js';
import { type FieldFlag, fieldFlags, fieldValue, flagName } from './field-flags.js';
import { productionFlag } from './production-flag.js';
import { EVERY_PAGE, readPages } from './read-all.js';
import { recordLine, recordsText } from './record-text.js';

const scopeFlags = (name: KindName): ArgsDef =>
  KEEPERS[name].kind.scope === 'production' ? productionFlag : {};

/** `downbeat rooms list`: all that match, page after page. */
export function listCommand(name: KindName): Command {
  const keeper = KEEPERS[name];
  const { kind } = keeper;
  const filters = kind.filters.map((field) => ({ field, flag: flagName(field) }));
  return command({
    summary: `List ${kind.plural}.`,
    args: {
      ...scopeFlags(name),
      ...Object.fromEntries(
        filters.map(
          ({ flag }) => [flag, { type: 'string', valueHint: 'value', description: 'only these' }] as const,
        ),
      ),
      sort: {
        type: 'string',
        valueHint: 'field',
        description: `${kind.sorts.join(', ')}; "-" in front turns it`,
      },
      limit: {
        type: 'string',
        valueHint: 'number',
        description: 'no more than these (1 … 500); otherwise all',
      },
      ...backendFlags,
    },
    repeatable: filters.map(({ flag }) => flag),
    run: ({ args, all, terminal }) => {
      const asked: RawQuery = Object.fromEntries(
        filters.flatMap(({ field, flag }) => (all(flag).length === 0 ? [] : [[field, all(flag)]])),
      );
      const query: RawQuery = { ...asked, limit: args.limit ?? EVERY_PAGE, sort: args.sort };
      const production = all('production').at(-1) ?? null;
      return withBackend(args, terminal, async (backend) => {
        const settled = await withSlugs(backend, query);
        const scope = kind.scope === 'production' ? production : null;
        const page = (cursor: string | undefined): Promise<Result<Page<AnyRecord>>> =>
          backend.list(keeper, scope, { ...settled, cursor });
        const pages = args.limit === undefined ? await readPages(page) : await page(undefined);
        if (!pages.ok) return { kind: 'refused', refusal: pages.refusal };
        return done(pages.value, (paint, width) => recordsText(kind.plural, pages.value.items, paint, width));
      });
    },
  });
}

const LOCATION_FIELDS = ['locationId', 'baseLocationId'];

/** A slug where a field wants a location's id; an unknown one is left, to be refused as such. */
async function locationId(backend: Backend, named: string): Promise<string> {
  const found = await backend.list(KEEPERS.location, null, { slug: named });
  return (found.ok ? found.value.items[0]?.id : undefined) ?? named;
}

async function withSlugs<T>(
  backend: Backend,
  fields: Readonly<Record<string, T>>,
): Promise<Readonly<Record<string, T | string | readonly string[]>>> {
  const settled = new Map<string, T | string | readonly string[]>(Object.entries(fields));
  for (const field of [...LOCATION_FIELDS, 'locationIds']) {
    const named: unknown = fields[field];
    if (typeof named === 'string') settled.set(field, await locationId(backend, named));
    if (Array.isArray(named)) {
      settled.set(field, await Promise.all(named.map((one) => locationId(backend, String(one)))));
    }
  }
  return Object.fromEntries(settled);
}

/** Other names people give to fields. */
const ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  production: {
    title: ['name'],
    homeZone: ['zone'],
    frameRate: ['fps'],
    planningFrom: ['from'],
    planningTo: ['to'],
    targetMusicians: ['musicians'],
  },
  location: { holidayCalendar: ['holidays', 'calendar'] },
};

function flagsOf(name: KindName, flags: readonly FieldFlag[]): ArgsDef {
  return Object.fromEntries(
    flags.map(({ field, flag, def }) => {
      const alias = ALIASES[name]?.[field];
      return [flag, alias === undefined ? def : { ...def, alias: [...alias] }];
    }),
  );
}

/** `downbeat locations create --name Vienna`: every field is a flag. */
export function createCommand(name: KindName, examples: readonly string[] = []): Command {
  const keeper = KEEPERS[name];
  const { kind } = keeper;
  const derivation = derivationFor(name);
  const flags = fieldFlags(keeper, derivation.fields);
  return command({
    summary: `Create one of the ${kind.plural}.`,
    args: { ...scopeFlags(name), ...flagsOf(name, flags), ...backendFlags },
    repeatable: flags.filter(({ type }) => type === 'list').map(({ flag }) => flag),
    examples,
    ...(derivation.fields.length === 0
      ? {}
      : {
          notes: `What goes without saying may be left out: ${derivation.fields.map(flagName).join(', ')}.`,
        }),
    run: ({ args, all, terminal }) => {
      const given = Object.fromEntries(
        flags.flatMap((flag) =>
          all(flag.flag).length === 0 ? [] : [[flag.field, fieldValue(flag, all(flag.flag))]],
        ),
      );
      const production = kind.scope === 'production' ? (all('production').at(-1) ?? null) : null;
      return withBackend(args, terminal, async (backend): Promise<Outcome> => {
        const input = await withSlugs(backend, derivation.complete(given, systemClock.now()));
        const created = await backend.create(keeper, production, input);
        if (!created.ok) return { kind: 'refused', refusal: created.refusal };
        return done(created.value, (paint) => `${paint('good', 'Created')} ${recordLine(created.value)}\n`);
      });
    },
  });
}
