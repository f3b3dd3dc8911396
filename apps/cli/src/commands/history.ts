import { changesAsCsv, type ChangeView } from '#desk';
import { type Backend } from '../backend/backend.js';
import { backendFlags, withBackend } from '../backend/open-backend.js';
import { command, type Command } from '../frame/command.js';
import { done, type Outcome, refused } from '../frame/outcome.js';
import { table } from '../frame/table.js';
import { EVERY_PAGE, readPages } from '../records/read-all.js';

const PAGE = '200';

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const fieldsOf = ({ records, count, detail }: ChangeView): string => {
  if (detail !== null)
    return Object.entries(detail)
      .map(([name, value]) => `${name}: ${text(value)}`)
      .join(', ');
  const [one, more] = records ?? [];
  if (one === undefined || more !== undefined) return `${count} records`;
  if (one.before === null) return 'made';
  if (one.after === null) return 'gone';
  const { before, after } = one;
  return Object.keys(after)
    .map((field) => `${field}: ${text(before[field])} → ${text(after[field])}`)
    .join(', ');
};

const rowOf = (change: ChangeView): readonly string[] => [
  change.at,
  change.actor,
  `${change.action} ${change.recordKind}`,
  change.recordId,
  fieldsOf(change),
];

/** How a record stood at a past time. */
async function stateThen(
  backend: Backend,
  production: string | undefined,
  { kind, record, at }: { readonly kind: string; readonly record: string | undefined; readonly at: string },
): Promise<Outcome> {
  if (record === undefined || production === undefined) {
    const message = 'Name the record and its production: --record, --production.';
    return refused('malformed', 'CLI.MISSING_FLAG', message);
  }
  const then = await backend.stateAt(production, kind, record, { at });
  if (!then.ok) return { kind: 'refused', refusal: then.refusal };
  const { record: found } = then.value;
  return done(then.value, (_paint, width) =>
    found === null
      ? 'It was not there then.\n'
      : table(
          Object.entries(found).map(([field, value]) => [field, text(value)]),
          width,
        ),
  );
}

/** `downbeat history --production dead-reckoning --record 0198… --at 2023-03-01T12:00:00Z` */
export const history: Command = command({
  summary: 'Who changed what and when, or how a session or an engagement stood at a past time.',
  args: {
    production: {
      type: 'string',
      valueHint: 'id|slug',
      description: 'only of this one (default: of everything)',
    },
    record: { type: 'string', valueHint: 'id', description: 'only this record' },
    kind: {
      type: 'string',
      valueHint: 'kind',
      description: 'session, engagement, musician … (with --at: session)',
    },
    actor: { type: 'string', valueHint: 'prefix', description: 'of the key that did it, or "command line"' },
    action: {
      type: 'string',
      valueHint: 'action',
      description: 'create, change, remove, import, plan, apply or undo',
    },
    source: { type: 'string', valueHint: 'source', description: 'the request, job or command that did it' },
    since: { type: 'string', valueHint: 'instant', description: 'from then on' },
    until: { type: 'string', valueHint: 'instant', description: 'before then' },
    at: { type: 'string', valueHint: 'instant', description: 'how the record stood then' },
    cursor: { type: 'string', valueHint: 'cursor', description: 'the page after, from nextCursor' },
    csv: { type: 'boolean', description: 'all of it as CSV, one row for each field that changed' },
    ...backendFlags,
  },
  examples: [
    'history --production dead-reckoning --since 2026-01-01T00:00:00Z',
    'history --kind musician --action remove --csv > removed.csv',
    'history --production dead-reckoning --kind engagement --record 0198… --at 2026-01-01T12:00:00Z --json',
  ],
  run: ({ args, terminal }) =>
    withBackend(args, terminal, async (backend) => {
      const { production, record, kind, at } = args;
      if (at !== undefined) return stateThen(backend, production, { kind: kind ?? 'session', record, at });
      const { actor, action, source, since, until, cursor } = args;
      const query = { recordId: record, recordKind: kind, actor, action, source, since, until, cursor };
      if (args.csv === true) {
        const all = await readPages((next) =>
          backend.history(production ?? null, { ...query, cursor: next ?? cursor, limit: EVERY_PAGE }),
        );
        if (!all.ok) return { kind: 'refused', refusal: all.refusal };
        return done(all.value, () => changesAsCsv(all.value.items));
      }
      const page = await backend.history(production ?? null, { ...query, limit: PAGE });
      if (!page.ok) return { kind: 'refused', refusal: page.refusal };
      const { items, nextCursor } = page.value;
      const more = nextCursor === null ? '' : `There are earlier ones: --cursor ${nextCursor}\n`;
      return done(page.value, (_paint, width) =>
        items.length === 0 ? 'Nothing was changed.\n' : table(items.map(rowOf), width) + more,
      );
    }),
});
